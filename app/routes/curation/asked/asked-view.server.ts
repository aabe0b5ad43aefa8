/** What was asked and not found, in words. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Asked, AskedOverview } from '#app/features/referral/asked-in-vain.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

export type AskedView = ReturnType<typeof viewAsked>;

export function viewAsked(directory: Directory, { lines, missing, totals }: AskedOverview, phrases: Phrases) {
  const { language, term, t } = phrases;
  const place = (code: string | null) => (code ? directory.municipalityByCode(code) : null);

  function viewLine({ theme, municipality, words, count, isFoundNow, parameters }: Asked) {
    const here = place(municipality);
    return {
      key: `${theme}/${municipality}/${words}`,
      theme: theme === '' ? null : term('theme', theme),
      words,
      place: here?.name ?? null,
      count,
      isFoundNow,
      search: paths.search(parameters),
      gap: theme !== '' && here ? `${paths.workbench('dekking')}?cell=${theme}.${here.slug}#vakje` : null,
    };
  }

  return {
    totals: { ...totals, all: totals.found + totals.poor + totals.none },
    lines: lines.map(viewLine),
    themes: directory.vocabulary.theme.map(({ id }) => ({ value: id, label: term('theme', id) })),
    missing: missing.map(({ id, theme, municipality, text, createdAt }) => ({
      id,
      text,
      theme: theme === null ? t('asked.noTheme') : term('theme', theme),
      place: place(municipality)?.name ?? t('asked.anywhere'),
      since: momentText(language, createdAt),
    })),
  };
}
