/** Planning a meeting and registering for it, as their forms are sent: what is wrong is told at the field, nothing is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { SHOWN_AT_NAME, TRAP_NAME } from '#app/domain/form/trap-names.ts';
import type { WorkingGroup } from '#app/domain/group/working-group.ts';
import { archiveEntry } from '#app/features/entries/write-entry.server.ts';
import { shownAt } from '#app/features/public-form.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { action as registerAt, loader as meetingPage } from '#app/routes/coalition/meeting.tsx';
import { loader as file } from '#app/routes/curation/agenda/registrations-file.ts';
import { action, loader } from '#app/routes/curation/agenda.tsx';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { saveGroup } from '#db/repositories/groups.server.ts';
import { meetingRegistrations } from '#db/schema.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '#tests/support/request-context.ts';
import { answerOf } from '#tests/support/signing-in.ts';

const COORDINATOR = aPerson({ coordinator: true });
const FIELDS = {
  version: '0',
  pressed: 'save',
  kind: 'network-cafe',
  title: 'Netwerkcafé van de test',
  description: '',
  date: '2026-10-06',
  starts: '10:00',
  ends: '11:30',
  frequency: '',
  interval: '1',
  until: '',
  municipality: '',
  group: '',
  place: 'Dorpshuis Nergens',
  videoLink: '',
  registers: 'on',
  capacity: '',
  visibility: 'public',
  reason: '',
};

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

function post(slug: string, fields: Record<string, string>, person: Person = COORDINATOR, query = '') {
  const request = formRequest(`/beheer/agenda/${slug}${query}`, fields);
  return action({ request, params: { planned: slug }, context: world.as(person) });
}

async function page(slug?: string, query = '', person: Person = COORDINATOR) {
  const request = pageRequest(`/beheer/agenda/${slug ?? ''}${query}`);
  return loader({ request, params: { planned: slug }, context: world.as(person) });
}

const answered = async (...asked: Parameters<typeof post>) =>
  (await answerOf(() => post(...asked))).headers.get('Location');

function meetingAt(slug: string) {
  return world.context.directory.current().meetings.find((one) => one.slug === slug);
}

/** @returns its slug */
async function planned(fields: Partial<typeof FIELDS> = {}): Promise<string> {
  const to = await answered('nieuw', { ...FIELDS, ...fields });
  return /^\/beheer\/agenda\/([\w-]+)\?gedaan=planned$/.exec(to ?? '')![1]!;
}

async function aGroup(facts: Partial<WorkingGroup>): Promise<string> {
  const id = newId();
  const group = { id, slug: id, name: 'Groep', goal: 'Doel', theme: null, municipalities: [], notes: [], members: [] };
  await world.context.db.inTransaction(async (tx) => {
    await saveGroup(tx, { ...group, state: 'active', version: 1, updatedAt: NOW, ...facts });
    await raiseDirectoryVersion(tx, NOW, [{ kind: 'life' }]);
  });
  await world.context.directory.refresh();
  return id;
}

function register(slug: string, on: string, fields: Record<string, string> = {}, ip = '192.0.2.9') {
  const { seal, clock } = world.context;
  const form = {
    [TRAP_NAME]: '',
    [SHOWN_AT_NAME]: shownAt(seal, clock() - 5_000),
    name: 'Noor van Nergens',
    email: 'noor@voorbeeld.example',
    organisation: '',
    ...fields,
  };
  const request = formRequest(`/agenda/${slug}?dag=${on}`, form, 'en');
  return registerAt({ request, params: { meeting: slug }, context: { ...world.context, ip } });
}

const registrations = () => world.context.db.read.select().from(meetingRegistrations);

describe('a meeting', () => {
  test('is planned, changed and called off; its address stays and its history grows', async () => {
    const slug = await planned();
    expect(meetingAt(slug)).toMatchObject({
      time: '10:00',
      minutes: 90,
      repeats: null,
      registration: { capacity: null },
    });
    const change = { ...FIELDS, title: 'Anders', ends: '12.00', version: '1', videoLink: 'video.voorbeeld.example/a' };
    expect(await answered(slug, change)).toBe(`/beheer/agenda/${slug}?gedaan=saved`);
    expect(meetingAt(slug)).toMatchObject({
      title: 'Anders',
      minutes: 120,
      videoLink: 'https://video.voorbeeld.example/a',
    });
    await answered(slug, { version: '2', pressed: 'cancel', reason: 'Geen zaal.' });
    expect(meetingAt(slug)).toMatchObject({ state: 'cancelled', version: 3 });
    const { one } = await page(slug);
    expect(one?.history.map(({ what, reason }) => [what, reason])).toEqual([
      ['Gewijzigd: of het doorgaat', 'Geen zaal.'],
      ['Gewijzigd: titel, duur en videolink', ''],
      ['Gepland', ''],
    ]);
    const { list } = await page();
    expect(list?.past.find(({ to }) => to.endsWith(slug))).toMatchObject({ isCancelled: true });
  });

  test.each<[string, string, Partial<typeof FIELDS>]>([
    ['ends', 'ends-first', { ends: '09:59' }],
    ['ends', 'ends-first', { ends: '10:00' }],
    ['starts', 'time', { starts: 'kwart over tien' }],
    ['date', 'day', { date: '31-02-2027' }],
    ['until', 'endless', { frequency: 'weekly' }],
    ['until', 'until-first', { frequency: 'weekly', until: '2026-10-05' }],
    ['until', 'too-far?max=2', { frequency: 'weekly', until: '2028-10-07' }],
    ['interval', 'number?min=1&max=12', { frequency: 'weekly', until: '2026-12-01', interval: '0' }],
    ['frequency', 'unknown-choice', { frequency: 'hourly' }],
    ['videoLink', 'https', { videoLink: 'http://video.voorbeeld.example' }],
    ['videoLink', 'web', { videoLink: 'javascript:alert(1)' }],
    ['capacity', 'number?min=1&max=2000', { capacity: '0' }],
    ['municipality', 'unknown-choice', { municipality: 'nergens' }],
    ['group', 'unknown-choice', { group: 'no-such' }],
    ['title', 'required', { title: ' ' }],
    ['kind', 'unknown-choice', { kind: 'party' }],
  ])('is refused at %s: %s', async (field, issue, wrong) => {
    const before = world.context.directory.current().meetings.length;
    const answer = await post('nieuw', { ...FIELDS, description: 'Neem iets mee.', ...wrong });
    expect(answer).toMatchObject({
      result: { error: { [field]: [issue] }, initialValue: { description: 'Neem iets mee.' } },
    });
    expect(world.context.directory.current().meetings).toHaveLength(before);
  });

  test('recurs at most until the last day that can be planned', async () => {
    const slug = await planned({ frequency: 'weekly', until: '2028-10-06' });
    expect(meetingAt(slug)?.repeats).toEqual({ frequency: 'weekly', interval: 1, until: '2028-10-06' });
  });

  test('is not of a group that ended, nor of one whose organisations all left', async () => {
    const { db, directory } = world.context;
    const ended = await aGroup({ state: 'ended' });
    expect(await post('nieuw', { ...FIELDS, group: ended })).toMatchObject({
      result: { error: { group: ['group-ended'] } },
    });
    const [partner, other] = directory.current().organisations;
    const member = { name: 'Noor', role: 'member' as const };
    const left = await aGroup({
      members: [
        { ...member, organisation: partner!.id },
        { ...member, organisation: null },
      ],
    });
    const mixed = await aGroup({ members: [partner, other].map((one) => ({ ...member, organisation: one!.id })) });
    await db.inTransaction(async (tx) => {
      const why = { actor: { kind: 'coordinator' as const, id: null }, reason: 'Gestopt', mergedInto: null };
      await archiveEntry(tx, { newId, now: NOW }, { id: partner!.id, version: partner!.version, ...why });
    });
    await directory.refresh();
    expect(await post('nieuw', { ...FIELDS, group: left })).toMatchObject({
      result: { error: { group: ['group-left'] } },
    });
    expect(meetingAt(await planned({ group: mixed }))?.group).toBe(mixed);
  });

  test('of two who save at once one is told how it stands, and loses nothing', async () => {
    const slug = await planned();
    await answered(slug, { ...FIELDS, title: 'Van de een', version: '1' });
    const refused = await post(slug, { ...FIELDS, title: 'Van de ander', version: '1' });
    expect(refused).toMatchObject({ refused: 'conflict', result: { initialValue: { title: 'Van de ander' } } });
    expect(meetingAt(slug)?.title).toBe('Van de een');
    const called = await post(slug, { pressed: 'cancel', reason: 'Geen zaal.', version: '1' });
    expect(called).toMatchObject({ refused: 'conflict', reason: 'Geen zaal.' });
  });

  test('that recurs has a day called off, and taken up again', async () => {
    const slug = await planned({ frequency: 'weekly', until: '2026-10-27' });
    const day = '?dag=2026-10-13';
    expect(await answered(slug, { version: '1', pressed: 'cancel-day', reason: '' }, COORDINATOR, day)).toBe(
      `/beheer/agenda/${slug}?dag=2026-10-13&gedaan=dayCancelled`,
    );
    expect(meetingAt(slug)?.cancelled).toEqual(['2026-10-13']);
    expect(await register(slug, '2026-10-13')).toMatchObject({ error: { '': ['meeting-cancelled'] } });
    // A change of the meeting leaves it off.
    await answered(slug, { ...FIELDS, frequency: 'weekly', until: '2026-10-27', version: '2' });
    expect(meetingAt(slug)?.cancelled).toEqual(['2026-10-13']);
    await answered(slug, { version: '3', pressed: 'resume-day' }, COORDINATOR, day);
    expect(meetingAt(slug)?.cancelled).toEqual([]);
    const never = await post(slug, { version: '4', pressed: 'cancel-day' }, COORDINATOR, '?dag=2026-10-14');
    expect(never).toMatchObject({ refused: 'missing' });
  });

  test('is a kartrekker’s in the own municipality alone', async () => {
    const lead = aPerson({ leads: ['GM1640'] });
    const { one } = await page('nieuw', '', lead);
    expect(one?.municipalities.map(({ value }) => value)).toEqual(['leudal']);
    for (const [municipality, error] of [
      ['', 'choose'],
      ['venlo', 'unknown-choice'],
    ] as const) {
      const answer = await post('nieuw', { ...FIELDS, municipality }, lead);
      expect(answer).toMatchObject({ result: { error: { municipality: [error] } } });
    }
    const ofAll = await planned();
    const [there] = [await planned({ municipality: 'leudal' })];
    expect((await page(there, '', lead)).one?.slug).toBe(there);
    expect((await page(undefined, '', lead)).list?.coming.map(({ to }) => to)).not.toContain(`/beheer/agenda/${ofAll}`);
    await expect(page(ofAll, '', lead)).rejects.toMatchObject({ init: { status: 403 } });
    await expect(page('no-such')).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe('registering', () => {
  test('leads to the day, and its organiser sees who comes and takes it along without a formula in it', async () => {
    const slug = await planned({ capacity: '3' });
    const answer = await answerOf(async () =>
      register(slug, '2026-10-06', { name: '=HYPERLINK("x")', organisation: '@som' }),
    );
    expect(answer.headers.get('Location')).toBe(`/agenda/${slug}?dag=2026-10-06&gedaan=registered`);
    const { one } = await page(slug, '?dag=2026-10-06');
    expect(one?.chosen?.people).toMatchObject([{ name: '=HYPERLINK("x")', email: 'noor@voorbeeld.example' }]);
    const asked = {
      request: pageRequest(one!.chosen!.file),
      params: { planned: slug },
      context: world.as(COORDINATOR),
    };
    const csv = await file(asked);
    expect(csv.headers.get('Content-Disposition')).toBe(`attachment; filename="${slug}-2026-10-06.csv"`);
    expect(await csv.text()).toContain(`"'=HYPERLINK(""x"")";'@som;noor@voorbeeld.example;`);
    const fewer = await post(slug, { ...FIELDS, capacity: '1', version: '1' });
    expect(fewer).toMatchObject({ status: 303 });
  });

  test('shows how many places are left, and when full the next day that has one', async () => {
    const slug = await planned({ frequency: 'weekly', until: '2026-10-20', capacity: '2' });
    const shown = async (on: string) => {
      const request = pageRequest(`/agenda/${slug}?dag=${on}`);
      return (await meetingPage({ request, params: { meeting: slug }, context: world.context })).registration;
    };
    await answerOf(() => register(slug, '2026-10-06'));
    expect(await shown('2026-10-06')).toMatchObject({ state: 'open', places: 'Nog 1 plaats.' });
    for (const on of ['2026-10-06', '2026-10-13', '2026-10-13']) {
      await answerOf(() => register(slug, on, { email: `${newId()}@voorbeeld.example` }));
    }
    expect(await shown('2026-10-06')).toMatchObject({
      state: 'full',
      places: null,
      next: { to: `/agenda/${slug}?dag=2026-10-20`, day: 'dinsdag 20 oktober' },
    });
    const refused = await register(slug, '2026-10-06', { email: 'te-laat@voorbeeld.example' });
    expect(refused).toMatchObject({
      error: { '': ['meeting-full'] },
      initialValue: { email: 'te-laat@voorbeeld.example' },
    });
    const smaller = { ...FIELDS, frequency: 'weekly', until: '2026-10-20', capacity: '1', version: '1' };
    expect(await post(slug, smaller)).toMatchObject({ result: { error: { capacity: ['places-taken?count=2'] } } });
  });

  test.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['without a name', { name: ' ' }, { name: ['required'] }],
    ['an address that is none', { email: 'noor' }, { email: ['mail'] }],
    ['a field that people do not see', { [TRAP_NAME]: 'https://robot.example' }, { '': ['send-again'] }],
    ['a moment that was made up', { [SHOWN_AT_NAME]: 'shown 1' }, { '': ['send-again'] }],
  ])('is refused for %s, and what was typed stays', async (_, fields, error) => {
    const slug = await planned();
    const before = (await registrations()).length;
    const answer = await register(slug, '2026-10-06', { organisation: 'De Sluis', ...fields });
    expect(answer).toMatchObject({ error, initialValue: { organisation: 'De Sluis' } });
    expect(await registrations()).toHaveLength(before);
  });

  test('fills in who is signed in', async () => {
    const slug = await planned();
    const [partner] = world.context.directory.current().organisations;
    const person = aPerson({ edits: [partner!.id], name: 'Pim', email: 'pim@voorbeeld.example' });
    const request = pageRequest(`/agenda/${slug}`);
    const { registration } = await meetingPage({ request, params: { meeting: slug }, context: world.as(person) });
    expect(registration?.known).toEqual({ name: 'Pim', email: 'pim@voorbeeld.example', organisation: partner!.name });
  });
});
