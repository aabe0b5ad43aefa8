/** All themes, with how many partners help and from which domains. */
import { helpersWith } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type ThemeCard = { id: string; label: string; question: string | null; count: number; domains: Domain[] };

export function viewThemes(directory: Directory, { language }: Phrases): ThemeCard[] {
  return directory.vocabulary.theme.map(({ id, label, question }) => {
    const helpers = helpersWith(directory, id);
    return {
      id,
      label: label[language],
      question: question?.[language] ?? null,
      count: helpers.length,
      domains: DOMAINS.filter((domain) => helpers.some((one) => one.domain === domain)),
    };
  });
}
