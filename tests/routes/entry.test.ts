/** The pages on which an entry is kept right: who comes in, and that nobody reaches another entry by any way in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { typedContact } from '#app/domain/entry/contact-form.ts';
import { typedPlaces } from '#app/domain/entry/places-form.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { paths } from '#app/paths.ts';
import { loader as loadPartner } from '#app/routes/directory/partner.tsx';
import * as contact from '#app/routes/entry/contact.tsx';
import * as history from '#app/routes/entry/history.tsx';
import * as identity from '#app/routes/entry/identity.tsx';
import * as leave from '#app/routes/entry/leave.tsx';
import * as overview from '#app/routes/entry/overview.tsx';
import * as places from '#app/routes/entry/places.tsx';
import * as programmes from '#app/routes/entry/programmes.tsx';
import * as routes from '#app/routes/entry/referral-routes.tsx';
import * as service from '#app/routes/entry/service.tsx';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '#tests/support/request-context.ts';

type Answer = { status: number; location: string | null; data: unknown };
type Page = {
  loader: (asked: never) => Promise<unknown>;
  action: (asked: never) => Promise<unknown>;
};

let world: DatabaseContext;
let own: Organisation;
let other: Organisation;
beforeAll(async () => {
  world = await databaseContext();
  const { organisations } = world.context.directory.current();
  // Neither has a municipality in common with the other.
  own = organisations.find(({ slug }) => slug === 'geldloket-de-spaarvogel')!;
  const municipalities = (one: Organisation) => one.locations.map(({ municipality }) => municipality);
  other = organisations.find(
    (one) => one.contacts.length > 0 && !municipalities(one).some((code) => municipalities(own).includes(code)),
  )!;
});
afterAll(() => world.dispose());

const PAGES: [name: string, page: Page, params: (of: Organisation) => Record<string, string>][] = [
  ['overview', overview, () => ({})],
  ['identity', identity, () => ({})],
  ['places', places, () => ({})],
  ['service', service, ({ services }) => ({ service: services[0]!.id })],
  ['contact', contact, ({ contacts }) => ({ contact: contacts[0]!.id })],
  ['programmes', programmes, () => ({})],
  ['routes', routes, () => ({})],
  ['leave', leave, () => ({})],
  ['history', history, () => ({})],
];

/** What a page answers, also when it throws. */
async function answerOf(work: Promise<unknown>): Promise<Answer> {
  const outcome = await work.catch((thrown: unknown) => thrown);
  if (outcome instanceof Response) {
    return { status: outcome.status, location: outcome.headers.get('Location'), data: null };
  }
  if (outcome instanceof Error) throw outcome;
  const init = typeof outcome === 'object' && outcome !== null && 'init' in outcome ? outcome.init : null;
  const status = typeof init === 'object' && init !== null && 'status' in init ? Number(init.status) : 200;
  return { status, location: null, data: outcome };
}

function asked(context: RequestContext, request: Request, params: Record<string, string>) {
  return { request, params, context } as never;
}

function get(actor: Actor, page: Page, of: Organisation, params: Record<string, string> = {}, query = '') {
  const request = pageRequest(paths.editEntry(of.slug) + query);
  return answerOf(page.loader(asked(world.as(actor), request, { slug: of.slug, ...params })));
}

function post(
  actor: Actor,
  page: Page,
  of: Organisation,
  fields: Record<string, string>,
  params: Record<string, string> = {},
) {
  const request = formRequest(paths.editEntry(of.slug), fields);
  return answerOf(page.action(asked(world.as(actor), request, { slug: of.slug, ...params })));
}

const visitor: Actor = { kind: 'visitor' };

describe('who comes in', () => {
  test.each(PAGES)('%s: a visitor signs in first, and comes back', async (_, page, params) => {
    const { status, location } = await get(visitor, page, own, params(own));
    expect([status, location]).toEqual([302, paths.signIn(paths.editEntry(own.slug))]);
    expect((await post(visitor, page, own, { name: 'x' }, params(own))).status).toBe(401);
  });

  test.each(PAGES)('%s: its editor, its kartrekker and a coordinator, and nobody else', async (_, page, params) => {
    const here = own.locations[0]!.municipality!;
    const elsewhere = other.locations[0]!.municipality!;
    const outcomes = [
      aPerson({ edits: [own.id] }),
      aPerson({ leads: [here] }),
      aPerson({ coordinator: true }),
      aPerson({ member: true }),
      aPerson({ edits: [other.id] }),
      aPerson({ leads: [elsewhere] }),
    ].map((actor) => get(actor, page, own, params(own)));
    expect((await Promise.all(outcomes)).map(({ status }) => status)).toEqual([200, 200, 200, 403, 403, 403]);
  });

  test('an address that was never given out is no page', async () => {
    expect((await get(aPerson({ coordinator: true }), overview, { ...own, slug: 'bestaat-niet' })).status).toBe(404);
  });
});

describe('an editor of another organisation', () => {
  const stranger = () => aPerson({ edits: [other.id] });

  test.each(PAGES)('%s: cannot send a form for this one', async (_, page, params) => {
    const fields = { name: 'Gekaapt', version: '1', act: 'confirm', remove: 'yes', why: 'x', revision: 'x' };
    expect((await post(stranger(), page, own, fields, params(own))).status).toBe(403);
  });

  test('cannot open or change a contact or service of this one by way of the own entry', async () => {
    const strange = { service: own.services[0]!.id, contact: own.contacts[0]!.id };
    expect((await get(stranger(), service, other, strange)).status).toBe(404);
    expect((await get(stranger(), contact, other, strange)).status).toBe(404);
    const fields = { ...typedFields(), version: String(other.version) };
    const answer = await post(stranger(), contact, other, fields, strange);
    expect(answer).toMatchObject({ status: 200, data: { refused: 'missing' } });
    const removed = await post(stranger(), service, other, { version: '1', remove: 'yes' }, strange);
    expect(removed).toMatchObject({ status: 200, data: { refused: 'missing' } });
    await world.context.directory.refresh();
    expect(world.context.directory.current().byId(own.id)).toEqual(own);
  });

  test('cannot begin with a copy of what is not of the own entry', async () => {
    const query = `?kopie=${own.services[0]!.id}`;
    const { data } = await get(stranger(), service, other, { service: 'nieuw' }, query);
    expect(data).toMatchObject({ isNew: true, typed: { name: '' } });
  });

  test('cannot take back a change of this one by way of the own entry', async () => {
    const answer = await post(aPerson({ coordinator: true }), identity, own, identityFields({ summary: 'Anders' }));
    expect(answer.status).toBe(303);
    const { data } = await get(aPerson({ coordinator: true }), history, own);
    const { steps } = data as { steps: { id: string }[] };
    const reverted = await post(stranger(), history, other, { revision: steps[0]!.id });
    expect(reverted).toMatchObject({ status: 200, data: { outcome: 'missing' } });
  });

  test('cannot put a copy or a draft online, which is for coordinators', async () => {
    const editor = aPerson({ edits: [own.id] });
    expect((await post(editor, overview, own, { act: 'copy' })).status).toBe(403);
    expect((await post(editor, overview, own, { act: 'online', version: '1' })).status).toBe(403);
  });
});

describe('the forms', () => {
  test('a refused form comes back with what was typed', async () => {
    const editor = aPerson({ edits: [own.id] });
    const answer = await post(editor, identity, own, identityFields({ phone: '0475 00 12', name: 'Mijn naam' }));
    expect(answer.data).toMatchObject({
      result: { status: 'error', initialValue: { name: 'Mijn naam', phone: '0475 00 12' } },
    });
  });

  test('an address is looked up, and one that nobody can place is refused beside its postcode', async () => {
    const editor = aPerson({ edits: [own.id] });
    const move = (postcode: string, version: number) => {
      const [place] = typedPlaces(own).locations;
      const typed = Object.entries({ ...place, postcode, city: '' }).map(([name, value]) => [
        `locations[0].${name}`,
        value,
      ]);
      return post(editor, places, own, { ...Object.fromEntries(typed), version: String(version) });
    };
    const { version } = world.context.directory.current().byId(own.id)!;
    expect((await move('1011 AB', version)).data).toMatchObject({
      result: { error: { 'locations[0].postcode': ['unknown-choice'] } },
    });
    expect((await move('6001 AB', version)).status).toBe(303);
    // Another editor, who has not seen that, fills in the same.
    expect((await move('6001 AB', version)).status).toBe(303);
    const moved = world.context.directory.current().byId(own.id)!;
    expect(moved.locations).toMatchObject([{ id: own.locations[0]!.id, city: 'Weert', precision: 'postcode' }]);
    expect(moved.version).toBe(version + 1);
  });

  test('scripts in any field are kept as text', async () => {
    const editor = aPerson({ edits: [own.id] });
    const evil = '<script>alert(1)</script>';
    const answer = await post(editor, identity, own, identityFields({ summary: evil, keywords: evil, reason: evil }));
    expect(answer.status).toBe(303);
    expect(world.context.directory.current().byId(own.id)).toMatchObject({ summary: evil, keywords: [evil] });
  });

  test('a network member sees the contacts for the network on the page of a partner, a visitor does not', async () => {
    const of = world.context.directory
      .current()
      .organisations.find(({ contacts }) => contacts.some(({ visibility }) => visibility === 'network'))!;
    const { name } = of.contacts.find(({ visibility }) => visibility === 'network')!;
    const page = async (actor: Actor) => {
      const request = pageRequest(paths.partner(of.slug));
      return JSON.stringify(await loadPartner(asked(world.as(actor), request, { slug: of.slug })));
    };
    expect(await page(visitor)).not.toContain(name);
    expect(await page(aPerson({ member: true }))).toContain(name);
  });

  test('leaving is for good until a coordinator brings it back, and the page says so', async () => {
    const editor = aPerson({ edits: [other.id] });
    const fields = { version: String(other.version), why: 'Wij stoppen' };
    expect((await post(editor, leave, other, fields)).status).toBe(303);
    const request = pageRequest(paths.partner(other.slug));
    const page = () => answerOf(loadPartner(asked(world.context, request, { slug: other.slug })));
    expect(await page()).toMatchObject({ status: 410, data: { data: { departed: true } } });
    expect((await post(editor, overview, other, { act: 'online', version: '2' })).status).toBe(403);
    const back = await post(aPerson({ coordinator: true }), overview, other, { act: 'online', version: '2' });
    expect(back.status).toBe(303);
    expect((await page()).status).toBe(200);
  });
});

function identityFields(changed: Record<string, string>): Record<string, string> {
  const { name, domain, summary, version } = world.context.directory.current().byId(own.id)!;
  return { name, domain, summary, version: String(version), ...changed };
}

function typedFields(): Record<string, string> {
  return { ...typedContact(own.contacts[0]!), name: 'Gekaapt' };
}
