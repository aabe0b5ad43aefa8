/** Who takes part and how, and who is who: what is found, and what nobody sees who may not. */
import { describe, expect, test } from 'vitest';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { members, memberOf, readMemberFilter, signatories } from '#app/domain/membership/member-list.ts';
import { membershipForm } from '#app/domain/membership/membership-form.ts';
import { readWhoFilter, whoIsWho } from '#app/domain/membership/who-is-who.ts';
import { pageOf } from '#app/domain/page-of.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const directory = demoDirectory();
const MEMBER = aPerson({ member: true });

describe('the members', () => {
  const found = (query: string) => members(directory, readMemberFilter(directory, new URLSearchParams(query)));

  test('are all partners by name; of whom nothing was said belongs to the wide network', () => {
    const all = members(directory);
    const names = all.map(({ organisation }) => organisation.name);
    expect(names).toEqual([...names].sort(new Intl.Collator('nl').compare));
    expect(all).toHaveLength(directory.organisations.length);
    expect(memberOf(directory, directory.bySlug('oma-in-de-buurt')!)).toMatchObject({
      ring: 'network',
      membership: null,
    });
  });

  test('are found by ring, covenant, domain, municipality and a part of the name together', () => {
    const some = found('kring=core&convenant=signed&domein=municipal&gemeente=roermond&q=LOKET');
    expect(some.map(({ organisation }) => organisation.slug)).toEqual(['voorbeeldloket-geld-en-werk']);
    expect(found('kring=nobody&domein=x&gemeente=nowhere')).toHaveLength(directory.organisations.length);
  });

  test('are counted when they signed', () => {
    expect(signatories(directory)).toBe(found('convenant=signed').length);
  });
});

describe('the form of a membership', () => {
  const read = (changed: Record<string, string>) => {
    const fields = { ring: 'core', covenantStatus: 'signed', signedOn: '2026-09-01', ...changed };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return parseForm(form, membershipForm('2026-09-17')).reply().error ?? {};
  };

  test.each([
    ['a day that has yet to come', { signedOn: '2026-09-18' }, 'signedOn', 'similar'],
    ['a day without a signature', { covenantStatus: 'intended' }, 'signedOn', 'unknown-choice'],
    ['a document that is not safe to open', { document: 'http://x.example/a.pdf' }, 'document', 'web'],
    ['a document that is no address', { document: 'javascript:alert(1)' }, 'document', 'web'],
    ['no ring', { ring: '' }, 'ring', 'choose'],
  ])('refuses %s, at the field', (_, changed, field, code) => {
    expect(read(changed)).toEqual({ [field]: [code] });
  });
});

describe('who is who', () => {
  const found = (query: string, viewer = MEMBER) =>
    whoIsWho(directory, viewer, readWhoFilter(directory, new URLSearchParams(query)));

  test('begins with the coordinators and the kartrekkers, then those with experience, the core group and the others', () => {
    const kinds = found('').map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['coordinator', 'lead', 'experience', 'core', 'network']);
    expect(found('wie=experience').map(({ organisation }) => organisation?.type)).toContain('experts-by-experience');
  });

  test('a municipality has its own kartrekkers and who works there', () => {
    const here = found('gemeente=venlo');
    expect(here.filter(({ kind }) => kind === 'lead').map(({ name }) => name)).toEqual([
      'Aylin Nergens',
      'Sanne Verbeelding',
    ]);
    expect(here.length).toBeLessThan(found('').length);
  });

  test('a level, a domain and a ring leave out whoever has none', () => {
    const some = found('niveau=management&domein=social&kring=core');
    expect(some.length).toBeGreaterThan(0);
    expect(new Set(some.map(({ level }) => level))).toEqual(new Set(['management']));
    expect(some.every(({ organisation }) => organisation?.domain === 'social')).toBe(true);
  });

  test('a name that is for coordinators is not even found by whoever may not see it', () => {
    expect(found('q=Sjraar Nooitgezien')).toEqual([]);
    expect(found('q=sjraar nooitgezien', aPerson({ coordinator: true }))).toHaveLength(1);
    const own = directory.bySlug('stichting-knikkerzak')!;
    expect(found('q=sjraar', aPerson({ edits: [own.id] }))).toHaveLength(1);
  });

  test('a number that is for coordinators is left out for others, and not the person', () => {
    expect(found('q=wendy verzonnen')).toMatchObject([
      { phone: null, email: 'teamleider.schuilhut@voorbeeld.example' },
    ]);
    expect(found('q=wendy verzonnen', aPerson({ coordinator: true }))).toMatchObject([{ phone: '+31770008476' }]);
  });
});

test.each([
  [1, [1, 2], 1],
  [3, [5], 3],
  [99, [5], 3],
  [0, [1, 2], 1],
  [NaN, [1, 2], 1],
])('page %s of a long list is the nearest there is', (asked, items, page) => {
  expect(pageOf([1, 2, 3, 4, 5], asked, 2)).toEqual({ items, page, pages: 3 });
});
