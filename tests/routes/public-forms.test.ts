/**
 * Every form that anybody may send, and how often. Made from the sitemap: a form without a row here fails, and so does one
 * that goes on writing when its limit is reached.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import type { RequestContext } from '#app/context.server.ts';
import { LIMITS, type LimitKind } from '#app/domain/access/limits.ts';
import { SHOWN_AT_NAME, TRAP_NAME } from '#app/domain/form/trap-names.ts';
import { shownAt } from '#app/features/public-form.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { rememberAsked } from '#app/routes/session/asked-code.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { saveMeeting } from '#db/repositories/meetings.server.ts';
import { personForEmail } from '#db/repositories/people.server.ts';
import { limits } from '#db/schema.ts';
import { aMeeting } from '../support/a-meeting.ts';
import { TYPED } from '../support/a-registration.ts';
import { databaseContents } from '../support/database-contents.ts';
import { databaseContext, formRequest, type DatabaseContext } from '../support/request-context.ts';
import { askCode } from '../support/signing-in.ts';
import { sitemapRoutes, type SitemapRoute } from '../support/sitemap-routes.ts';

const ME = 'noor@elders.example';
const ON = '2026-10-01';

type Sent = { fields: Record<string, string>; query?: string; cookie?: string };
type Limited = {
  limits: LimitKind[];
  /** What a person sends who fills the form in well. */
  send: () => Promise<Sent> | Sent;
};

/** It opens with the secret of a mail, which is about one thing of one person; without it nothing is done. */
const BY_LINK = 'by link';
/** It only changes what the browser itself keeps. */
const KEEPS_NOTHING = 'keeps nothing';

const PUBLIC_FORMS: Record<string, Limited | typeof BY_LINK | typeof KEEPS_NOTHING> = {
  '/partners/:slug/gelukt': {
    limits: ['contact-use-by-address'],
    send: () => ({ fields: { [PRESSED_NAME]: 'right' } }),
  },
  '/partners/:slug/reactie': {
    limits: ['reaction-by-address', 'reaction-by-address-and-partner'],
    send: () => ({ fields: { days: '2' } }),
  },
  '/partners/:slug/klopt-niet': {
    limits: ['signal-by-address', 'signal-by-email'],
    send: () => filledIn({ text: 'Het nummer klopt niet.', email: ME }),
  },
  '/ik-mis-dit': {
    limits: ['missing-help-by-address'],
    send: () => filledIn({ text: 'Oppas in de avond.', theme: '', municipality: '' }),
  },
  '/op-de-hoogte': {
    limits: ['digest-by-address', 'digest-by-email'],
    send: () => filledIn({ email: ME, municipality: '', theme: '' }),
  },
  '/op-de-hoogte/bevestigen': BY_LINK,
  '/op-de-hoogte/stoppen': BY_LINK,
  '/agenda/:meeting': {
    limits: ['meeting-registration-by-address', 'meeting-registration-by-email'],
    send: () => ({ ...filledIn({ name: 'Noor van Nergens', email: ME, organisation: '' }), query: `?dag=${ON}` }),
  },
  '/agenda/afmelden': BY_LINK,
  '/aanmelden': {
    limits: ['registration-by-address', 'registration-by-email'],
    send: () => filledIn(TYPED.organisation),
  },
  '/aanmelden/bestaand/:slug': {
    limits: ['registration-by-address', 'registration-by-email'],
    send: () => filledIn({ applicant: 'Noor', email: ME, reason: 'Ik werk er.' }),
  },
  '/aanmelden/hulp': BY_LINK,
  '/aanmelden/plekken': BY_LINK,
  '/aanmelden/contact': BY_LINK,
  '/aanmelden/organisatie': BY_LINK,
  '/aanmelden/stand': BY_LINK,
  '/aanmelden/bevestigen': BY_LINK,
  '/inloggen': {
    limits: ['sign-in-by-address', 'sign-in-by-email'],
    send: () => ({ fields: { email: ME } }),
  },
  '/inloggen/code': {
    limits: ['code-by-address'],
    send: async () => ({
      fields: { code: await askCode(world, ME) },
      cookie: (await rememberAsked(world.context, { email: ME, back: null })).split(';', 1)[0]!,
    }),
  },
  '/inloggen/link': {
    limits: ['code-by-address'],
    send: async () => {
      const link = JSON.stringify({ email: ME, code: await askCode(world, ME), back: null });
      return { fields: {}, query: `?sleutel=${world.context.seal.close(link)}` };
    },
  },
  '/inloggen/tweede-stap': KEEPS_NOTHING,
  '/uitloggen': KEEPS_NOTHING,
  '/taal': KEEPS_NOTHING,
  '/uitnodiging': BY_LINK,
  '/controle': BY_LINK,
  '/wachttijd': BY_LINK,
  '/vraag': BY_LINK,
  '/uw-gegevens': BY_LINK,
};

/** Counted where somebody is signed in, where nothing is sent, or behind a form: a mail. */
const ELSEWHERE: LimitKind[] = [
  'second-factor-by-person',
  'second-factor-code',
  'invitation-by-person',
  'mail-by-email',
  'hsds-by-address',
  'download-by-address',
];

type Handler = (asked: { request: Request; params: Record<string, string>; context: RequestContext }) => unknown;
const modules = import.meta.glob<{ action?: Handler }>('../../app/routes/**/*.{ts,tsx}');

let world: DatabaseContext;
let params: Record<string, string>;

beforeAll(async () => {
  world = await databaseContext();
  const { db, clock, directory, background } = world.context;
  // What is written here is written by forms alone.
  await background.stop();
  await db.inTransaction(async (tx) => {
    await personForEmail(tx, { id: newId(), name: 'Noor', email: ME, language: 'nl' }, clock());
    await saveMeeting(tx, aMeeting({ slug: 'open-huis', date: ON, registration: { capacity: null } }));
    await raiseDirectoryVersion(tx, clock(), [{ kind: 'life' }]);
  });
  await directory.refresh();
  params = { slug: directory.current().organisations[0]!.slug, meeting: 'open-huis' };
});
afterAll(() => world.dispose());
beforeEach(() => world.context.db.inTransaction((tx) => tx.delete(limits)));

function filledIn(fields: Record<string, string>): Sent {
  const { seal, clock } = world.context;
  return { fields: { [TRAP_NAME]: '', [SHOWN_AT_NAME]: shownAt(seal, clock() - 5_000), ...fields } };
}

async function actionOf({ file }: SitemapRoute): Promise<Handler | null> {
  const { action } = await modules[`../../app/${file}`]!();
  return action ?? null;
}

/** @returns the status of the answer */
async function post(route: SitemapRoute, { fields, query = '', cookie = '' }: Sent): Promise<number> {
  const action = await actionOf(route);
  const path = route.path.replace(/:(\w+)\??/g, (_, name: string) => params[name] ?? '');
  const request = formRequest(path + query, fields);
  if (cookie) request.headers.set('Cookie', cookie);
  const answer = await Promise.resolve()
    .then(() => action!({ request, params, context: world.context }))
    .catch((thrown: unknown) => thrown);
  if (answer instanceof Error) throw answer;
  if (answer instanceof Response)
    return answer.headers.get('Location')?.startsWith('/inloggen?terug') ? 401 : answer.status;
  return typeof answer === 'object' && answer !== null && 'init' in answer
    ? ((answer.init as ResponseInit | null)?.status ?? 200)
    : 200;
}

/** But for the counts of the limits themselves. */
async function contents(): Promise<Record<string, string>> {
  const { limits: _, ...others } = await databaseContents(world.context.db);
  return others;
}

async function countedKinds(): Promise<string[]> {
  const rows = await world.context.db.read.selectDistinct({ kind: limits.kind }).from(limits);
  return rows.map(({ kind }) => kind).sort();
}

const fillLimits = () => world.context.db.inTransaction((tx) => tx.update(limits).set({ count: 1_000_000 }));

async function publicForms(): Promise<string[]> {
  const found: string[] = [];
  for (const route of sitemapRoutes) {
    if (!(await actionOf(route))) continue;
    const isClosed = [401, 403, 404].includes(await post(route, { fields: {} }));
    if (!isClosed || route.path in PUBLIC_FORMS) found.push(route.path);
  }
  return found;
}

test('every form that a visitor may send has a row, and every row a form', async () => {
  expect((await publicForms()).sort()).toEqual(Object.keys(PUBLIC_FORMS).sort());
});

test('every limit is that of a form here, or counted elsewhere', () => {
  const here = Object.values(PUBLIC_FORMS).flatMap((row) => (typeof row === 'string' ? [] : row.limits));
  expect([...new Set([...here, ...ELSEWHERE])].sort()).toEqual(Object.keys(LIMITS).sort());
});

const rows = sitemapRoutes.flatMap((route) => {
  const row = PUBLIC_FORMS[route.path];
  return row === undefined || route.isLayout ? [] : [{ ...route, row }];
});

describe.each(rows)('$path', ({ row, ...route }) => {
  if (typeof row === 'string') {
    test('writes nothing for who brings no link', async () => {
      const before = await contents();
      for (const query of ['', '?sleutel=', '?sleutel=abc']) await post(route, { ...filledIn({ email: ME }), query });
      expect(await contents()).toEqual(before);
    });
    return;
  }

  test('is counted, and writes nothing more once the limit is reached', async () => {
    const first = await row.send();
    const before = await contents();
    await post(route, first);
    expect(await countedKinds()).toEqual(expect.arrayContaining([...row.limits]));
    expect(await contents()).not.toEqual(before);

    const another = await row.send();
    await fillLimits();
    const full = await contents();
    await post(route, another);
    expect(await contents()).toEqual(full);
  });
});
