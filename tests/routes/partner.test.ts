/** The page of a partner and its card, from the loader's side: what reaches a visitor, and what never does. */
import { beforeAll, describe, expect, test } from 'vitest';
import { withReferring, type Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import { loader as loadCard } from '#app/routes/directory/partner-vcard.ts';
import { loader } from '#app/routes/directory/partner.tsx';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import { BASE_URL, pageRequest, requestContext } from '#tests/support/request-context.ts';

const SPAARVOGEL = 'geldloket-de-spaarvogel';

let directory: Directory;
beforeAll(() => {
  directory = demoDirectory();
});

function load(slug: string, query = '', language = 'nl') {
  const request = pageRequest(`/partners/${slug}${query}`, language);
  return loader({ request, params: { slug }, context: requestContext(directory) });
}

/** What a loader throws or returns instead of data. */
async function responseOf(answer: Promise<unknown>): Promise<Response> {
  const outcome = await answer.catch((thrown: unknown) => thrown);
  if (!(outcome instanceof Response)) throw new Error('Expected a response, got data');
  return outcome;
}

function partner(slug: string): Organisation {
  const found = directory.bySlug(slug);
  if (!found) throw new Error(`The demo has no ${slug}`);
  return found;
}

describe('what is not public', () => {
  test('no name of a contact for the network or the coordinators is in the data of any partner', async () => {
    for (const { slug, contacts } of directory.organisations) {
      const data = JSON.stringify(await load(slug));
      for (const { name } of contacts.filter((one) => one.visibility !== 'public')) expect(data).not.toContain(name);
    }
  });

  test('no number or mail that is not public is in the data or the card of any partner', async () => {
    let checked = 0;
    for (const organisation of directory.organisations) {
      const { slug, contacts, phone, email } = organisation;
      const open = contacts.filter((one) => one.visibility === 'public');
      const isPublic = new Set([
        phone,
        email,
        ...open.filter((one) => one.phoneVisibility === 'public').map((one) => one.phone),
        ...open.filter((one) => one.emailVisibility === 'public').map((one) => one.email),
      ]);
      const hidden = contacts
        .flatMap((one) => [one.phone, one.email])
        .filter((one) => one !== null && !isPublic.has(one));
      const card = await loadCard({
        request: pageRequest(`/partners/${slug}/contact.vcf`),
        params: { slug },
        context: requestContext(directory),
      });
      const sent = JSON.stringify(await load(slug)) + (await card.text()).replaceAll('\r\n ', '');
      for (const secret of hidden) {
        expect(sent).not.toContain(secret);
        expect(sent).not.toContain(formatPhone(secret ?? ''));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  test('a public contact who is away does not name a stand-in for the network', async () => {
    const away = partner('gezinsmaatjes-schouder-aan-schouder');
    const hidden = away.contacts.find((one) => one.visibility === 'network');
    expect(away.contacts[0]?.absence?.fallback).toBe(hidden?.name);
    const { contacts } = await load(away.slug);
    expect(contacts.people[0]?.away).toMatch(/^Afwezig tot en met [^.]+\.$/);
  });

  test('facts for search engines name no person and no number of a person', async () => {
    const { structuredData } = await load(SPAARVOGEL);
    const facts = JSON.parse(structuredData) as Record<string, unknown>;
    expect(facts).toMatchObject({ name: 'Geldloket De Spaarvogel', '@id': `${BASE_URL}/partners/${SPAARVOGEL}` });
    for (const { name, email } of partner(SPAARVOGEL).contacts) {
      expect(structuredData).not.toContain(name);
      expect(structuredData).not.toContain(email);
    }
  });
});

describe('the client’s municipality', () => {
  test('is answered with yes, and where else', async () => {
    const { facts } = await load(SPAARVOGEL, '?q=schulden+roermond');
    expect(facts[0]).toMatchObject({
      label: 'Werkt in de gemeente van uw cliënt?',
      value: { text: 'Ja, in heel Roermond' },
      notes: [{ text: 'Ook in Maasgouw en Roerdalen' }],
      sign: 'yes',
    });
  });

  test('is answered with no, and where instead', async () => {
    const { facts } = await load(SPAARVOGEL, '?q=schulden+venlo');
    expect(facts[0]).toMatchObject({
      value: { text: 'Nee, niet in Venlo' },
      notes: [{ text: 'Alleen in Roermond, Maasgouw en Roerdalen' }],
      sign: 'no',
    });
  });

  test('may come from a postcode, a place beside the query or a filter', async () => {
    for (const query of ['?q=6041', '?place=Herkenbosch', '?municipality=maasgouw']) {
      expect((await load(SPAARVOGEL, query)).facts[0]?.sign).toBe('yes');
    }
  });

  test('is judged by the service that was asked for, not by another of the same partner', async () => {
    const { slug, services } = partner('gezinsmaatjes-schouder-aan-schouder');
    const [buddy, walk] = services;
    const only = buddy?.themes.find((theme) => !walk?.themes.includes(theme));
    const walkOnly = walk?.themes.find((theme) => !buddy?.themes.includes(theme));
    expect((await load(slug, `?theme=${only}&municipality=venray`)).facts[0]?.sign).toBe('yes');
    expect((await load(slug, `?theme=${walkOnly}&municipality=venray`)).facts[0]?.sign).toBe('no');
  });

  test('is not asked about when no place is known: then the areas are told', async () => {
    const { facts } = await load(SPAARVOGEL);
    expect(facts[0]).toMatchObject({
      label: 'Werkt in',
      value: { text: 'Roermond, Maasgouw en Roerdalen' },
      sign: null,
    });
  });

  test('outside the coalition is said, never ignored', async () => {
    const { facts } = await load(SPAARVOGEL, '?q=schulden+eindhoven');
    expect(facts[0]?.notes[0]?.text).toBe('Eindhoven ligt niet in Noord- en Midden-Limburg.');
  });
});

describe('the way back', () => {
  test('counts what the search found and keeps its parameters', async () => {
    const { found, query } = await load(SPAARVOGEL, '?q=schulden+roermond&sort=name&utm_source=x');
    expect(found).toBeGreaterThan(1);
    expect(query).toBe('q=schulden+roermond&sort=name');
  });

  test('is a plain one when the page was not opened from a search', async () => {
    expect(await load(SPAARVOGEL, '?sort=name')).toMatchObject({ found: null, query: '' });
  });
});

describe('what was looked for', () => {
  test('decides which service stands first', async () => {
    const { slug, services } = partner('gezinsmaatjes-schouder-aan-schouder');
    const second = services[1];
    const theme = second?.themes.find((one) => !services[0]?.themes.includes(one));
    expect((await load(slug)).services[0]?.name).toBe(services[0]?.name);
    expect((await load(slug, `?theme=${theme}`)).services[0]?.name).toBe(second?.name);
  });

  test('does not hide that another service is referred to in another way', async () => {
    const { howTo } = await load(SPAARVOGEL, '?q=schulden+roermond');
    expect(howTo.map((one) => one.services)).toEqual([
      ['Eerste gesprek over geld', 'Budgetcoaching', 'Schuldregeling'],
      ['Snelle hulp bij afsluiten of ontruimen'],
    ]);
  });
});

describe('referring', () => {
  test('starts with the client’s consent', async () => {
    const { howTo } = await load(SPAARVOGEL);
    expect(howTo[0]?.steps.map((step) => step.title.text)).toEqual([
      'Vraag of uw cliënt dat wil',
      'Bel of mail het aanmeldteam',
      'De Spaarvogel belt uw cliënt binnen 3 werkdagen',
    ]);
  });

  test('asks for no consent where only parents themselves can apply', async () => {
    const { howTo } = await load('huisartsen-aan-het-wilgenpad');
    expect(howTo[0]).toMatchObject({ selfOnly: true, who: 'Ouders zelf' });
    expect(howTo[0]?.steps.map((step) => step.title.text)).not.toContain('Vraag of uw cliënt dat wil');
  });
});

test('an English visitor gets our words in English and the partner’s own words marked as its own', async () => {
  const { facts } = await load(SPAARVOGEL, '?q=debts+roermond', 'en');
  expect(facts[0]?.value).toEqual({ text: 'Yes, all of Roermond', own: false });
  expect(facts[1]?.value).toEqual({ text: 'Gratis', own: true });
});

describe('addresses', () => {
  function renamed(): Directory {
    const original = directory;
    return { ...original, bySlug: (slug) => original.bySlug(slug === 'loket-de-oude-naam' ? SPAARVOGEL : slug) };
  }

  test('an old slug leads to the present one for good, with the query', async () => {
    const response = await responseOf(
      loader({
        request: pageRequest('/partners/loket-de-oude-naam?q=schulden+roermond'),
        params: { slug: 'loket-de-oude-naam' },
        context: requestContext(renamed()),
      }),
    );
    expect(response.status).toBe(301);
    expect(response.headers.get('Location')).toBe(`/partners/${SPAARVOGEL}?q=schulden+roermond`);
  });

  test('an old slug of a card leads to the present card', async () => {
    const response = await loadCard({
      request: pageRequest('/partners/loket-de-oude-naam/contact.vcf'),
      params: { slug: 'loket-de-oude-naam' },
      context: requestContext(renamed()),
    });
    expect(response.status).toBe(301);
    expect(response.headers.get('Location')).toBe(`/partners/${SPAARVOGEL}/contact.vcf`);
  });

  test('an unknown slug is not there', async () => {
    expect((await responseOf(load('bestaat-niet'))).status).toBe(404);
  });

  test('a card is a file with the name of the partner', async () => {
    const response = await loadCard({
      request: pageRequest(`/partners/${SPAARVOGEL}/contact.vcf`),
      params: { slug: SPAARVOGEL },
      context: requestContext(directory),
    });
    expect(response.headers.get('Content-Type')).toBe('text/vcard; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${SPAARVOGEL}.vcf"`);
    const text = (await response.text()).replaceAll('\r\n ', '');
    expect(text).toContain('FN:Geldloket De Spaarvogel\r\n');
    expect(text).toContain(`${BASE_URL}/partners/${SPAARVOGEL}`);
  });
});

test('of a partner everybody refers to, the busiest lines are named and the others counted', async () => {
  const to = partner(SPAARVOGEL).id;
  const others = directory.organisations.filter(({ id }) => id !== to);
  const busiest = others.at(-1)!;
  const routes = others.map(({ id }) => {
    const frequency = id === busiest.id ? ('weekly' as const) : ('sometimes' as const);
    return { from: id, to, theme: 'money', frequency };
  });
  const everybody = withReferring(directory, directory.version + 1, { ...directory, routes });
  const request = pageRequest(`/partners/${SPAARVOGEL}`);
  const page = await loader({ request, params: { slug: SPAARVOGEL }, context: requestContext(everybody) });
  const { network } = page;
  expect(network?.from[0]?.slug).toBe(busiest.slug);
  expect(network?.left).toBe(others.length - network!.from.length);
  expect(network?.left).toBeGreaterThan(0);
});
