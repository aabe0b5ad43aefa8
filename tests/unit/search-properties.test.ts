/** What holds for every query and every directory, tried with many made at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDirectory, withPartnerChanges, type Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { editDistance } from '#app/domain/search/dutch/edit-distance.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import { noFilters } from '#app/domain/search/filters.ts';
import { squeeze } from '#app/domain/search/index/names.ts';
import { interpret } from '#app/domain/search/interpret/interpret.ts';
import { search, type SearchRequest } from '#app/domain/search/search.ts';
import { suggest } from '#app/domain/search/suggest.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();
const { organisations } = directory;

function ask(q: string, changes: Partial<SearchRequest> = {}, of: Directory = directory) {
  return search(
    of,
    { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match', ...changes },
    NOW,
  );
}

const slugsOf = (q: string, of: Directory, changes: Partial<SearchRequest> = {}) =>
  ask(q, changes, of)
    .hits()
    .map((hit) => hit.organisation.slug);

/** Words that people use, words of partners' texts, places and names, and anything at all. */
const telling = [
  ...directory.vocabulary.theme.flatMap((theme) => theme.expressions.nl.slice(0, 40)),
  ...directory.places.map((place) => place.name),
  ...organisations.flatMap((one) => [one.name, ...one.keywords, ...one.contacts.map((contact) => contact.name)]),
  'in',
  'bij mij in de buurt',
  '6041 AB',
  'Noord-Limburg',
  'Nijmegen',
  'in het Arabisch',
];
const someWords = fc
  .array(fc.oneof(fc.constantFrom(...telling), fc.constantFrom(...telling), fc.string({ maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const anyOrganisation = fc.constantFrom(...organisations);

describe('any query', () => {
  test('is answered without failing, and so is every keystroke of it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, someWords), fc.constantFrom('client', 'all'), (q, serves) => {
        const answer = ask(q, { serves });
        expect(answer.hits(0, 5).length).toBe(Math.min(5, answer.total));
        expect(suggest(directory, q, 'nl').length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 300 },
    );
  });

  test('is accounted for word by word: each one understood, looked for, a place, or not used', () => {
    fc.assert(
      fc.property(someWords, (q) => {
        const { tokens, needs, words, placeAt, unusedAt } = interpret(
          directory.search.lexicon,
          directory.search.known,
          q,
        );
        const at = [
          ...new Set(needs.flatMap((need) => need.at)),
          ...words.map((one) => one.at),
          ...placeAt,
          ...unusedAt,
        ];
        expect(at.sort((a, b) => a - b)).toEqual(tokens.map((_, index) => index));
      }),
      { numRuns: 500 },
    );
  });

  test('with a place lists nobody who does not work there, unless asked for or named in full', () => {
    const places = directory.municipalities.map((one) => one.name);
    fc.assert(
      fc.property(someWords, fc.constantFrom(...places), (q, place) => {
        for (const hit of ask(q, { place }).hits()) expect(hit.servesPlace === true || hit.exactName).toBe(true);
        const everybody = ask(q, { place, serves: 'all' });
        const strict = ask(q, { place });
        expect(everybody.total).toBe(strict.total + strict.others);
      }),
      { numRuns: 300 },
    );
  });

  test('counts for each municipality who would be listed for it', () => {
    fc.assert(
      fc.property(someWords, fc.constantFrom(...directory.municipalities), (q, { code, slug }) => {
        const counted = ask(q, { serves: 'all' }).facets().values.municipality.get(code) ?? 0;
        const there = ask(q, { filters: { ...noFilters(), municipality: [slug] } });
        const named = there.hits().filter((hit) => hit.servesPlace === false).length;
        expect(there.total - named).toBe(counted);
      }),
      { numRuns: 60 },
    );
  });

  test('gives every result a reason, once anything was asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...telling), (q) => {
        const answer = ask(q);
        const { needs, words } = answer.interpretation;
        if (needs.length + words.filter((word) => word.known).length === 0) return;
        for (const hit of answer.hits(0, 10))
          expect(hit.reasons.length, `${q}: ${hit.organisation.slug}`).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('pages', () => {
  test('neither repeat nor skip anybody, and do not depend on the order in which partners were read', () => {
    const shuffled = buildDirectory({ ...directory, organisations: [...organisations].reverse() });
    fc.assert(
      fc.property(someWords, fc.integer({ min: 1, max: 30 }), (q, size) => {
        const answer = ask(q, { serves: 'all' });
        const paged: string[] = [];
        for (let from = 0; from < answer.total; from += size) {
          paged.push(...answer.hits(from, from + size).map((hit) => hit.organisation.slug));
        }
        expect(paged).toEqual(slugsOf(q, shuffled, { serves: 'all' }));
        expect(new Set(paged).size).toBe(paged.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('names', () => {
  const written = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => normalise(name),
    (name) => ` ${name.replaceAll(' ', '   ')} `,
  );

  test('typed in full stand first, wherever the client lives', () => {
    fc.assert(
      fc.property(anyOrganisation, written, fc.constantFrom('', 'Weert', '5801'), (organisation, write, place) => {
        const [first] = ask(write(organisation.name), { place }).hits(0, 1);
        expect(normalise(first?.organisation.name ?? '')).toBe(normalise(organisation.name));
      }),
      { numRuns: 400 },
    );
  });

  test('with one typing error are among the first three, unless the typed text is nearer to another name', () => {
    const long = organisations.filter((one) => one.name.length >= 8);
    const error = fc.record({
      kind: fc.constantFrom('drop', 'add', 'change', 'swap'),
      where: fc.nat(),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...long), error, (organisation, { kind, where, letter }) => {
        const typed = mistype(organisation.name, kind, where, letter);
        const isNearer = organisations.some(
          (other) => other !== organisation && distance(typed, other) <= distance(typed, organisation),
        );
        fc.pre(!isNearer);
        const found = ask(typed).hits(0, 3);
        expect(
          found.map((hit) => hit.organisation.name),
          typed,
        ).toContain(organisation.name);
      }),
      { numRuns: 600 },
    );
  });
});

function mistype(name: string, kind: string, where: number, letter: string): string {
  const at = where % (name.length - 1);
  const [before, after] = [name.slice(0, at), name.slice(at)];
  if (kind === 'drop') return before + after.slice(1);
  if (kind === 'add') return before + letter + after;
  if (kind === 'change') return before + letter + after.slice(1);
  return before + after[1] + after[0] + after.slice(2);
}

function distance(typed: string, { name }: Organisation): number {
  return editDistance(normalise(typed), normalise(name), 3);
}

describe('what is not public', () => {
  const hidden = organisations.flatMap((one) =>
    one.contacts.filter((contact) => contact.visibility !== 'public').map((contact) => contact.name),
  );

  test('is no reason, no suggestion and no result: a contact of the network is not found by name', () => {
    const shown = new Set(
      organisations.flatMap((one) =>
        one.contacts.filter((contact) => contact.visibility === 'public').map((contact) => contact.name),
      ),
    );
    for (const name of hidden.filter((one) => !shown.has(one))) {
      const persons = ask(name)
        .hits()
        .flatMap((hit) => hit.reasons.filter((reason) => reason.kind === 'person').map((reason) => reason.name));
      expect(persons).not.toContain(name);
      expect(
        ask(name)
          .hits()
          .filter((hit) => hit.exactName),
      ).toEqual([]);
      for (const part of directory.search.parts) {
        expect([...part.wholeNames.keys()]).not.toContain(squeeze(normalise(name)));
      }
      for (const typed of [name, name.slice(0, 4)]) {
        expect(suggest(directory, typed, 'nl').map((one) => one.label)).not.toContain(name);
      }
    }
    expect(hidden.length).toBeGreaterThan(10);
  });

  test('never comes back: a partner that is no longer published is in no answer', () => {
    fc.assert(
      fc.property(fc.subarray(organisations, { minLength: 1, maxLength: 20 }), someWords, (gone, q) => {
        const ids = new Set(gone.map((one) => one.id));
        const rest = withPartnerChanges(directory, { version: 2, changed: [], removed: [...ids], slugs: new Map() });
        const { hits } = ask(q, { serves: 'all' }, rest);
        expect(hits().filter((hit) => ids.has(hit.organisation.id))).toEqual([]);
        for (const one of gone) {
          expect(
            ask(one.name, {}, rest)
              .hits()
              .map((hit) => hit.organisation.id),
          ).not.toContain(one.id);
          expect(suggest(rest, one.name, 'nl').map((suggestion) => suggestion.label)).not.toContain(one.name);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the living index', () => {
  test('answers after changes upon changes exactly as one that was built from nothing', () => {
    const change = fc.record({
      changed: fc.subarray(organisations, { maxLength: 8 }),
      removed: fc.subarray(organisations, { maxLength: 4 }),
      name: fc.constantFrom('Geldpunt De Kievit', 'Huis van de Zeester', 'Kraamzorg Roermond', 'Praktijk Zwaluwstaart'),
    });
    const changes = fc.array(change, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(changes, fc.array(someWords, { minLength: 3, maxLength: 6 }), (steps, queries) => {
        let living = directory;
        for (const [step, { changed, removed, name }] of steps.entries()) {
          const renamed = changed
            .filter((one) => !removed.includes(one))
            .map((one, index) => ({ ...one, name: `${name} ${index}`, keywords: ['zeepaardje'], version: step + 2 }));
          living = withPartnerChanges(living, {
            version: step + 2,
            changed: renamed,
            removed: removed.map((one) => one.id),
            slugs: new Map(),
          });
        }
        const built = buildDirectory({ ...directory, organisations: living.organisations });
        for (const q of [...queries, `${steps[0]!.name} 0`, 'zeepaardje', 'zeeparadje']) {
          expect(slugsOf(q, living, { serves: 'all' }), q).toEqual(slugsOf(q, built, { serves: 'all' }));
        }
      }),
      { numRuns: 12 },
    );
  });
});
