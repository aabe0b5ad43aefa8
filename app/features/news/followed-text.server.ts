/** What is followed, in words: "partners bij Geldzorgen in Leudal". */
import type { Followed } from '#app/domain/news/followed.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export function followedText({ municipality, theme }: Followed, phrases: Phrases): string {
  const { t } = phrases;
  const named = {
    place: municipality && phrases.municipality(municipality),
    theme: theme && phrases.term('theme', theme),
  };
  if (theme && municipality) return t('news.followed.themeInPlace', named);
  if (theme) return t('news.followed.theme', named);
  return municipality ? t('news.followed.place', named) : t('news.followed.everything');
}
