/** A whole list for an address book: every partner its own card, and nothing that its page does not show everybody. */
import { expect, test } from 'vitest';
import { buildDirectory } from '#app/domain/directory/directory.ts';
import { loader } from '#app/routes/referral/shortlist-contacts.ts';
import { loader as loadList } from '#app/routes/referral/shortlist.tsx';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { pageRequest, requestContext } from '#tests/support/request-context.ts';

const SPAARVOGEL = 'geldloket-de-spaarvogel';
const KNIKKERZAK = 'stichting-knikkerzak';

function load(query: string, directory = demoDirectory(), language = 'nl'): Promise<Response> {
  const request = pageRequest(`/lijstje/contacten.vcf${query}`, language);
  return loader({ request, params: {}, context: requestContext(directory) });
}

function names(cards: string): string[] {
  return [...cards.replaceAll('\r\n ', '').matchAll(/^FN:(.*)\r$/gm)].map(([, name]) => name!);
}

test('every partner has a whole card, in the order of the list, each once', async () => {
  const response = await load(`?p=${KNIKKERZAK}&p=${SPAARVOGEL}&p=bestaat-niet&p=${KNIKKERZAK}`);
  expect(response.headers.get('Content-Type')).toBe('text/vcard; charset=utf-8');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="lijstje.vcf"');
  const text = await response.text();
  expect(names(text)).toEqual(['Stichting Knikkerzak', 'Geldloket De Spaarvogel']);
  expect(text.match(/BEGIN:VCARD\r\nVERSION:4\.0\r\n/g)).toHaveLength(2);
  expect(text.match(/END:VCARD\r\n/g)).toHaveLength(2);
});

test('the file has a name and notes in the language of the visitor', async () => {
  const response = await load(`?p=${SPAARVOGEL}`, demoDirectory(), 'en');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="shortlist.vcf"');
  expect(await response.text()).not.toContain('hoe u verwijst');
});

test('no number of a person is in it, whoever may see that on the page', async () => {
  const hidden = aContact({ name: 'Vera Verborgen', phone: '+31475009999', visibility: 'coordinators' });
  const shown = aContact({ name: 'Olga Openbaar', phone: '+31475008888', visibility: 'public' });
  const details = anOrganisation({ locations: [aLocation()], services: [aService()], contacts: [hidden, shown] });
  const [first] = demoDirectory().organisations;
  const changed = { ...first!, ...details };
  const directory = buildDirectory({ ...demoDirectory(), organisations: [changed] });
  const text = await (await load(`?p=${changed.slug}`, directory)).text();
  expect(names(text)).toEqual([details.name]);
  expect(text).not.toMatch(/Verborgen|Openbaar|9999|8888/);
});

test.each(['', '?p=', '?p=bestaat-niet'])('a list of nobody (%s) goes to its page', async (query) => {
  const response = await load(query);
  expect(response.status).toBe(302);
  expect(response.headers.get('Location')).toBe(`/lijstje${query}`);
});

test('the list leads to the contacts of those that are on it', async () => {
  const request = pageRequest(`/lijstje?p=${SPAARVOGEL}`);
  const { view } = await loadList({ request, params: {}, context: requestContext(demoDirectory()) });
  expect(names(await (await load(new URL(view.to.contacts, 'http://localhost').search)).text())).toEqual([
    'Geldloket De Spaarvogel',
  ]);
});
