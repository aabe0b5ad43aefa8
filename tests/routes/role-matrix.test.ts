/**
 * Every route and every role: who gets in, and whose form is taken. Made from the sitemap: a route without a row here
 * fails. Each loader and action is asked by itself, because a parent's guard does not stop a request for its child.
 */
import type { RouteConfigEntry } from '@remix-run/route-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import { VISITOR, type Actor } from '#app/domain/access/actor.ts';
import type { Grant } from '#app/domain/access/grant.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import { newId } from '#app/platform/ids.server.ts';
import sitemap from '#app/routes.ts';
import { changeImport, insertImport } from '#db/repositories/imports.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { saveMeeting } from '#db/repositories/meetings.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { databaseContext, formRequest, pageRequest, type DatabaseContext } from '../support/request-context.ts';

const ROLES = ['visitor', 'member', 'editor', 'otherEditor', 'lead', 'otherLead', 'coordinator'] as const;
type Role = (typeof ROLES)[number];

/**
 * - `in`: the page, or what the form brings about, its refusals included
 * - `sign-in`: is asked to sign in; what was typed is kept
 * - `no`: may not
 * - `missing`: is not there
 */
type Outcome = 'in' | 'sign-in' | 'no' | 'missing';
type Rule = Record<Role, Outcome>;

/** In the order of the roles. */
function rule(...outcomes: [Outcome, Outcome, Outcome, Outcome, Outcome, Outcome, Outcome]): Rule {
  return Object.fromEntries(ROLES.map((role, index) => [role, outcomes[index]])) as Rule;
}

//                          visitor    member     editor     other      lead       other      coordinator
const EVERYBODY = /*    */ rule('in', 'in', 'in', 'in', 'in', 'in', 'in');
const SIGN_IN_FIRST = /**/ rule('sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in');
const NOT_THERE = /*    */ rule('missing', 'missing', 'missing', 'missing', 'missing', 'missing', 'missing');
const PEOPLE = /*       */ rule('sign-in', 'in', 'in', 'in', 'in', 'in', 'in');
/** The partner's own editors, the kartrekker of its municipality, and coordinators. */
const OF_ENTRY = /*     */ rule('sign-in', 'no', 'in', 'no', 'in', 'no', 'in');
/** The kartrekker of the municipality of a meeting, and coordinators. */
const PLANNERS = /*     */ rule('sign-in', 'no', 'no', 'no', 'in', 'no', 'in');
const CURATORS = /*     */ rule('sign-in', 'no', 'no', 'no', 'in', 'in', 'in');
/** Partners' editors, kartrekkers and coordinators: who writes for somebody. */
const WRITERS = /*      */ rule('sign-in', 'no', 'in', 'in', 'in', 'in', 'in');
const COORDINATORS = /* */ rule('sign-in', 'no', 'no', 'no', 'no', 'no', 'in');
/** Takes no form. */
const NO_FORM = null;

/** Per route: who sees it, and whose form it takes. */
const MATRIX: Record<string, [get: Rule, post: Rule | typeof NO_FORM]> = {
  '/': [EVERYBODY, NO_FORM],
  '/partners/:slug': [EVERYBODY, NO_FORM],
  '/partners/:slug/contact.vcf': [EVERYBODY, NO_FORM],
  '/partners/:slug/gelukt': [EVERYBODY, EVERYBODY],
  '/partners/:slug/reactie': [EVERYBODY, EVERYBODY],
  '/partners/:slug/klopt-niet': [EVERYBODY, EVERYBODY],
  '/partners/:slug/bewerken (layout)': [EVERYBODY, NO_FORM],
  '/partners/:slug/bewerken': [OF_ENTRY, OF_ENTRY],
  '/partners/:slug/bewerken/naam': [OF_ENTRY, OF_ENTRY],
  '/partners/:slug/bewerken/plekken': [OF_ENTRY, OF_ENTRY],
  '/partners/:slug/bewerken/hulp/:service': [OF_ENTRY, OF_ENTRY],
  '/partners/:slug/bewerken/contact/:contact': [OF_ENTRY, OF_ENTRY],
  '/partners/:slug/bewerken/programmas': [OF_ENTRY, OF_ENTRY],
  '/partners/:slug/bewerken/verwijzen': [OF_ENTRY, OF_ENTRY],
  '/partners/:slug/bewerken/stoppen': [OF_ENTRY, OF_ENTRY],
  '/partners/:slug/geschiedenis': [OF_ENTRY, OF_ENTRY],
  '/kaartje/:slug': [EVERYBODY, NO_FORM],
  '/lijstje': [EVERYBODY, NO_FORM],
  '/lijstje/kaartjes': [EVERYBODY, NO_FORM],
  '/lijstje/contacten.vcf': [EVERYBODY, NO_FORM],
  '/zorgpaden': [EVERYBODY, NO_FORM],
  '/zorgpaden/:theme': [EVERYBODY, NO_FORM],
  '/netwerk': [EVERYBODY, NO_FORM],
  '/netwerk.csv': [EVERYBODY, NO_FORM],
  '/themas': [EVERYBODY, NO_FORM],
  '/themas/:theme': [EVERYBODY, NO_FORM],
  '/gemeenten': [EVERYBODY, NO_FORM],
  '/gemeenten/:municipality': [EVERYBODY, NO_FORM],
  '/gemeenten/:municipality/boekje': [EVERYBODY, NO_FORM],
  '/nieuw.atom': [EVERYBODY, NO_FORM],
  '/op-de-hoogte': [EVERYBODY, EVERYBODY],
  '/op-de-hoogte/bevestigen': [EVERYBODY, EVERYBODY],
  '/op-de-hoogte/stoppen': [EVERYBODY, EVERYBODY],
  '/dashboard': [EVERYBODY, NO_FORM],
  '/dashboard/:file': [EVERYBODY, NO_FORM],
  '/programmas': [EVERYBODY, NO_FORM],
  '/programmas/:programme': [EVERYBODY, NO_FORM],
  '/lessen': [EVERYBODY, NO_FORM],
  '/lessen/schrijven/:id?': [WRITERS, WRITERS],
  '/lessen/:lesson': [EVERYBODY, NO_FORM],
  '/beheer/programmas/:programme?': [COORDINATORS, COORDINATORS],
  '/beheer/lessen/:id?': [COORDINATORS, COORDINATORS],
  '/download/:file': [EVERYBODY, NO_FORM],
  '/huisstijl.css': [NOT_THERE, NO_FORM],
  '/logo': [NOT_THERE, NO_FORM],
  '/kaart/gebied.json': [EVERYBODY, NO_FORM],
  '/kaart/basis.svg': [EVERYBODY, NO_FORM],
  '/insluiten': [EVERYBODY, NO_FORM],
  '/insluiten/zoeken': [EVERYBODY, NO_FORM],
  '/wie-is-wie': [EVERYBODY, NO_FORM],
  '/werkgroepen': [EVERYBODY, NO_FORM],
  '/werkgroepen/:workingGroup': [EVERYBODY, NO_FORM],
  '/over': [EVERYBODY, NO_FORM],
  '/koppelingen': [EVERYBODY, NO_FORM],
  '/privacy': [EVERYBODY, NO_FORM],
  '/toegankelijkheid': [EVERYBODY, NO_FORM],
  '/aanmelden (layout)': [EVERYBODY, NO_FORM],
  '/aanmelden': [EVERYBODY, EVERYBODY],
  '/aanmelden/hulp': [EVERYBODY, EVERYBODY],
  '/aanmelden/plekken': [EVERYBODY, EVERYBODY],
  '/aanmelden/contact': [EVERYBODY, EVERYBODY],
  '/aanmelden/organisatie': [EVERYBODY, EVERYBODY],
  '/aanmelden/stand': [EVERYBODY, EVERYBODY],
  '/aanmelden/bevestigen': [EVERYBODY, EVERYBODY],
  '/aanmelden/bestaand/:slug': [EVERYBODY, EVERYBODY],
  '/inloggen (layout)': [EVERYBODY, NO_FORM],
  '/inloggen': [EVERYBODY, EVERYBODY],
  '/inloggen/code': [SIGN_IN_FIRST, SIGN_IN_FIRST],
  '/inloggen/link': [EVERYBODY, EVERYBODY],
  '/inloggen/tweede-stap': [PEOPLE, PEOPLE],
  '/uitloggen': [EVERYBODY, EVERYBODY],
  '/mijn (layout)': [EVERYBODY, NO_FORM],
  '/mijn': [PEOPLE, PEOPLE],
  '/mijn/beveiliging': [PEOPLE, PEOPLE],
  '/mijn/gegevens': [PEOPLE, PEOPLE],
  '/mijn/gegevens.json': [PEOPLE, NO_FORM],
  '/uitnodiging': [EVERYBODY, EVERYBODY],
  '/controle': [EVERYBODY, EVERYBODY],
  '/wachttijd': [EVERYBODY, EVERYBODY],
  '/vraag': [EVERYBODY, EVERYBODY],
  '/uw-gegevens': [EVERYBODY, EVERYBODY],
  '/beheer (layout)': [CURATORS, NO_FORM],
  '/beheer': [CURATORS, NO_FORM],
  '/beheer/aanmeldingen/:id?': [CURATORS, CURATORS],
  '/beheer/wijzigingen/:id?': [CURATORS, CURATORS],
  '/beheer/controle/:id?': [CURATORS, CURATORS],
  '/beheer/signalen/:id?': [CURATORS, CURATORS],
  '/beheer/dubbel/:id?': [CURATORS, COORDINATORS],
  '/beheer/export': [CURATORS, NO_FORM],
  '/beheer/post': [CURATORS, CURATORS],
  '/ik-mis-dit': [EVERYBODY, EVERYBODY],
  '/beheer/gezocht': [CURATORS, CURATORS],
  '/beheer/zorgpaden/:theme?': [CURATORS, CURATORS],
  '/agenda': [EVERYBODY, PEOPLE],
  '/agenda.ics': [EVERYBODY, NO_FORM],
  '/agenda/:meeting': [EVERYBODY, EVERYBODY],
  '/agenda/:meeting/bijeenkomst.ics': [EVERYBODY, NO_FORM],
  '/agenda/afmelden': [EVERYBODY, EVERYBODY],
  '/beheer/agenda/:planned?': [PLANNERS, PLANNERS],
  '/beheer/agenda/:planned/aanmeldingen.csv': [PLANNERS, NO_FORM],
  '/beheer/dekking': [CURATORS, CURATORS],
  '/beheer/netwerk': [CURATORS, NO_FORM],
  '/beheer/dekking.csv': [CURATORS, NO_FORM],
  '/beheer/zoeken': [CURATORS, NO_FORM],
  '/beheer/partners': [CURATORS, COORDINATORS],
  '/beheer/import': [COORDINATORS, COORDINATORS],
  '/beheer/import/:import': [COORDINATORS, COORDINATORS],
  '/beheer/import/:import/verslag.csv': [COORDINATORS, NO_FORM],
  '/beheer/mensen': [CURATORS, CURATORS],
  '/beheer/gegevens': [COORDINATORS, COORDINATORS],
  '/beheer/gegevens.json': [COORDINATORS, NO_FORM],
  '/beheer/rechten': [CURATORS, NO_FORM],
  '/beheer/leden/:slug?': [COORDINATORS, COORDINATORS],
  '/beheer/leden.csv': [COORDINATORS, NO_FORM],
  '/beheer/werkgroepen/:group?': [CURATORS, CURATORS],
  '/beheer/woorden/:kind?/:term?': [COORDINATORS, COORDINATORS],
  '/beheer/kaartteksten': [COORDINATORS, COORDINATORS],
  '/beheer/instellingen': [COORDINATORS, COORDINATORS],
  '/beheer/instellingen/gemeenten': [COORDINATORS, COORDINATORS],
  '/beheer/instellingen/kartrekkers/:municipality?': [COORDINATORS, COORDINATORS],
  '/taal': [EVERYBODY, EVERYBODY],
  '/sitemap.xml': [EVERYBODY, NO_FORM],
  '/robots.txt': [EVERYBODY, NO_FORM],
  '/.well-known/security.txt': [EVERYBODY, NO_FORM],
  '/api/search': [EVERYBODY, NO_FORM],
  '/api/netwerk/:slug': [EVERYBODY, NO_FORM],
  '/api/suggestions': [EVERYBODY, NO_FORM],
  '/api/hsds': [EVERYBODY, NO_FORM],
  '/api/hsds/openapi.json': [EVERYBODY, NO_FORM],
  '/api/hsds/services/:id?': [EVERYBODY, NO_FORM],
  '/api/hsds/organizations/:id?': [EVERYBODY, NO_FORM],
  '/api/hsds/service_at_locations/:id?': [EVERYBODY, NO_FORM],
  '/api/hsds/taxonomies/:id?': [EVERYBODY, NO_FORM],
  '/api/hsds/taxonomy_terms/:id?': [EVERYBODY, NO_FORM],
  '/api/hsds/*': [NOT_THERE, NO_FORM],
  '/healthz': [EVERYBODY, NO_FORM],
  '/metrics': [NOT_THERE, NO_FORM],
  '/dev/leeg': [NOT_THERE, NO_FORM],
  '/dev/componenten': [NOT_THERE, NOT_THERE],
  '/dev/mail': [NOT_THERE, NO_FORM],
  '/dev/mail/:id': [NOT_THERE, NO_FORM],
  '/*': [NOT_THERE, NO_FORM],
};

/** What an address cannot do without. */
const QUERIES: Record<string, string> = {
  '/kaart/basis.svg': '?laag=ground',
  '/beheer/gegevens.json': '?mail=noor@voorbeeld.example',
  '/beheer/agenda/:planned/aanmeldingen.csv': '?dag=2026-10-01',
};

/** What a form must say to be taken; the others are sent empty, and are told what is missing. */
const FORMS: Record<string, Record<string, string>> = { '/partners/:slug/bewerken': { act: 'confirm' } };

/** What is kept of an import in which there was nothing. */
const NOTHING_TAKEN_IN = {
  holds: 'rows',
  read: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  findings: [],
  findingsLeftOut: 0,
  undo: null,
} as const;

type Route = { path: string; file: string };
type Handler = (asked: { request: Request; params: Record<string, string>; context: RequestContext }) => unknown;
type RouteModule = { loader?: Handler; action?: Handler };

const modules = import.meta.glob<RouteModule>('../../app/routes/**/*.{ts,tsx}');
const routes = routesIn(sitemap, '');

let world: DatabaseContext;
let params: Record<string, string>;
/** Of a partner that the editor does not edit. */
let itemsOfOther: Record<string, string>;
let people: Record<Role, Actor>;

beforeAll(async () => {
  world = await databaseContext();
  const { organisations, municipalities } = world.context.directory.current();
  const partner = organisations.find(({ locations, contacts }) => locations[0]?.municipality && contacts[0])!;
  const other = organisations.find(({ id, contacts }) => id !== partner.id && contacts[0])!;
  const here = partner.locations.map(({ municipality }) => municipality);
  const elsewhere = municipalities.find(({ code }) => !here.includes(code))!;
  params = {
    slug: partner.slug,
    service: partner.services[0]!.id,
    contact: partner.contacts[0]!.id,
    theme: 'money',
    municipality: municipalities[0]!.slug,
    kind: 'themas',
    programme: 'mdo',
    lesson: world.context.directory.current().lessons[0]!.slug,
    file: 'partners.csv',
    term: 'money',
    import: await anImport(),
    meeting: 'netwerkcafe',
    planned: await aMeetingIn(here[0]!),
    workingGroup: world.context.directory.current().groups[0]!.slug,
  };
  itemsOfOther = { service: other.services[0]!.id, contact: other.contacts[0]!.id };
  const none = { organisation: null, municipality: null };
  people = {
    visitor: VISITOR,
    member: await aPersonWith({ ...none, role: 'member' }),
    editor: await aPersonWith({ ...none, role: 'editor', organisation: partner.id }),
    otherEditor: await aPersonWith({ ...none, role: 'editor', organisation: other.id }),
    lead: await aPersonWith({ ...none, role: 'lead', municipality: here[0]! }),
    otherLead: await aPersonWith({ ...none, role: 'lead', municipality: elsewhere.code }),
    coordinator: await aPersonWith({ ...none, role: 'coordinator' }),
  };
});
afterAll(() => world.dispose());

async function aPersonWith(grant: Grant): Promise<Actor> {
  const { db, clock } = world.context;
  const email = `${newId()}@elders.example`;
  return db.inTransaction(async (tx) => {
    const person = await personForEmail(tx, { id: newId(), name: '', email, language: 'nl' }, clock());
    await addGrant(tx, { ...grant, id: newId(), person: person.id, grantedBy: null }, clock());
    return personFrom({ ...person, grants: [grant] }, new Set());
  });
}

async function anImport(): Promise<string> {
  const { db, clock } = world.context;
  const id = newId();
  const given = { id, fileName: 'blad.csv', person: newId(), bytes: Buffer.from('naam') };
  await db.inTransaction(async (tx) => {
    await insertImport(tx, given, clock());
    await changeImport(tx, id, ['prepared'], { state: 'done', summary: { ...NOTHING_TAKEN_IN, findings: [] } });
  });
  return id;
}

async function aMeetingIn(municipality: string): Promise<string> {
  const { db, directory } = world.context;
  const meeting = aMeeting({ municipality, date: '2026-10-01' });
  await db.inTransaction(async (tx) => {
    await saveMeeting(tx, meeting);
    await raiseDirectoryVersion(tx, world.context.clock(), [{ kind: 'life' }]);
  });
  await directory.refresh();
  return meeting.slug;
}

test('every route of the sitemap has a row, and every row a route', () => {
  expect(Object.keys(MATRIX).sort()).toEqual(routes.map(({ path }) => path).sort());
});

describe.each(routes)('$path', ({ path, file }) => {
  const [get, post] = MATRIX[path] ?? [NOT_THERE, NOT_THERE];

  test.each(ROLES)('is seen by %s as it should be', async (role) => {
    const { loader } = await moduleOf(file);
    expect(loader ? await outcomeOf(loader, role, pageRequest(addressOf(path))) : 'in').toBe(get[role]);
  });

  test('takes forms only if it should', async () => {
    const { action } = await moduleOf(file);
    expect(action !== undefined).toBe(post !== NO_FORM);
  });

  test.each(post ? ROLES : [])('takes the form of %s as it should', async (role) => {
    const { action } = await moduleOf(file);
    const request = formRequest(addressOf(path), FORMS[path] ?? {});
    expect(action && (await outcomeOf(action, role, request))).toBe(post?.[role]);
  });
});

describe('an item of another organisation, at the address of the own one', () => {
  test.each(routes.filter(({ path }) => /:(service|contact)$/.test(path)))(
    'is not there: $path',
    async ({ path, file }) => {
      const { loader } = await moduleOf(file);
      const mixed = { ...params, ...itemsOfOther };
      expect(loader && (await outcomeOf(loader, 'editor', pageRequest(addressOf(path)), mixed))).toBe('missing');
    },
  );
});

function routesIn(entries: RouteConfigEntry[], parent: string): Route[] {
  return entries.flatMap(({ path = '', file, children = [] }) => {
    const full = [parent, path].filter((part) => part !== '').join('/');
    const name = children.length > 0 ? `/${full} (layout)` : `/${full}`;
    return [{ path: name, file }, ...routesIn(children, full)];
  });
}

async function moduleOf(file: string): Promise<RouteModule> {
  const load = modules[`../../app/${file}`];
  if (!load) throw new Error(`The sitemap names ${file}, which is not there`);
  return load();
}

function addressOf(path: string): string {
  const address = path.replace(' (layout)', '').replace(/\/?:(\w+)\??/g, (part, name: string) => {
    const value = params[name];
    return value === undefined ? '' : part.replace(/:.*/, value);
  });
  return address + (QUERIES[path] ?? '');
}

async function outcomeOf(handler: Handler, role: Role, request: Request, asked = params): Promise<Outcome> {
  const answer = await Promise.resolve()
    .then(() => handler({ request, params: asked, context: world.as(people[role]) }))
    .catch((thrown: unknown) => thrown);
  if (answer instanceof Error) throw answer;
  const status = statusOf(answer);
  const to = answer instanceof Response ? answer.headers.get('Location') : null;
  if (status === 401 || to?.startsWith('/inloggen')) return 'sign-in';
  if (status === 403) return 'no';
  return status === 404 ? 'missing' : 'in';
}

function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  if (typeof answer !== 'object' || answer === null || !('init' in answer)) return 200;
  const { init } = answer as { init: ResponseInit | null };
  return init?.status ?? 200;
}
