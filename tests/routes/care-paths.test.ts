/** What was agreed, as its pages and the search show it. */
import { describe, expect, test } from 'vitest';
import { loader as loadSearch } from '#app/routes/directory/search.tsx';
import { loader as loadPath } from '#app/routes/referral/care-path.tsx';
import { loader as loadPaths } from '#app/routes/referral/care-paths.tsx';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { pageRequest, requestContext } from '#tests/support/request-context.ts';

const context = requestContext(demoDirectory());

const pathPage = (theme: string, place: string, language = 'nl') =>
  loadPath({ request: pageRequest(`/zorgpaden/${theme}?gemeente=${place}`, language), params: { theme }, context });

const searchPage = (query: string) => loadSearch({ request: pageRequest(`/?${query}`), params: {}, context });

describe('the page of a theme', () => {
  test('says who is first in the municipality, with a number, and whose agreement it is', async () => {
    const { view } = await pathPage('money', 'leudal');
    expect(view.heading).toContain('Leudal');
    expect(view.agreed?.first?.phone?.href).toMatch(/^tel:\+31/);
    expect(view.agreed?.from).toBe('Deze afspraak is van Leudal zelf.');
  });

  test('says so when the agreement is that of the region', async () => {
    const { view } = await pathPage('money', 'roermond', 'en');
    expect(view.agreed?.from).toBe('This agreement holds for the whole region of Midden-Limburg.');
  });

  test('has no agreement where nobody made one', async () => {
    expect((await pathPage('parenting', 'venlo')).view.agreed).toBeNull();
  });

  test('is not found for a theme that is not there', async () => {
    await expect(pathPage('no-such-theme', 'leudal')).rejects.toMatchObject({ status: 404 });
  });
});

test('every area in the list leads to the agreement that is its own', async () => {
  const { themes } = await loadPaths({ request: pageRequest('/zorgpaden'), params: {}, context });
  expect(themes).not.toHaveLength(0);
  for (const { id, areas } of themes) {
    for (const { name, to } of areas) {
      const place = new URL(to, 'http://localhost').searchParams.get('gemeente') ?? '';
      const { view } = await pathPage(id, place);
      expect(view.agreed?.from).toContain(name.replace(/^Heel /, ''));
    }
  }
});

describe('the search', () => {
  test('starts with who was agreed on for the theme in the municipality', async () => {
    const { agreed } = await searchPage('q=schulden+leudal');
    expect(agreed?.heading).toBe('In Leudal is afgesproken, bel eerst:');
    expect(agreed?.first?.name).toBe(demoDirectory().bySlug('bureau-rondom-rood')?.name);
    expect(agreed?.steps.to).toBe('/zorgpaden/money?gemeente=leudal');
  });

  test.each(['q=', 'q=leudal', 'q=schulden+leudal&page=2'])('has nothing of it for %s', async (query) => {
    expect((await searchPage(query)).agreed).toBeNull();
  });
});
