import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilters } from '#app/domain/search/filters.ts';
import { interpret } from '#app/domain/search/interpret/interpret.ts';
import { safetyLines } from '#app/domain/search/safety.ts';
import { buildDirectory } from '#app/domain/directory/directory.ts';
import { search } from '#app/domain/search/search.ts';
import { suggest } from '#app/domain/search/suggest.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();
const read = (query: string) => interpret(directory.search.lexicon, directory.search.known, query);
const themes = (query: string) =>
  read(query).needs.flatMap((need) => need.meanings.filter((one) => one.kind === 'theme').map((one) => one.id));

describe('interpret', () => {
  test('reads a theme and a place', () => {
    const answer = read('schulden roermond');
    expect(themes('schulden roermond')).toEqual(['money']);
    expect(answer.place?.label).toBe('Roermond');
    expect(answer.words).toEqual([]);
  });

  test('reads a postcode with and without its letters', () => {
    expect(read('schuldhulp 6041').place?.municipality).toBe('GM0957');
    expect(read('schuldhulp 6041 AB').place?.label).toBe('6041 Roermond');
    expect(read('schuldhulp 6041AB').words).toEqual([]);
  });

  test('takes a typing error out and says so', () => {
    expect(read('shculden roermnd').corrected).toBe('schulden roermond');
  });

  test.each([
    ['schulden in echt', 'Echt'],
    ['schulden echt', 'Echt'],
    ['Bergen', 'Bergen (L)'],
    ['kinderopvang in Horst aan de Maas', 'Horst aan de Maas'],
  ])('reads the place in "%s"', (query, label) => {
    expect(read(query).place?.label).toBe(label);
  });

  test.each(['ik heb het echt moeilijk', 'ik zie op tegen bergen was', 'heel erg moe'])(
    'reads no place in "%s", where a town is an ordinary word',
    (query) => {
      expect(read(query).place).toBeNull();
    },
  );

  test.each([
    ['schuld hulp', ['money']],
    ['schuldhulpverlening', ['money']],
    ['stoppenmetroken', ['smoking']],
    ['ze snuift nog en is in verwachting', ['addiction']],
    ['sgulden', ['money']],
  ])('reads "%s" as %j', (query, expected) => {
    for (const theme of expected) expect(themes(query)).toContain(theme);
  });

  test('reads languages, groups, persons and kinds of organisation beside the need', () => {
    const meanings = (query: string) =>
      read(query).needs.flatMap((need) => need.meanings.map((one) => `${one.kind} ${one.id}`));
    expect(meanings('taalles in het Arabisch')).toContain('language ar');
    expect(meanings('opvoeding vaders')).toContain('audience fathers');
    expect(meanings('mijn vader praat niet')).not.toContain('audience fathers');
    expect(meanings('verloskundige venlo')).toContain('organisation-type midwifery');
  });

  test('reads no place in a word that only looks like one when its ending is taken off', () => {
    expect(read('morgen weer').place).toBeNull();
    expect(read('schulden weert').place?.label).toBe('Weert');
  });

  test('reads a postcode and the town behind it as one place', () => {
    const answer = read('schulden 6041 AB Roermond');
    expect(answer.place?.label).toBe('6041 Roermond');
    expect(answer.words).toEqual([]);
    expect(read('5808 AB Oirlo').words).toEqual([]);
  });

  test('reads no postcode in a number that is part of an expression', () => {
    expect(read('eerste 1000 dagen').unknownPlace).toBeNull();
    expect(read('eerste 1000 dagen').needs).not.toEqual([]);
  });

  test('still knows that it is near the visitor after a typing error', () => {
    expect(read('shculden bij mij in de buurt').nearMe).toBe(true);
  });

  test('knows "bij mij in de buurt" from the words around it', () => {
    expect(read('huilbaby bij mij in de buurt').nearMe).toBe(true);
    expect(themes('huilbaby bij mij in de buurt')).toEqual(['sleep-crying']);
  });

  test('names a place outside the coalition instead of ignoring it', () => {
    expect(read('schulden nijmegen').unknownPlace).toBe('Nijmegen');
    expect(read('schulden 6511').unknownPlace).toBe('6511');
    expect(read('schulden in Appingedam').unknownPlace).toBe('Appingedam');
  });

  test('reads two needs in one query', () => {
    expect(themes('schulden en huilbaby venlo')).toEqual(['money', 'sleep-crying']);
  });

  test('reads "nu niet zwanger" as the programme, small words and all', () => {
    const kinds = read('nu niet zwanger').needs.flatMap((need) => need.meanings.map((one) => one.id));
    expect(kinds).toContain('nu-niet-zwanger');
  });

  test('asks back when single words only point at a theme', () => {
    const [need] = read('xyzzy deurwaarders').needs;
    expect(need?.meanings[0]).toEqual({ kind: 'theme', id: 'money' });
  });

  test('reads any text without failing, and only as far as 200 characters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 400 })), (query) => {
        const answer = read(query);
        expect([...answer.query].length).toBeLessThanOrEqual(200);
        for (const need of answer.needs) for (const at of need.at) expect(answer.tokens[at]).toBeDefined();
      }),
    );
  });
});

describe('search', () => {
  const ask = (q: string, changes: Partial<Parameters<typeof search>[1]> = {}) =>
    search(
      directory,
      { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match', ...changes },
      NOW,
    );

  test('lists only partners that work where the client lives, and counts the others', () => {
    const answer = ask('schulden roermond');
    expect(answer.hits().every((hit) => hit.servesPlace)).toBe(true);
    expect(answer.others).toBeGreaterThan(0);
    expect(ask('schulden roermond', { serves: 'all' }).total).toBe(answer.total + answer.others);
  });

  test('takes a region as a place given apart', () => {
    const answer = ask('schulden', { place: 'Noord-Limburg' });
    expect(answer.interpretation.unknownPlace).toBeNull();
    expect(answer.interpretation.region?.label).toBe('Noord-Limburg');
    expect(answer.others).toBeGreaterThan(0);
  });

  test('does not take the name of a team for the name of a partner', () => {
    const teams = directory.organisations.flatMap((one) =>
      one.contacts.filter((contact) => contact.visibility === 'public' && !contact.name.includes(' ')),
    );
    expect(teams.length).toBeGreaterThan(0);
    for (const { name } of teams) {
      for (const hit of ask(name, { place: 'Weert' }).hits()) {
        expect(hit.servesPlace === true || hit.organisation.name === name, name).toBe(true);
      }
    }
  });

  test('answers a directory without partners with nobody', () => {
    const empty = buildDirectory({ ...directory, organisations: [] });
    for (const q of ['', 'schulden roermond', 'spaarvogel']) {
      const request = { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
      expect(search(empty, request, NOW).total).toBe(0);
    }
    expect(suggest(empty, 'schu', 'nl').length).toBeGreaterThan(0);
  });

  test('lists everybody for an empty query', () => {
    expect(ask('').total).toBe(directory.organisations.length);
  });

  test('puts an exactly typed name first, wherever that partner works', () => {
    expect(ask('Voorbeeldloket Gennep', { place: 'Weert' }).hits()[0]?.organisation.slug).toBe('voorbeeldloket-gennep');
  });

  test('counts per filter value what choosing it would give', () => {
    for (const [domain, count] of ask('roermond').facets().values.domain) {
      const filters = { ...noFilters(), domain: [domain] };
      expect(ask('roermond', { filters }).total).toBe(count);
    }
  });

  test('orders by distance when asked, nearest first', () => {
    const kms = ask('geldzorgen venlo', { sort: 'distance' })
      .hits()
      .map((hit) => hit.distanceKm ?? Infinity);
    expect(kms).toEqual([...kms].sort((a, b) => a - b));
  });

  test('finds no contact by a name that only the network may see', () => {
    const hidden = directory.organisations
      .flatMap((one) => one.contacts.map((contact) => ({ slug: one.slug, contact })))
      .find(({ contact }) => contact.visibility === 'network' && contact.name.split(' ').length > 1);
    const reasons = ask(hidden?.contact.name ?? '')
      .hits()
      .flatMap((hit) => hit.reasons);
    expect(reasons.filter((one) => one.kind === 'person' && one.name === hidden?.contact.name)).toEqual([]);
  });
});

describe('safety lines', () => {
  test.each([
    ['mijn man slaat mij', ['danger', 'violence']],
    ['ze wil niet meer leven', ['danger', 'suicide']],
    ['huiselijk geweld weert', ['danger', 'violence']],
    ['113', ['danger', 'suicide']],
    ['ik kan niet meer leven zo', ['danger', 'suicide']],
    ['mijn man doet mij pijn', ['danger', 'violence']],
    ['kindermishandeling', ['danger', 'violence']],
    ['schulden roermond', []],
    ['fysiotherapeut', []],
    ['ergotherapeut venlo', []],
    ['voorspoedige bevalling', []],
    ['slaapproblemen baby', []],
  ])('for "%s" are %j', (query, lines) => {
    expect(safetyLines(read(query))).toEqual(lines);
  });
});
