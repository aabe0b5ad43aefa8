import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPostcodeFile } from '#app/domain/geo/postcode-file.ts';
import { readCoalitionFile } from '#seed/coalition-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GOOD = {
  name: 'Kansrijke Start Heuvelrug',
  region: 'Heuvelrug',
  coordinator: { name: 'Netwerkcoördinator', email: 'coordinator@heuvelrug.example' },
  about: { nl: 'Wie wij zijn.', en: 'Who we are.' },
  municipalities: ['GM0355', 'GM0310'],
};

function read(changed: Record<string, unknown> = {}) {
  const file = join(folder, 'coalition.json');
  writeFileSync(file, JSON.stringify({ ...GOOD, ...changed }));
  return readCoalitionFile(file);
}

function errors(changed: Record<string, unknown>): string[] {
  const result = read(changed);
  return result.ok ? [] : result.errors;
}

describe('the configuration of a coalition', () => {
  test('needs few words: towns and a postcode come with the program', () => {
    const result = read();
    if (!result.ok) throw new Error(result.errors.join('\n'));
    const { geography, notes } = result;
    expect(geography.municipalities.map(({ name, region }) => [name, region])).toEqual([
      ['Zeist', 'heuvelrug'],
      ['De Bilt', 'heuvelrug'],
    ]);
    expect(geography.places.find(({ name }) => name === 'Den Dolder')?.municipality).toBe('GM0355');
    expect(geography.postcodes).toContainEqual(expect.objectContaining({ code: '3701', municipality: 'GM0355' }));
    expect(notes).toHaveLength(2);
  });

  test('knows the towns just outside and the main towns of the country as places outside', () => {
    const result = read();
    const places = result.ok ? result.geography.places : [];
    for (const name of ['Soest', 'Utrecht', 'Groningen']) {
      expect(places.find((place) => place.name === name)).toMatchObject({ municipality: null });
    }
    expect(places.filter((place) => place.name === 'Zeist')).toHaveLength(1);
  });

  test('takes postcodes from the file beside it, with the places they speak of', () => {
    writeFileSync(
      join(folder, 'pc4.csv'),
      'pc4;place;gemeentecode;lat;lng\n3712;Huis ter Heide;GM0355;52,1105;5,2585\n',
    );
    const result = read({ postcodes: 'pc4.csv' });
    if (!result.ok) throw new Error(result.errors.join('\n'));
    expect(result.geography.postcodes.map(({ code }) => code)).toEqual(['3712', '3731']);
    expect(result.geography.places).toContainEqual(
      expect.objectContaining({ name: 'Huis ter Heide', municipality: 'GM0355', latitude: 52.1105 }),
    );
    expect(result.notes).toEqual([expect.stringContaining('De Bilt (GM0310)')]);
  });

  test('tells everything that is wrong at once, with where it stands', () => {
    expect(
      errors({
        name: '',
        coordinator: { name: 'a', email: 'nergens', phone: '12' },
        colours: { brand: '#ffcc00', accent: 'rood' },
        municipalities: ['0355'],
        leads: { GM0355: [{ name: 'a', role: 'b' }] },
        gemeenten: [],
      }),
    ).toEqual([
      'name: must not be empty',
      'coordinator.phone: "12" is no telephone number',
      expect.stringMatching(/^coordinator\.email: /),
      expect.stringMatching(
        /^colours\.brand: "#ffcc00" has a contrast of 1\.3 where 4\.5 is needed; #[0-9a-f]{6} would do$/,
      ),
      'colours.accent: "rood" is no colour such as "#12302c"',
      'municipalities[0]: expected a CBS code such as "GM0355"',
      'leads.GM0355[0]: needs a phone or an email',
      expect.stringContaining('"gemeenten"'),
    ]);
  });

  test.each([
    [{ municipalities: ['GM9999'] }, ['municipalities[0]: GM9999 is no municipality of 2026']],
    [{ municipalities: ['GM0355', 'GM0355'] }, ['municipalities[1]: GM0355 stands there twice']],
    [{ regions: { Oost: ['GM0355'] } }, ['regions: GM0310 is in 0 regions, expected one']],
    [{ regions: { Oost: ['GM0355', 'GM0310', 'GM0344'] } }, ['regions.Oost: GM0344 is not among the municipalities']],
    [
      { leads: { GM0344: [{ name: 'a', role: 'b', email: 'a@b.example' }] } },
      ['leads.GM0344: is not among the municipalities'],
    ],
    [{ postcodes: 'elders.csv' }, ['postcodes: elders.csv cannot be read']],
  ])('%j is told', (changed, told) => {
    expect(errors(changed)).toEqual(told);
  });

  test('that is no JSON, or not there, is told as that', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{');
    expect(readCoalitionFile(file)).toMatchObject({ ok: false, errors: [expect.stringMatching(/^no JSON: /)] });
    expect(readCoalitionFile(join(folder, 'absent.json'))).toEqual({ ok: false, errors: ['the file cannot be read'] });
  });
});

describe('a file of postcodes', () => {
  test('may have its columns in any order, under Dutch names, with commas in numbers', () => {
    const text = '\uFEFFgemeente\tlatitude\tlongitude\tplaats\tpostcode\r\n355\t52,09\t5,23\tZeist\t3701\r\n';
    expect(readPostcodeFile(text)).toEqual({
      ok: true,
      areas: [{ code: '3701', place: 'Zeist', municipality: 'GM0355', latitude: 52.09, longitude: 5.23 }],
    });
  });

  test.each([
    ['pc4;place;lat;lng', [{ line: 1, problem: 'columns', value: 'gemeentecode' }]],
    ['pc4;place;gemeentecode;lat;lng', [{ line: 1, problem: 'none', value: '' }]],
    ['pc4;place;gemeentecode;lat;lng\n37;Zeist;GM0355;52;5', [{ line: 2, problem: 'postcode', value: '37' }]],
    ['pc4;place;gemeentecode;lat;lng\n3701;;GM0355;52;5', [{ line: 2, problem: 'place', value: '3701' }]],
    ['pc4;place;gemeentecode;lat;lng\n3701;Zeist;Zeist;52;5', [{ line: 2, problem: 'municipality', value: 'Zeist' }]],
    ['pc4;place;gemeentecode;lat;lng\n3701;Zeist;GM0355;5;52', [{ line: 2, problem: 'point', value: '5, 52' }]],
    [
      'pc4;place;gemeentecode;lat;lng\n3701;Zeist;GM0355;52;5\n3701;Zeist;GM0355;52;5',
      [{ line: 3, problem: 'twice', value: '3701' }],
    ],
  ])('%j is refused with the line', (text, problems) => {
    expect(readPostcodeFile(text)).toEqual({ ok: false, problems });
  });
});
