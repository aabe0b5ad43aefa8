/** What an import has to say about a cell, in the language of its reader: what happened, what was kept, what to do. */
import type { DuplicateGround } from '#app/domain/duplicates/compare-subjects.ts';
import type { OtherPartner } from '#app/domain/import/finding-values.ts';
import type { Finding, Holds } from '#app/domain/import/findings.ts';
import { phoneProblemText } from '#app/domain/phone/dutch-phone.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';

/** English as the British write it. */
const LISTS: Record<Language, Intl.ListFormat> = {
  nl: new Intl.ListFormat('nl-NL', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

type Words = Record<string, string | number>;

/** @param holds what the file has: a row is called otherwise than a whole partner */
export function findingText(language: Language, holds: Holds, finding: Finding): string {
  const t = textsIn(language);
  const context = finding.refuses ? 'refused' : undefined;
  return t(`importReport.finding.${finding.code}`, {
    it: t(`importReport.it.${holds}`),
    notTaken: t(`importReport.notTaken.${holds}`),
    ...wordsOf(finding),
    context,
  });

  function wordsOf({ code, values }: Finding): Words {
    switch (code) {
      case 'likely-duplicate':
      case 'possible-duplicate':
        return { other: called(values.other), grounds: named(values.grounds), advice: adviceAbout(values.other) };
      case 'area-unknown':
      case 'theme-unknown':
      case 'language-unknown':
      case 'type-unknown':
        return { ...values, suggestion: values.suggestion ?? '', meant: meant(values.suggestion) };
      case 'phone-invalid':
        return { problem: phoneProblemText(values.problem, language) };
      case 'invalid':
        return { where: values.where, reason: t(`importReport.invalid.${values.reason}`) };
      case 'sheets-skipped': {
        const others = values.others.map(({ name, hidden }) => (hidden ? t('importReport.hidden', { name }) : name));
        return { read: values.read, others: others.join(', ') };
      }
      default:
        return values;
    }
  }

  function meant(suggestion: string | null): string {
    return suggestion === null ? '' : ` ${t('importReport.meant', { suggestion })}`;
  }

  function called({ name, row, slug }: OtherPartner): string {
    if (row !== null) return t(`importReport.earlier.${holds}`, { name, row });
    return slug === null
      ? t('importReport.listed', { name })
      : t('importReport.listedAt', { name, path: paths.partner(slug) });
  }

  function adviceAbout({ row }: OtherPartner): string {
    if (holds === 'records') return t('importReport.advice.records');
    return t(row === null ? 'importReport.advice.known' : 'importReport.advice.earlier');
  }

  function named(grounds: readonly DuplicateGround[]): string {
    const words = grounds.map((ground) => t(`importReport.ground.${ground}`));
    return LISTS[language].format(words);
  }
}
