/** The list of what is about people is whole, and the document and the page say the same as the code. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PEOPLE_KEPT, PERSON_KINDS, type PersonKind } from '#app/domain/privacy/people-kept.ts';
import { KEPT_DAYS, type Kept } from '#app/domain/privacy/retention.ts';
import { allTexts } from '#app/i18n/texts.server.ts';
import { FREE_TEXT, IMPERSONAL, PERSONAL } from '#db/personal-columns.ts';
import { textColumns } from '#db/repositories/mentions.server.ts';

const document = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');

const personal = Object.entries(PERSONAL).flatMap(([table, kinds]) =>
  Object.values(kinds)
    .flat()
    .map((column) => `${table}.${column}`),
);

function named(list: Record<string, readonly string[]>): string[] {
  return Object.entries(list).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
}

describe('the list of what is about people', () => {
  test('has every column that holds text, once', () => {
    const listed = [...personal, ...named(FREE_TEXT), ...named(IMPERSONAL)];
    expect(listed.sort()).toEqual(textColumns().sort());
  });

  test('has a name for every table with something about people, for the page that counts them', () => {
    const tables = new Set([...Object.keys(PERSONAL), ...Object.keys(FREE_TEXT)]);
    expect(Object.keys(allTexts.nl.erasing.table).sort()).toEqual([...tables].sort());
  });

  test('has something of every kind of person but those of whom nothing is kept', () => {
    const kinds = new Set(Object.values(PERSONAL).flatMap((ofTable) => Object.keys(ofTable)));
    expect([...kinds].sort()).toEqual(PERSON_KINDS.filter((kind) => kind !== 'visitor').sort());
  });

  test('gives every term of retention to a kind of person', () => {
    const kept = PERSON_KINDS.flatMap((kind): readonly Kept[] => PEOPLE_KEPT[kind].kept);
    expect(kept.sort()).toEqual(Object.keys(KEPT_DAYS).sort());
  });
});

describe('the document', () => {
  test.each(PERSON_KINDS)('has a row for %s with its tables, ground and terms', (kind: PersonKind) => {
    const row = document.split('\n').find((line) => line.startsWith(`| ${allTexts.en.privacyPeople.who[kind]} `));
    expect(row).toBeDefined();
    const tables = Object.entries(PERSONAL).flatMap(([table, kinds]) => (kind in kinds ? [table] : []));
    const days = PEOPLE_KEPT[kind].kept.map((kept) => `${KEPT_DAYS[kept]} days`);
    for (const part of [...tables.map((table) => `\`${table}\``), ...days]) expect(row).toContain(part);
    expect(row).toContain(PEOPLE_KEPT[kind].ground === 'consent' ? 'consent' : 'legitimate interest');
  });
});
