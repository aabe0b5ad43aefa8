import { describe, expect, test } from 'vitest';
import { noFilters } from '#app/domain/search/filters.ts';
import { otherwise } from '#app/domain/search/otherwise.ts';
import { search, type SearchRequest } from '#app/domain/search/search.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();

function request(q: string, changes: Partial<SearchRequest> = {}): SearchRequest {
  return { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match', ...changes };
}

function offer(q: string, changes: Partial<SearchRequest> = {}) {
  const asked = request(q, changes);
  const answer = search(directory, asked, NOW);
  expect(answer.total, `"${q}" finds nothing`).toBe(0);
  return otherwise(directory, asked, answer, NOW);
}

const total = (asked: SearchRequest) => search(directory, asked, NOW).total;

describe('did you mean', () => {
  test.each([
    ['Sigqaarvogel', 'spaarvogel'],
    ['vrlokudige Roermond', 'verloskundige Roermond'],
    ['kaamzrg, in venlo', 'kraamzorg, in venlo'],
  ])('"%s" may be "%s", which finds somebody', (typed, meant) => {
    expect(offer(typed).didYouMean).toBe(meant);
    expect(total(request(meant))).toBeGreaterThan(0);
  });

  test.each(['xqzvw', 'winterbanden', 'banaan', 'garage', 'trui breien', 'lamp kapot'])(
    '"%s" is not made into something else',
    (typed) => {
      expect(offer(typed).didYouMean).toBeNull();
    },
  );

  test('nothing is offered that the filters would hide again', () => {
    const filters = { ...noFilters(), language: ['ti'], domain: ['education'] };
    expect(offer('Sigqaarvogel', { filters }).didYouMean).toBeNull();
  });
});

describe('the nearest themes', () => {
  test.each([
    ['lamp kapot', ['housing']],
    ['verwarming stuk venlo', ['housing']],
  ])('lay words point at one: "%s"', (q, themes) => {
    expect(offer(q).themes).toEqual(themes);
  });

  test.each(['xqzvw', 'winterbanden', 'hotel barcelona', 'recept appeltaart', 'bril'])(
    '"%s" points nowhere clearly',
    (q) => {
      expect(offer(q).themes).toEqual([]);
    },
  );

  test('what was understood and searched already is not offered again', () => {
    expect(offer('babyspullen gennep').themes).not.toContain('baby-goods');
  });
});

describe('the same need in the neighbourhood', () => {
  test('names the nearest municipalities where somebody helps, with how many', () => {
    const { neighbours, withoutPlace } = offer('babyspullen in Gennep');
    expect(neighbours.map((one) => one.municipality.slug)).toEqual(['bergen', 'venray', 'horst-aan-de-maas']);
    const kms = neighbours.map((one) => one.km);
    expect(kms).toEqual([...kms].sort((a, b) => a - b));
    expect(withoutPlace).toBe('babyspullen');
    for (const { municipality, count } of neighbours) {
      const filters = { ...noFilters(), municipality: [municipality.slug] };
      expect(total(request(withoutPlace, { filters }))).toBe(count);
    }
  });

  test('is found for a theme and a municipality that were chosen, not typed', () => {
    const filters = { ...noFilters(), theme: ['childcare'], municipality: ['beesel'] };
    const { neighbours } = offer('', { filters });
    expect(neighbours.length).toBe(3);
    expect(neighbours.every((one) => one.municipality.slug !== 'beesel' && one.count > 0)).toBe(true);
  });

  test('leaves a postcode out of the question, letters and all', () => {
    expect(offer('babyspullen bij 6591 AB').withoutPlace).toBe('babyspullen');
  });

  test.each(['xqzvw', 'xqzvw gennep', 'winterbanden'])('is empty for "%s", which nobody helps with', (q) => {
    expect(offer(q).neighbours).toEqual([]);
  });
});

describe('partners of the whole region', () => {
  const { regionWide } = offer('xqzvw');
  const themes = regionWide.map((one) => new Set(one.services.flatMap((service) => service.themes)).size);

  test('work in every municipality', () => {
    expect(regionWide).toHaveLength(3);
    for (const { services } of regionWide) {
      const codes = new Set(services.flatMap((service) => service.serviceAreas));
      expect(directory.municipalities.filter((one) => !codes.has(one.code))).toEqual([]);
    }
  });

  test('come with those that help most broadly first', () => {
    expect(themes).toEqual([...themes].sort((a, b) => b - a));
  });
});
