/** Coming to a meeting: the last place, the mails by a real mail server, what a change means for them, and forgetting. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VISITOR, type Actor } from '#app/domain/access/actor.ts';
import { LIMITS } from '#app/domain/access/limits.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import { backgroundTasks } from '#app/features/background-tasks.server.ts';
import {
  endRegistration,
  readRegistration,
  registerForMeeting,
} from '#app/features/coalition/register-for-meeting.server.ts';
import {
  cancelDay,
  cancelMeeting,
  changeMeeting,
  meetingHistory,
  planMeeting,
  resumeDay,
} from '#app/features/coalition/save-meeting.server.ts';
import { removeFromMeeting, whoComes } from '#app/features/coalition/who-comes.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { eraseAccount } from '#app/features/people/erase-account.server.ts';
import { ownData } from '#app/features/people/own-data.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { smtpTransport } from '#app/platform/mail-transport.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { meetingById, saveMeeting } from '#db/repositories/meetings.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { mailLinks, meetingRegistrations, outbox } from '#db/schema.ts';
import { aMeeting } from '#tests/support/a-meeting.ts';
import { checkWorld, secretIn, SITE, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';
import { linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const NOOR = 'noor@voorbeeld.example';
const PIM = 'pim@voorbeeld.example';
const END = '/agenda/afmelden';
const COORDINATOR = aPerson({ coordinator: true });
const PLACE = 'Dorpshuis Nergens';
const VIDEO = 'https://video.voorbeeld.example/kamer';

let world: CheckWorld;
let smtp: TestSmtp;
beforeEach(async () => {
  [world, smtp] = await Promise.all([checkWorld(), startSmtp()]);
});
afterEach(async () => {
  await smtp.stop();
  await world.dispose();
});

/** What a feature needs at some moment, with the directory as it is then. */
async function at(now: number) {
  let current = await world.directory();
  const directory = {
    current: () => current,
    refresh: async () => void (current = await world.directory()),
    settled: () => Promise.resolve(),
    stop: () => {},
  };
  return { ...world.at(now), directory };
}

/** Every Tuesday of October, from the sixth. */
async function meetingWith(overrides: Partial<Meeting> = {}): Promise<Meeting> {
  const repeats = { frequency: 'weekly', interval: 1, until: '2026-10-27' } as const;
  const meeting = aMeeting({ id: newId(), repeats, place: PLACE, videoLink: VIDEO, registration: { capacity: null } });
  const written = { ...meeting, ...overrides };
  await world.db.inTransaction((tx) => saveMeeting(tx, written));
  return written;
}

type Wish = { on?: string; email?: string; actor?: Actor; now?: number; language?: 'nl' | 'en' };

async function register(meeting: Meeting, wish: Wish = {}) {
  const { on = '2026-10-06', email = NOOR, actor = VISITOR, now = NOW, language = 'nl' } = wish;
  const asked = { meeting: meeting.id, on, name: 'Noor van Nergens', email, organisation: 'De Sluis', language };
  return registerForMeeting({ ...world.at(now), ip: email }, actor, asked);
}

function everyRegistration() {
  return world.db.read.select().from(meetingRegistrations);
}

async function send(now = NOW) {
  await sendOutbox({
    db: world.db,
    transport: smtpTransport(smtp.url),
    site: SITE,
    clock: () => now,
    log: createLog('silent'),
  });
}

async function lastSecret(): Promise<string> {
  return secretIn((await world.mails()).at(-1)?.body ?? null, END);
}

async function mailsTo(email: string, kind?: string) {
  return (await world.mails()).filter((mail) => mail.recipient === email && (!kind || mail.kind === kind));
}

async function work(now: number, db = world.db) {
  const tasks = backgroundTasks({ ...(await at(now)), db, clock: () => now, backups: null });
  const kinds = ['remind-registered', 'erase-old-registrations'];
  for (const { run } of tasks.filter(({ kind }) => kinds.includes(kind))) await run();
}

async function memberWith(email: string) {
  const known = await world.db.inTransaction(async (tx) => {
    const person = await personForEmail(tx, { id: newId(), name: 'Pim', email, language: 'nl' }, NOW);
    const grant = { id: newId(), role: 'member' as const, organisation: null, municipality: null };
    await addGrant(tx, { ...grant, person: person.id, grantedBy: null }, NOW);
    return { ...person, grants: [grant] };
  });
  return personFrom(known, new Set());
}

describe('registering', () => {
  test('is answered by a mail with the day, the place and a link that frees the place', async () => {
    const meeting = await meetingWith({ registration: { capacity: 1 } });
    expect(await register(meeting)).toEqual({ ok: true });
    await send();
    const mail = await smtp.mailTo(NOOR, 'meeting-registered');
    expect(mail.subject).toBe('U bent aangemeld: Overleg, dinsdag 6 oktober');
    expect(mail.text).toContain('dinsdag 6 oktober, 10.00 tot 11.00 uur');
    expect(mail.text).toContain(`Plaats: ${PLACE}`);
    expect(mail.text).not.toContain(VIDEO);
    expect(linkIn(mail, 'Bekijk de bijeenkomst')).toBe(`${SITE.baseUrl}/agenda/overleg?dag=2026-10-06`);
    expect(await register(meeting, { email: PIM })).toEqual({ ok: false, error: 'full' });

    const secret = new URL(linkIn(mail, 'Meld mij af')).searchParams.get('sleutel');
    expect(await readRegistration(world.db.read, secret, NOW)).toMatchObject({ registration: { email: NOOR } });
    await endRegistration(world.at(NOW), secret);
    expect(await register(meeting, { email: PIM })).toEqual({ ok: true });
    // Twice is no mistake, and takes nobody else's place.
    await endRegistration(world.at(NOW), secret);
    expect(await everyRegistration()).toMatchObject([{ email: PIM }]);
    expect(await readRegistration(world.db.read, secret, NOW)).toBeNull();
  });

  test('twice with one address is one place, and a second mail whose link works as well', async () => {
    const meeting = await meetingWith();
    expect(await register(meeting)).toEqual(await register(meeting));
    expect(await everyRegistration()).toHaveLength(1);
    expect(await mailsTo(NOOR)).toHaveLength(2);
    await endRegistration(world.at(NOW), await lastSecret());
    expect(await everyRegistration()).toEqual([]);
  });

  test('for a full day answers the same to who is on the list, whose mail comes again', async () => {
    const meeting = await meetingWith({ registration: { capacity: 1 } });
    await register(meeting);
    expect(await register(meeting)).toEqual(await register(meeting, { email: PIM }));
    expect(await mailsTo(NOOR)).toHaveLength(2);
    expect(await mailsTo(PIM)).toEqual([]);
  });

  test('of two who want the last place at once, on two servers, gives it to one', async () => {
    const meeting = await meetingWith({ registration: { capacity: 1 } });
    const other = await openDatabase(world.url);
    const asked = { meeting: meeting.id, on: '2026-10-06', name: 'Pim', email: PIM, organisation: null };
    const answers = await Promise.all([
      register(meeting),
      registerForMeeting({ ...world.at(NOW), db: other }, VISITOR, { ...asked, language: 'nl' }),
      register(meeting, { email: 'sem@voorbeeld.example' }),
    ]);
    await other.close();
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await everyRegistration()).toHaveLength(1);
  });

  test('counts places for each day by itself', async () => {
    const meeting = await meetingWith({ registration: { capacity: 1 } });
    expect(await register(meeting)).toEqual({ ok: true });
    expect(await register(meeting, { on: '2026-10-13' })).toEqual({ ok: true });
  });

  test('tells the video link to who is signed in, belongs to the network and registers the own address', async () => {
    const pim = await memberWith(PIM);
    const meeting = await meetingWith({ visibility: 'network' });
    await register(meeting, { email: PIM, actor: pim });
    await register(meeting, { email: NOOR, actor: pim });
    expect((await mailsTo(PIM))[0]?.body).toContain(VIDEO);
    expect((await mailsTo(NOOR))[0]?.body).not.toContain(VIDEO);
    expect(await everyRegistration()).toMatchObject([{ person: pim.id }, { person: null }]);
  });

  test.each<[string, Partial<Meeting>, Wish, string]>([
    ['that began', {}, { now: Date.parse('2026-10-06T08:00:00Z') }, 'past'],
    ['that is called off', { cancelled: ['2026-10-06'] }, {}, 'cancelled'],
    ['of a meeting that is cancelled', { state: 'cancelled' }, {}, 'cancelled'],
    ['on which it never is', {}, { on: '2026-10-07' }, 'missing'],
    ['for which nobody registers', { registration: null }, {}, 'none'],
    ['for the network, as a visitor', { visibility: 'network' }, {}, 'missing'],
  ])('is refused for a day %s', async (_, facts, wish, error) => {
    expect(await register(await meetingWith(facts), wish)).toEqual({ ok: false, error });
    expect(await everyRegistration()).toEqual([]);
    expect(await world.mails()).toEqual([]);
  });

  test('is limited per mail address', async () => {
    const meeting = await meetingWith();
    for (let count = 0; count < LIMITS['meeting-registration-by-email'].max; count++) await register(meeting);
    expect(await register(meeting, { email: 'Noor+1@voorbeeld.example' })).toEqual({ ok: false, error: 'limit' });
  });

  test.each([null, '', 'forged'])('is not undone by the secret %j', async (secret) => {
    await register(await meetingWith());
    await endRegistration(world.at(NOW), secret);
    expect(await everyRegistration()).toHaveLength(1);
  });
});

describe('a change', () => {
  test('of the time or place is told once to a person, for all days to come, in the own language', async () => {
    const meeting = await meetingWith();
    await register(meeting, { language: 'en' });
    await register(meeting, { on: '2026-10-13', language: 'en' });
    await register(meeting, { email: PIM, on: '2026-10-27' });
    const asked = { id: meeting.id, version: 1, reason: 'De zaal is dubbel verhuurd.' };
    // The first of the days is over by then.
    const deps = await at(Date.parse('2026-10-07T08:00:00Z'));
    expect(await changeMeeting(deps, COORDINATOR, asked, { ...meeting, time: '14:00' })).toMatchObject({ ok: true });
    const [told, ...more] = await mailsTo(NOOR, 'meeting-changed');
    expect(more).toEqual([]);
    expect(told?.subject).toBe('Changed: Overleg');
    expect(told?.body).toContain('Tuesday 13 October, 14.00');
    expect(told?.body).not.toContain('6 October');
    expect(told?.body).toContain('De zaal is dubbel verhuurd.');
    expect(await mailsTo(PIM, 'meeting-changed')).toHaveLength(1);
  });

  test('that is no news to those who come is not mailed', async () => {
    const meeting = await meetingWith();
    await register(meeting);
    const change = { ...meeting, title: 'Groot overleg', description: 'Neem iets mee.' };
    await changeMeeting(await at(NOW), COORDINATOR, { id: meeting.id, version: 1, reason: '' }, change);
    expect(await mailsTo(NOOR, 'meeting-changed')).toEqual([]);
    expect(await meetingById(world.db.read, meeting.id)).toMatchObject({ title: 'Groot overleg', slug: 'overleg' });
  });

  test('that calls one day off is told to those of that day; that it goes on after all as well', async () => {
    const meeting = await meetingWith();
    await register(meeting);
    await register(meeting, { email: PIM, on: '2026-10-13' });
    const asked = { id: meeting.id, version: 1, reason: 'Iedereen is ziek.' };
    await cancelDay(await at(NOW), COORDINATOR, asked, '2026-10-06');
    await send();
    const mail = await smtp.mailTo(NOOR, 'meeting-changed');
    expect(mail.subject).toBe('Gaat niet door: Overleg');
    expect(mail.text).toContain('> Iedereen is ziek.');
    expect(await mailsTo(PIM, 'meeting-changed')).toEqual([]);
    await resumeDay(await at(NOW), COORDINATOR, { ...asked, version: 2, reason: '' }, '2026-10-06');
    expect((await mailsTo(NOOR, 'meeting-changed')).at(-1)?.body).toContain('gaat op dinsdag 6 oktober toch door');
  });

  test('that calls all of it off is one mail for a person, and its history says why', async () => {
    const meeting = await meetingWith();
    await register(meeting);
    await register(meeting, { on: '2026-10-13' });
    await cancelMeeting(await at(NOW), COORDINATOR, { id: meeting.id, version: 1, reason: 'Geen geld.' });
    const [mail, ...more] = await mailsTo(NOOR, 'meeting-changed');
    expect(more).toEqual([]);
    expect(mail?.body).toMatch(/6 oktober[\s\S]*13 oktober/);
    expect(await meetingHistory(world.db, meeting.id)).toMatchObject([
      { reason: 'Geen geld.', actor: { id: COORDINATOR.id } },
    ]);
  });

  test('of the day of a meeting that is once takes everybody along', async () => {
    const meeting = await meetingWith({ repeats: null });
    await register(meeting);
    await changeMeeting(
      await at(NOW),
      COORDINATOR,
      { id: meeting.id, version: 1, reason: '' },
      { ...meeting, date: '2026-10-08' },
    );
    expect(await everyRegistration()).toMatchObject([{ email: NOOR, on: '2026-10-08' }]);
    expect((await mailsTo(NOOR, 'meeting-changed'))[0]?.body).toContain('donderdag 8 oktober, 10.00');
    await endRegistration(world.at(NOW), await lastSecret());
    expect(await everyRegistration()).toEqual([]);
  });

  test('to fewer places than there are people is refused, with how many they are', async () => {
    const meeting = await meetingWith();
    await register(meeting);
    await register(meeting, { email: PIM });
    const asked = { id: meeting.id, version: 1, reason: '' };
    const smaller = (capacity: number) => ({ ...meeting, registration: { capacity } });
    expect(await changeMeeting(await at(NOW), COORDINATOR, asked, smaller(1))).toEqual({
      ok: false,
      error: 'capacity',
      taken: 2,
    });
    expect(await changeMeeting(await at(NOW), COORDINATOR, asked, smaller(2))).toMatchObject({ ok: true });
  });

  test('to fewer places is not held up by a day that does not go on', async () => {
    const meeting = await meetingWith();
    await register(meeting);
    await register(meeting, { email: PIM });
    const id = meeting.id;
    await cancelDay(await at(NOW), COORDINATOR, { id, version: 1, reason: '' }, '2026-10-06');
    const smaller = { ...meeting, cancelled: ['2026-10-06'], registration: { capacity: 1 } };
    const asked = { id, version: 2, reason: '' };
    expect(await changeMeeting(await at(NOW), COORDINATOR, asked, smaller)).toMatchObject({ ok: true });
  });

  test('to fewer places is held up by the people of a day that moves along', async () => {
    const meeting = await meetingWith({ repeats: null });
    await register(meeting);
    await register(meeting, { email: PIM });
    const moved = { ...meeting, date: '2026-10-08', registration: { capacity: 1 } };
    const asked = { id: meeting.id, version: 1, reason: '' };
    expect(await changeMeeting(await at(NOW), COORDINATOR, asked, moved)).toMatchObject({
      error: 'capacity',
      taken: 2,
    });
  });

  test('of two at once is written and mailed for one', async () => {
    const meeting = await meetingWith();
    await register(meeting);
    const asked = { id: meeting.id, version: 1, reason: '' };
    const deps = await at(NOW);
    const answers = await Promise.all([
      cancelMeeting(deps, COORDINATOR, asked),
      changeMeeting(deps, COORDINATOR, asked, { ...meeting, time: '15:00' }),
    ]);
    expect(answers).toEqual([
      { ok: true, slug: 'overleg' },
      { ok: false, error: 'conflict' },
    ]);
    expect(await mailsTo(NOOR, 'meeting-changed')).toHaveLength(1);
  });

  test('is for whoever may plan there as it was and as it becomes', async () => {
    const lead = aPerson({ leads: ['GM1640'] });
    const meeting = await meetingWith({ municipality: 'GM1640' });
    const asked = { id: meeting.id, version: 1, reason: '' };
    const elsewhere = { ...meeting, municipality: 'GM0983' };
    expect(await changeMeeting(await at(NOW), lead, asked, elsewhere)).toEqual({ ok: false, error: 'forbidden' });
    expect(await planMeeting(await at(NOW), lead, { ...meeting, municipality: null })).toMatchObject({
      error: 'forbidden',
    });
    expect(await changeMeeting(await at(NOW), lead, asked, meeting)).toMatchObject({ ok: true });
    // The address is in use, so the next one gets another.
    expect(await planMeeting(await at(NOW), lead, meeting)).toEqual({ ok: true, slug: 'overleg-2' });
  });

  test('of the list is told to who was taken off it', async () => {
    const meeting = await meetingWith();
    await register(meeting);
    const [one] = await whoComes(world, meeting.id, '2026-10-06');
    const asked = { id: one!.id, reason: 'Dit is voor verloskundigen.' };
    expect(await removeFromMeeting(await at(NOW), aPerson(), asked)).toEqual({ ok: false, error: 'forbidden' });
    expect(await removeFromMeeting(await at(NOW), COORDINATOR, asked)).toEqual({ ok: true });
    expect(await removeFromMeeting(await at(NOW), COORDINATOR, asked)).toEqual({ ok: false, error: 'missing' });
    expect((await mailsTo(NOOR)).at(-1)?.body).toContain('Dit is voor verloskundigen.');
    expect(await whoComes(world, meeting.id, '2026-10-06')).toEqual([]);
  });
});

describe('the reminder', () => {
  const reminders = () => mailsTo(NOOR, 'meeting-reminder');

  test.each([
    ['when the clock goes back that night', '2026-10-25', '2026-10-24T08:00:00Z'],
    ['when the clock goes forward that night', '2027-03-28', '2027-03-27T09:00:00Z'],
    ['on any other day', '2026-10-06', '2026-10-05T08:00:00Z'],
  ])('goes the day before at the same time on the clock, %s', async (_, date, moment) => {
    const meeting = await meetingWith({ date, repeats: null });
    await register(meeting, { on: date });
    await work(Date.parse(moment) - 60_000);
    expect(await reminders()).toEqual([]);
    await work(Date.parse(moment));
    await work(Date.parse(moment) + 3_600_000);
    expect(await reminders()).toHaveLength(1);
    await send(Date.parse(moment));
    expect((await smtp.mailTo(NOOR, 'meeting-reminder')).text).toContain(PLACE);
  });

  test('does not go for a day that is called off, nor to who registered after that moment', async () => {
    const meeting = await meetingWith({ cancelled: ['2026-10-06'] });
    await register(meeting, { on: '2026-10-13', now: Date.parse('2026-10-12T09:00:00Z') });
    await register({ ...meeting, cancelled: [] }, { on: '2026-10-20' });
    await cancelDay(await at(NOW), COORDINATOR, { id: meeting.id, version: 1, reason: '' }, '2026-10-20');
    for (const day of ['05', '06', '12', '13', '19', '20']) {
      for (const hour of ['07', '08', '09', '12']) await work(Date.parse(`2026-10-${day}T${hour}:00:00Z`));
    }
    expect(await reminders()).toEqual([]);
  });

  test('goes once, although two servers remind at the same time', async () => {
    await register(await meetingWith());
    const other = await openDatabase(world.url);
    const moment = Date.parse('2026-10-05T08:00:00Z');
    await Promise.all([work(moment), work(moment, other)]);
    await other.close();
    expect(await reminders()).toHaveLength(1);
  });
});

describe('forgetting', () => {
  test('a month after its day a registration is gone, with its links', async () => {
    await register(await meetingWith());
    await work(Date.parse('2026-11-05T12:00:00Z'));
    expect(await everyRegistration()).toHaveLength(1);
    await work(Date.parse('2026-11-06T12:00:00Z'));
    expect(await everyRegistration()).toEqual([]);
    expect(await world.db.read.select().from(mailLinks)).toEqual([]);
  });

  test('a person takes the own registrations along, and erases them with the account', async () => {
    const pim = await memberWith(PIM);
    const meeting = await meetingWith();
    await register(meeting, { email: PIM, actor: pim });
    await register(meeting);
    const kept = await ownData(world.at(NOW), pim);
    expect(kept).toMatchObject({ meetings: [{ meeting: 'Overleg', on: '2026-10-06', name: 'Noor van Nergens' }] });
    expect(await eraseAccount(world, pim.id)).toEqual({ ok: true });
    expect(await everyRegistration()).toMatchObject([{ email: NOOR }]);
    for (const table of [outbox, mailLinks]) {
      expect(JSON.stringify(await world.db.read.select().from(table))).not.toContain(PIM);
    }
  });
});
