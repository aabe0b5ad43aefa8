/** Search in everything finds what each person may deal with, wherever it stands and however it was typed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { wantedFrom } from '#app/domain/workbench/find-text.ts';
import { searchEverything, type FoundGroup, type FoundKind } from '#app/features/curation/search-everything.server.ts';
import { archiveEntry, changeEntry, createEntry, proposeChange } from '#app/features/entries/write-entry.server.ts';
import { invite } from '#app/features/people/invite.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import type { Queries } from '#db/database.ts';
import { insertMail } from '#db/repositories/outbox.server.ts';
import { personForEmail } from '#db/repositories/people.server.ts';
import { insertQuestion } from '#db/repositories/questions.server.ts';
import { insertSignal } from '#db/repositories/signals.server.ts';
import { applications, revisions } from '#db/schema.ts';
import { aContact, aLocation, anOrganisation } from '../support/an-organisation.ts';
import { NOW } from '../support/demo-directory.ts';
import { aPerson, databaseContext, type DatabaseContext } from '../support/request-context.ts';

const COORDINATOR = aPerson({ coordinator: true });
const LEAD = aPerson({ leads: ['GM0957'] });
const OTHER_LEAD = aPerson({ leads: ['GM0983'] });
const BY = { kind: 'coordinator', id: COORDINATOR.id } as const;
const DEPS = { newId, now: NOW };

let world: DatabaseContext;
let published: { id: string; slug: string };

beforeAll(async () => {
  world = await databaseContext();
  await world.context.db.inTransaction(fill);
  await world.context.directory.refresh();
  const deps = { ...world.context, directory: world.context.directory.current(), now: NOW };
  const grant = { role: 'member', organisation: published.id, municipality: null } as const;
  await invite(deps, COORDINATOR, { email: 'genodigd@zoekproef.example', grant, handOver: false, language: 'nl' });
});
afterAll(() => world.dispose());

/** One of everything, around an entry in Roermond that changed its name. */
async function fill(tx: Queries): Promise<void> {
  const details = anOrganisation({
    name: 'Zoekproef Oude Naam',
    email: 'post@zoekproef.example',
    website: 'https://www.zoekproef.example',
    phone: '+31475009876',
    locations: [aLocation({ id: newId() })],
    services: [],
    contacts: [aContact({ id: newId(), name: 'Zoë Zoekmans', phone: '+31612009876', email: 'zoe@zoekproef.example' })],
  });
  const made = { actor: BY, action: 'edit', reason: 'proef' } as const;
  published = await createEntry(tx, DEPS, { ...made, details, status: 'published' });
  const { id } = published;
  const after = { ...details, name: 'Café Zoekproef 100%_zeker' };
  await changeEntry(tx, DEPS, { ...made, id, version: 1, after, reason: 'De naam is nu "anders"' });
  // Of a version that let such characters in: PostgreSQL keeps them, and cannot read them.
  const unreadable = { name: 'Heel Oude Naam', summary: 'een\0twee \ud800' };
  const old = { id: newId(), subjectKind: 'organisation', subjectId: id, at: NOW, actorKind: 'partner', reason: '' };
  await tx.insert(revisions).values({ ...old, before: unreadable, after: details, status: 'applied' });
  const wished = { ...after, summary: 'Zoekproef voor een voorstel.' };
  await proposeChange(tx, DEPS, {
    id,
    version: 2,
    after: wished,
    actor: { kind: 'partner', id: null },
    reason: 'Beter',
  });
  const location = aLocation({ id: newId() });
  const hidden = { ...details, contacts: [], locations: [location] };
  await createEntry(tx, DEPS, { ...made, details: { ...hidden, name: 'Zoekproef Concept' }, status: 'draft' });
  const gone = { ...hidden, name: 'Zoekproef Weg', locations: [aLocation({ id: newId() })] };
  const left = await createEntry(tx, DEPS, { ...made, details: gone, status: 'published' });
  await archiveEntry(tx, DEPS, { id: left.id, version: 1, actor: BY, reason: 'Gestopt' });
  await tx.insert(applications).values({
    ...{ id: newId(), kind: 'new', state: 'waiting', language: 'nl', version: 1, createdAt: NOW, updatedAt: NOW },
    ...{ email: 'aanvraag@zoekproef.example', applicant: 'Aad Aanvrager' },
    answers: { organisation: { name: 'Zoekproef Nieuw', phone: '0475 - 00 98 76' } },
  });
  await insertSignal(
    tx,
    { id: newId(), organisation: id, text: 'De Zoekproef is verhuisd', email: null, language: 'nl' },
    NOW,
  );
  const subject = { kind: 'organisation', id } as const;
  const question = {
    id: newId(),
    recipient: 'post@zoekproef.example',
    text: 'Waar?',
    askedBy: COORDINATOR.id,
    subject,
  };
  await insertQuestion(tx, question, NOW);
  await personForEmail(
    tx,
    { id: newId(), name: 'Zoekproef Persoon', email: 'mens@elders.example', language: 'nl' },
    NOW,
  );
  const mail = { recipient: 'mail@zoekproef.example', language: 'nl', body: 'x', bodyHtml: 'x' } as const;
  const aboutEntry = { subjectKind: 'organisation', subjectId: id };
  await insertMail(
    tx,
    { ...mail, ...aboutEntry, id: newId(), messageId: '<1>', kind: 'check', subject: 'Klopt het' },
    NOW,
  );
  const code = { kind: 'sign-in', subject: 'Uw code is 482913', subjectKind: null, subjectId: null } as const;
  await insertMail(tx, { ...mail, ...code, id: newId(), messageId: '<2>' }, NOW);
}

async function found(typed: string, person: Person = COORDINATOR, only: FoundKind | null = null) {
  const wanted = wantedFrom(typed);
  if (!wanted) throw new Error(`“${typed}” is too short`);
  const deps = { ...world.context, directory: world.context.directory.current(), now: NOW };
  return searchEverything(deps, person, wanted, only);
}

function kindsOf(groups: FoundGroup[]): FoundKind[] {
  return groups.map(({ kind }) => kind);
}

async function partners(typed: string, person?: Person) {
  const [group] = await found(typed, person, 'partners');
  return (group?.found ?? []).map(({ title, state, place, text }) => ({ title, state, place, marked: text[1] }));
}

const NOW_CALLED = 'Café Zoekproef 100%_zeker';

test('every kind of thing is found at once', async () => {
  const kinds = ['partners', 'applications', 'changes', 'signals', 'questions', 'people', 'invitations', 'mails'];
  expect(kindsOf(await found('zoekproef'))).toEqual(kinds);
  expect(kindsOf(await found('schuld'))).toContain('terms');
});

describe('a partner is found', () => {
  test.each([
    ['by its name', 'CAFE ZOEK', 'name', 'Café Zoek'],
    ['by its former name', 'oude naam', 'formerName', 'Oude Naam'],
    ['by the name of a contact person', 'zoe zoekm', 'contact', 'Zoë Zoekm'],
    ['by its web domain', 'www.zoekproef', 'website', 'www.zoekproef'],
    ['by the mail address of a contact person', 'zoe@', 'contactEmail', 'zoe@'],
    ['by the number of a contact person', '06-1200 98 76', 'contactPhone', '06 12 00 98 76'],
  ])('%s', async (_, typed, place, marked) => {
    expect(await partners(typed)).toContainEqual({ title: NOW_CALLED, state: 'published', place, marked });
  });

  test.each(['0475 00 98 76', '0475-009876', '+31 475 009876', '+31 (0)475 00 98 76', '0031475009876', '00 98 76'])(
    'by its phone number typed as %s',
    async (typed) => {
      const inPhone = { title: NOW_CALLED, state: 'published', place: 'phone', marked: '0475 00 98 76' };
      expect(await partners(typed)).toContainEqual(inPhone);
    },
  );

  test('by an address its page had before, and by its id', async () => {
    const title = NOW_CALLED;
    expect(await partners('zoekproef-oude')).toMatchObject([{ title, place: 'formerSlug', marked: 'zoekproef-oude' }]);
    expect(await partners(published.id)).toMatchObject([{ title, place: 'id' }]);
  });

  test('also when it is not, or no longer, in the directory', async () => {
    expect(await partners('Zoekproef Concept')).toMatchObject([{ state: 'draft' }]);
    expect(await partners('Zoekproef Weg')).toMatchObject([{ state: 'archived' }]);
  });
});

test('an application is found by a number in its form, a change by its reason and by what it proposes', async () => {
  const [application] = await found('0475009876', COORDINATOR, 'applications');
  expect(application?.found).toMatchObject([{ title: 'Zoekproef Nieuw', place: 'answers', state: 'waiting' }]);
  const [reason] = await found('nu "anders"', COORDINATOR, 'changes');
  expect(reason?.found).toMatchObject([
    { title: NOW_CALLED, place: 'reason', text: ['De naam is ', 'nu "anders"', ''] },
  ]);
  const [change] = await found('voor een voorstel', COORDINATOR, 'changes');
  expect(change?.found).toMatchObject([{ place: 'change', state: 'pending' }]);
});

test('the code in the subject of a sign-in mail is neither found nor shown', async () => {
  expect(kindsOf(await found('482913'))).not.toContain('mails');
  expect(JSON.stringify(await found('mail@zoekproef'))).not.toContain('482913');
});

test('a kartrekker finds what lies in its own municipalities', async () => {
  const kinds = ['partners', 'changes', 'signals', 'questions', 'invitations', 'mails'];
  expect(kindsOf(await found('zoekproef', LEAD))).toEqual(kinds);
  expect((await partners('zoekproef', LEAD)).map(({ title }) => title).sort()).toEqual(
    [NOW_CALLED, 'Zoekproef Concept', 'Zoekproef Weg'].sort(),
  );
  expect(await found('zoekproef', OTHER_LEAD)).toEqual([]);
  expect(await found('schuld', OTHER_LEAD)).not.toContainEqual(expect.objectContaining({ kind: 'terms' }));
});

describe('what is typed is a text and nothing else', () => {
  test('a percent sign and an underscore stand for themselves', async () => {
    expect(await partners('100%_z')).toMatchObject([{ title: NOW_CALLED, marked: '100%_z' }]);
    expect(await found('%%')).toEqual([]);
    expect(await found('__')).toEqual([]);
    expect(await found('z%proef')).toEqual([]);
  });

  test.each([
    "' or 1=1 --",
    '" or ""="',
    "\\' or \\",
    '<script>alert(1)</script>',
    '\u0000\u0000',
    '[[zoekproef]]',
    '😀😀',
  ])('%j finds nothing and breaks nothing', async (typed) => {
    expect(await found(typed)).toEqual([]);
  });

  test('ten thousand characters are cut off, and one is too few', async () => {
    expect(wantedFrom('x'.repeat(10_000))?.text).toHaveLength(100);
    expect(await found('zoekproef'.repeat(1_200))).toEqual([]);
    expect(wantedFrom(' z ')).toBeNull();
  });
});

test('a few of a kind are shown, and all of one kind when asked', async () => {
  const [few] = await found('example', COORDINATOR);
  expect(few).toMatchObject({ kind: 'partners' });
  expect(few?.found).toHaveLength(5);
  const [all] = await found('example', COORDINATOR, 'partners');
  expect(all?.count).toBe(few?.count);
  expect(all?.found).toHaveLength(Math.min(200, all?.count ?? 0));
});
