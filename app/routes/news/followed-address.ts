/** What is followed, as it stands in an address. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Followed } from '#app/domain/news/followed.ts';

export function followedAddress(directory: Directory, { municipality, theme }: Followed): URLSearchParams {
  const slug = municipality && directory.municipalityByCode(municipality)?.slug;
  return new URLSearchParams({ ...(slug && { gemeente: slug }), ...(theme && { thema: theme }) });
}
