/** The pages per theme and per municipality: their numbers are those of the search they lead to. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Directory } from '#app/domain/directory/directory.ts';
import { distanceKm } from '#app/domain/geo/distance.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import { carePathFor } from '#app/domain/referral/care-path-for.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search } from '#app/domain/search/search.ts';
import { loader as loadMunicipalities } from '#app/routes/directory/municipalities.tsx';
import { loader as loadMunicipality } from '#app/routes/directory/municipality.tsx';
import { loader as loadTheme } from '#app/routes/directory/theme.tsx';
import { loader as loadThemes } from '#app/routes/directory/themes.tsx';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';
import { BASE_URL, pageRequest, requestContext } from '#tests/support/request-context.ts';

let directory: Directory;
beforeAll(() => {
  directory = demoDirectory();
});

const themePage = (theme: string, language = 'nl') =>
  loadTheme({
    request: pageRequest(`/themas/${theme}`, language),
    params: { theme },
    context: requestContext(directory),
  });

const municipalityPage = (municipality: string, language = 'nl') =>
  loadMunicipality({
    request: pageRequest(`/gemeenten/${municipality}`, language),
    params: { municipality },
    context: requestContext(directory),
  });

/** Who the search page shows for the same parameters. */
function found(parameters: Record<string, string>): string[] {
  const request = readSearchParameters(directory, new URLSearchParams(parameters));
  return search(directory, request, NOW)
    .hits()
    .map((hit) => hit.organisation.slug);
}

describe('the numbers', () => {
  test('of a theme in a municipality are those of the search they lead to', async () => {
    for (const { id } of directory.vocabulary.theme) {
      const { view } = await themePage(id);
      const shown = view.regions.flatMap((region) => region.municipalities);
      const searched = shown.map(({ slug, name }) => ({
        slug,
        name,
        count: found({ theme: id, municipality: slug }).length,
      }));
      expect(shown, id).toEqual(searched);
    }
  });

  test('of all themes are those of the search on that theme', async () => {
    const { themes } = await loadThemes({
      request: pageRequest('/themas'),
      params: {},
      context: requestContext(directory),
    });
    expect(themes.map(({ id, count }) => [id, count])).toEqual(
      directory.vocabulary.theme.map(({ id }) => [id, found({ theme: id }).length]),
    );
  });

  test('of all municipalities are those of the search on that municipality', async () => {
    const { regions } = await loadMunicipalities({
      request: pageRequest('/gemeenten'),
      params: {},
      context: requestContext(directory),
    });
    const shown = regions.flatMap((region) => region.municipalities);
    expect(shown).toHaveLength(directory.municipalities.length);
    for (const { slug, count } of shown) expect(count, slug).toBe(found({ municipality: slug }).length);
  });

  test('of a municipality per theme are those of the search, and so are the names', async () => {
    const { view } = await municipalityPage('roermond');
    for (const { id, count, partners } of view.themes) {
      const searched = found({ theme: id, municipality: 'roermond' });
      expect(count, id).toBe(searched.length);
      expect(partners).toHaveLength(Math.min(3, count));
      for (const { slug } of partners) expect(searched).toContain(slug);
    }
  });
});

describe('a gap', () => {
  test('is named in the municipality, with the nearest municipalities where somebody helps', async () => {
    const { view } = await municipalityPage('gennep');
    const gaps = view.themes.filter((theme) => theme.count === 0);
    expect(gaps.map((gap) => gap.label)).toContain('Spullen voor de baby');
    expect(view.gaps).toBe(gaps.length);
    const gennep = directory.municipalityBySlug('gennep')!;
    const [gap] = gaps;
    const km = gap!.nearby.map(({ slug }) => distanceKm(gennep, directory.municipalityBySlug(slug)!));
    expect(km).toEqual([...km].sort((a, b) => a - b));
    for (const { slug } of gap!.nearby) expect(found({ theme: gap!.id, municipality: slug })).not.toEqual([]);
  });

  test('is zero on the page of the theme', async () => {
    const { view } = await themePage('baby-goods');
    const gennep = view.regions.flatMap((region) => region.municipalities).find((one) => one.slug === 'gennep');
    expect(gennep?.count).toBe(0);
  });
});

test('a municipality says for each theme what was agreed there, and leads to it', async () => {
  const { view } = await municipalityPage('leudal');
  const agreed = directory.vocabulary.theme.map(({ id, label }) => {
    const found = carePathFor(directory, id, 'GM1640');
    if (!found) return null;
    return found.first ? `Afgesproken: bel eerst ${found.first.organisation.name}` : `Bekijk de afspraken: ${label.nl}`;
  });
  expect(view.themes.map((theme) => theme.agreed)).toEqual(agreed);
  expect(agreed.some((text) => text !== null)).toBe(true);
});

describe('the page of a theme', () => {
  test('names every partner that helps, once', async () => {
    const { view } = await themePage('money');
    const named = [...view.first, ...view.also].map((partner) => partner.slug);
    expect([...named].sort()).toEqual(found({ theme: 'money' }).sort());
    expect(view.count).toBe(named.length);
  });

  test('shows only numbers that are public', async () => {
    for (const { id } of directory.vocabulary.theme) {
      const { view } = await themePage(id);
      for (const { slug, phone } of [...view.first, ...view.also]) {
        const organisation = directory.bySlug(slug)!;
        const open = organisation.contacts.filter(
          (one) => one.visibility === 'public' && one.phoneVisibility === 'public',
        );
        const allowed = [organisation.phone, ...open.map((one) => one.phone)].filter((one) => one !== null);
        if (phone) expect(allowed.map(formatPhone), slug).toContain(phone.text);
      }
    }
  });

  test('has the national lines on top where there may be danger, and nowhere else', async () => {
    const linesOf = async (theme: string) => (await themePage(theme)).view.safety;
    expect(await linesOf('safety')).toEqual(['danger', 'violence']);
    expect(await linesOf('mental-health')).toEqual(['danger', 'suicide']);
    expect(await linesOf('money')).toEqual([]);
  });

  test('speaks the language of the visitor', async () => {
    const { view, page } = await themePage('money', 'en');
    expect(view.label).toBe('Money worries');
    expect(view.question).toBe('How do I get out of debt?');
    expect(page.description).toContain('money worries');
  });

  test('has one address', async () => {
    expect((await themePage('money')).page.canonical).toBe(`${BASE_URL}/themas/money`);
  });
});

test('an unknown theme or municipality is not there', async () => {
  await expect(themePage('nope')).rejects.toMatchObject({ status: 404 });
  await expect(municipalityPage('amsterdam')).rejects.toMatchObject({ status: 404 });
});

test('a municipality without a kartrekker says so, and names the coordinators', async () => {
  const municipalities = directory.municipalities.map((one) => (one.slug === 'weert' ? { ...one, leads: [] } : one));
  const weert = municipalities.find((one) => one.slug === 'weert')!;
  const without: Directory = { ...directory, municipalities, municipalityBySlug: () => weert };
  const { view } = await loadMunicipality({
    request: pageRequest('/gemeenten/weert'),
    params: { municipality: 'weert' },
    context: requestContext(without),
  });
  expect(view.leads).toEqual([]);
  expect(view.coordinator.name).toBe(directory.coalition.coordinator.name);
});
