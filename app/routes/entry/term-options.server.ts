/** The terms and places a form offers, in the visitor's words, with those an entry has already. */
import type { CheckboxGroup, CheckboxOption } from '#app/components/form/checkbox-list.tsx';
import { municipalitiesByRegion } from '#app/domain/directory/by-region.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { offered } from '#app/domain/entry/offered.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export function termOptions(
  { vocabulary }: Directory,
  kind: TermKind,
  { term }: Phrases,
  present: readonly (string | null)[] = [],
): CheckboxOption[] {
  const ids = vocabulary[kind].map(({ id }) => id);
  return offered(ids, present).map((value) => ({ value, label: term(kind, value) }));
}

/** Per region, each with a checkbox for the whole of it. */
export function areaGroups(
  directory: Directory,
  { t, municipality }: Phrases,
  present: readonly string[],
): CheckboxGroup[] {
  const regions = municipalitiesByRegion(directory).filter(({ municipalities }) => municipalities.length > 0);
  const known = regions.flatMap(({ municipalities }) => municipalities.map(({ code }) => code));
  const elsewhere = present.filter((code) => !known.includes(code));
  return [
    ...regions.map(({ slug, name, municipalities }) => ({
      name,
      whole: { value: slug, label: t('partner.wholeRegion', { region: name }) },
      options: municipalities.map(({ code, name: label }) => ({ value: code, label })),
    })),
    ...(elsewhere.length === 0
      ? []
      : [
          {
            name: t('entry.service.elsewhere'),
            options: elsewhere.map((code) => ({ value: code, label: municipality(code) })),
          },
        ]),
  ];
}
