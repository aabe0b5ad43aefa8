/** What visitors and coordinators take home as a file: the list they asked for, in every format, and nothing that is hidden. */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '#app/domain/access/limits.ts';
import { buildDirectory, type Directory } from '#app/domain/directory/directory.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { formatByExtension, FORMATS } from '#app/features/interchange/formats.server.ts';
import { allTexts } from '#app/i18n/texts.server.ts';
import { loader as loadExport } from '#app/routes/curation/export.tsx';
import { loader } from '#app/routes/directory/download.ts';
import { loader as loadSearch } from '#app/routes/directory/search.tsx';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { aPerson, pageRequest, requestContext } from '#tests/support/request-context.ts';
import { demoPartners } from '#tests/support/public-partners.ts';

/** As in an installation, where every partner has a UUID. */
const demo = withUuids(demoDirectory());

function withUuids(directory: Directory): Directory {
  const ids = new Map(demoPartners(directory).map(({ slug, id }) => [slug, id]));
  const organisations = directory.organisations.map((one) => ({ ...one, id: ids.get(one.slug)! }));
  const slugs = new Map(organisations.map(({ slug, id }) => [slug, id]));
  return buildDirectory({ ...directory, organisations, slugs, routes: [] });
}

type Asked = { directory?: Directory; headers?: Record<string, string>; context?: ReturnType<typeof requestContext> };

function download(
  file: string,
  query = '',
  { directory = demo, headers = {}, context }: Asked = {},
): Promise<Response> {
  const request = new Request(pageRequest(`/download/${file}${query}`), { headers });
  return loader({ request, params: { file }, context: context ?? requestContext(directory) });
}

/** The names in a file, in its order. */
async function namesIn(file: string, response: Response, directory = demo): Promise<string[]> {
  const format = formatByExtension(file)!;
  const read = await format.decode(new Uint8Array(await response.arrayBuffer()), directory, {});
  if (!read.ok) throw new Error(read.error);
  return read.holds === 'rows'
    ? read.rows.map(({ cells }) => cells.name ?? '')
    : [...read.records].map((record) => (record as PublicPartner).name);
}

const FILES = FORMATS.map(({ extensions: [extension], mediaType }) => [`partners.${extension}`, mediaType] as const);

describe.each(FILES)('/download/%s', (file, mediaType) => {
  test('has everybody, under the name of the day', async () => {
    const response = await download(file);
    expect(response.headers.get('Content-Type')).toBe(mediaType);
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${file.replace('partners', 'partners-2026-09-17')}"`,
    );
    const names = await namesIn(file, response);
    expect(names.toSorted()).toEqual(demo.organisations.map(({ name }) => name).toSorted());
  });

  test('has what a search shows, on all of its pages', async () => {
    const query = '?q=schulden&municipality=roermond&page=2';
    const request = pageRequest(`/${query}`);
    const { view } = await loadSearch({ request, params: {}, context: requestContext(demo) });
    const names = await namesIn(file, await download(file, query));
    expect(names).toHaveLength(view.total);
    expect(names.length).toBeLessThan(demo.organisations.length);
  });

  test.each([
    ['of other places and kinds', '?municipality=__proto__&theme[]=1&page=-1&lat=NaN&domain=medical%27--'],
    ['without end', `?q=${'a'.repeat(5000)}`],
    ['of signs that are no text', '?q=%00%ff%3Cscript%3E&sort=drop&serves='],
  ])('takes parameters %s for a search', async (_, query) => {
    const response = await download(file, query);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(FORMATS.find((format) => format.recognises(bytes))?.mediaType).toBe(mediaType);
  });

  test('holds no contact that is not public, and no formula', async () => {
    const details = anOrganisation({
      name: '=HYPERLINK("https://kwaad.example")',
      locations: [aLocation()],
      services: [aService()],
      contacts: [
        aContact({ name: 'Vera Verborgen', phone: '+31475009999', visibility: 'coordinators' }),
        aContact({ id: 'contact-2', name: '@Olga Openbaar', email: 'olga@lampje.example', emailVisibility: 'network' }),
      ],
    });
    const directory = buildDirectory({ ...demo, organisations: [{ ...demo.organisations[0]!, ...details }] });
    const bytes = new Uint8Array(await (await download(file, '', { directory })).arrayBuffer());
    const read = await formatByExtension(file)!.decode(bytes, directory, {});
    if (!read.ok) throw new Error(read.error);
    const text = JSON.stringify(read.holds === 'rows' ? read.rows : [...read.records]);
    expect(text).toContain('kwaad.example');
    expect(text).toContain('Openbaar');
    expect(text).not.toMatch(/Verborgen|9999|olga@/);
    if (/csv$/.test(file)) expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK`);
  });

  test('is not sent again while nothing changed', async () => {
    const etag = (await download(file)).headers.get('ETag')!;
    expect((await download(file, '', { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const changed = buildDirectory({ ...demo, version: demo.version + 1 });
    expect((await download(file, '', { directory: changed, headers: { 'If-None-Match': etag } })).status).toBe(200);
  });
});

test('who is open now is asked anew every time', async () => {
  expect((await download('partners.csv', '?open=now')).headers.get('ETag')).toBeNull();
});

test.each(['partners.exe', 'partners.', 'partners', 'anders.csv', '../partners.csv', 'partners.xlsm'])(
  'there is no %s',
  async (file) => {
    await expect(download(file)).rejects.toMatchObject({ init: { status: 404 } });
  },
);

test('whoever asks for very many files is asked to wait', async () => {
  const context = requestContext(demo);
  const { max } = LIMITS['download-by-address'];
  for (let number = 0; number < max; number++) {
    const response = await download('partners.csv', '', { context });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
  const response = await download('partners.csv', '', { context });
  expect(response.status).toBe(429);
  expect(response.headers.get('Retry-After')).toBe('60');
  expect(await response.text()).toMatch(/^U hebt in korte tijd veel bestanden gedownload\./);
});

test('a file that nobody waits for any more is not made further', async () => {
  const leaving = new AbortController();
  const request = new Request(pageRequest('/download/partners.json'), { signal: leaving.signal });
  const response = await loader({ request, params: { file: 'partners.json' }, context: requestContext(demo) });
  const reader = response.body!.getReader();
  expect((await reader.read()).done).toBe(false);
  leaving.abort();
  expect((await reader.read()).done).toBe(true);
});

test('a coordinator finds every format, with the words of the coalition to choose by', async () => {
  const context = Object.assign(requestContext(demo), { actor: aPerson({ coordinator: true }) });
  const page = await loadExport({ request: pageRequest('/beheer/export'), params: {}, context });
  expect(page.formats.map(({ address }) => address).toSorted()).toEqual(
    FILES.map(([file]) => `/download/${file}`).toSorted(),
  );
  for (const { name, options } of page.choices) {
    const [first] = options;
    const names = await namesIn('partners.csv', await download('partners.csv', `?${name}=${first!.value}`));
    expect(names.length).toBeLessThan(demo.organisations.length);
  }
});

test('every format is named in both languages', () => {
  for (const { name } of FORMATS) {
    for (const { export: texts } of Object.values(allTexts)) expect(Object.keys(texts.format)).toContain(name);
  }
});
