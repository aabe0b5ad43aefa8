/** The page that shows the partners somebody follows. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Followed } from '#app/domain/news/followed.ts';
import { paths } from '#app/paths.ts';

export function followedPage(directory: Directory, { municipality, theme }: Followed): string {
  const slug = municipality && directory.municipalityByCode(municipality)?.slug;
  if (slug && theme) return paths.search(new URLSearchParams({ theme, municipality: slug }));
  if (slug) return paths.municipality(slug);
  return theme ? paths.theme(theme) : paths.search();
}
