/** The agenda, its meetings and its calendars, as a browser and a calendar program get them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VISITOR, type Actor, type Person } from '#app/domain/access/actor.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import { plannedDays } from '#app/domain/meeting/recurrence-days.ts';
import { nextDay } from '#app/domain/meeting/upcoming.ts';
import { newId } from '#app/platform/ids.server.ts';
import { loader as loadFeed } from '#app/routes/coalition/agenda-feed.ts';
import { action, loader as loadAgenda } from '#app/routes/coalition/agenda.tsx';
import { loader as loadFile } from '#app/routes/coalition/meeting-file.ts';
import { loader as loadMeeting } from '#app/routes/coalition/meeting.tsx';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { saveMeeting } from '#db/repositories/meetings.server.ts';
import { addGrant, personForEmail, removeGrant } from '#db/repositories/people.server.ts';
import { aMeeting } from '#tests/support/a-meeting.ts';
import { readCalendar } from '#tests/support/read-calendar.ts';
import {
  BASE_URL,
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '#tests/support/request-context.ts';

const CALL = 'inloop-kansrijke-start';
const NETWORK_ONLY = 'mdo-geboortezorg-roermond';
const LINK = 'https://vergader.example/inloop-kansrijke-start';
const GRANT = { role: 'member', organisation: null, municipality: null } as const;

let world: DatabaseContext;
const member = aPerson({ member: true });

beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

function agenda(query = '', actor: Actor = VISITOR, language = 'nl') {
  return loadAgenda({ request: pageRequest(`/agenda${query}`, language), params: {}, context: world.as(actor) });
}

/** Titles of what is listed, each as often as it is there. */
async function titlesOf(query = '', actor: Actor = VISITOR): Promise<string[]> {
  const { view } = await agenda(query, actor);
  return view.months.flatMap(({ days }) => days.flatMap(({ lines }) => lines.map(({ title }) => title)));
}

function meetingPage(slug: string, query = '', actor: Actor = VISITOR, language = 'nl') {
  const request = pageRequest(`/agenda/${slug}${query}`, language);
  return loadMeeting({ request, params: { meeting: slug }, context: world.as(actor) });
}

async function feed(query = '', headers: Record<string, string> = {}) {
  const request = new Request(`${BASE_URL}/agenda.ics${query}`, { headers });
  const response = await loadFeed({ request, params: {}, context: world.context });
  const text = await response.text();
  return { response, text, read: () => readCalendar(text) };
}

async function file(slug: string, query = '', actor: Actor = VISITOR) {
  const request = pageRequest(`/agenda/${slug}/bijeenkomst.ics${query}`);
  const response = await loadFile({ request, params: { meeting: slug }, context: world.as(actor) });
  return { response, ...readCalendar(await response.text()) };
}

function known(slug: string): Meeting {
  return world.context.directory.current().meetings.find((one) => one.slug === slug)!;
}

async function plan(...meetings: Meeting[]): Promise<void> {
  await world.context.db.inTransaction(async (tx) => {
    for (const meeting of meetings) await saveMeeting(tx, meeting);
    await raiseDirectoryVersion(tx, world.context.clock(), [{ kind: 'life' }]);
  });
  await world.context.directory.refresh();
}

async function thrownBy(work: Promise<unknown>): Promise<Response> {
  const thrown = await work.catch((error: unknown) => error);
  if (thrown instanceof Response) return thrown;
  throw new Error('No response was thrown');
}

describe('the agenda', () => {
  test('has the coming days in order, each under its month, and a weekly call on every one of them', async () => {
    const { view } = await agenda();
    const days = view.months.flatMap((month) => month.days.map(({ on }) => on));
    expect(days).toEqual([...new Set(days)].sort());
    expect(view.months.map(({ name }) => name)).toEqual([
      'september 2026',
      'oktober 2026',
      'november 2026',
      'december 2026',
    ]);
    expect((await titlesOf()).filter((title) => title === 'Inloop Kansrijke Start')).toHaveLength(15);
  });

  test('shows later ones when asked, and no more than there are', async () => {
    const { view } = await agenda();
    expect(view.later).toBe('/agenda?maanden=6');
    expect((await agenda('?maanden=6')).view.months.length).toBeGreaterThan(view.months.length);
    expect((await agenda('?maanden=24')).view.later).toBeNull();
    expect((await agenda('?maanden=onzin')).view.months).toEqual(view.months);
  });

  test('shows a visitor what is public, and somebody of the network all of it', async () => {
    expect(await titlesOf()).not.toContain('MDO geboortezorg Roermond');
    expect(await titlesOf('', member)).toContain('MDO geboortezorg Roermond');
    expect((await agenda()).signIn).toBe('/inloggen?terug=%2Fagenda');
    expect((await agenda('', member)).signIn).toBeNull();
  });

  test('is of one municipality, with what is for the whole coalition', async () => {
    const titles = new Set(await titlesOf('?gemeente=gennep', member));
    expect(titles).toContain('Ontbijt voor verwijzers');
    expect(titles).toContain('Inloop Kansrijke Start');
    expect(titles).not.toContain('MDO geboortezorg Roermond');
  });

  test('is of one kind, or of one group', async () => {
    expect(new Set(await titlesOf('?soort=training'))).toEqual(new Set(['Training: praten over geld']));
    expect(new Set(await titlesOf('?groep=armoede-en-schulden', member))).toEqual(
      new Set(['Werkgroep Armoede en schulden', 'Training: praten over geld']),
    );
  });

  test('does not know a municipality, kind or group that is not there', async () => {
    for (const query of ['?gemeente=nergens', '?soort=feest', '?groep=weg'])
      expect((await thrownBy(agenda(query))).status).toBe(404);
  });

  test('speaks the language of the visitor', async () => {
    const { view, page } = await agenda('?soort=training', VISITOR, 'en');
    expect(page.title).toBe('Agenda: Training');
    expect(view.months[0]!.name).toMatch(/^(October|November) 2026$/);
  });
});

describe('the page of a meeting', () => {
  test('is about its next day, and has the others', async () => {
    const next = nextDay(known(CALL), world.context.clock())!;
    const { view } = await meetingPage(CALL);
    expect(view.on).toBe(next.on);
    expect(view.time).toBe('12.15 tot 12.45 uur');
    expect(view.rule).toMatch(/^Elke week op woensdag, tot en met /);
    expect(view.days?.shown).toHaveLength(8);
    expect(view.days?.shown[0]).toMatchObject({ on: next.on, isThis: true, isCancelled: false });
  });

  test('keeps the video link for the network, and says how to get it', async () => {
    const seen = await meetingPage(CALL);
    expect(seen.view.video?.signIn).toContain('/inloggen?terug=');
    expect(JSON.stringify(seen)).not.toContain(LINK);
    expect((await meetingPage(CALL, '', member)).view.video?.link).toBe(LINK);
    expect((await meetingPage(CALL, '', aPerson())).view.video).toEqual({ link: null, signIn: null });
  });

  test('asks whoever is not signed in to do so for a meeting of the network', async () => {
    const answer = await thrownBy(meetingPage(NETWORK_ONLY));
    expect(answer.headers.get('Location')).toBe(`/inloggen?terug=${encodeURIComponent(`/agenda/${NETWORK_ONLY}`)}`);
    expect((await meetingPage(NETWORK_ONLY, '', member)).view.title).toBe('MDO geboortezorg Roermond');
  });

  test('is not there for a day on which it never is', async () => {
    for (const query of ['?dag=2026-09-18', '?dag=morgen', '?dag='])
      expect((await thrownBy(meetingPage(CALL, query))).status).toBe(404);
    expect((await thrownBy(meetingPage('bestaat-niet'))).status).toBe(404);
  });

  test('says that it is over, called off on a day, or cancelled', async () => {
    const call = known(CALL);
    const [, second] = plannedDays(call, { from: call.date, to: '9999-12-31' });
    const off = aMeeting({ ...call, id: newId(), slug: 'inloop-vrij', cancelled: [second!] });
    await plan(
      off,
      aMeeting({ id: newId(), slug: 'geweest', date: '2026-09-01' }),
      aMeeting({ id: newId(), slug: 'vervallen', state: 'cancelled' }),
    );
    expect((await meetingPage('geweest')).view.notice).toBe('Deze bijeenkomst is geweest.');
    expect((await meetingPage('vervallen')).view.notice).toBe('Deze bijeenkomst gaat niet door.');
    const { view } = await meetingPage('inloop-vrij', `?dag=${second}`);
    expect(view.notice).toMatch(/^Op deze dag gaat de bijeenkomst niet door\. De volgende is op woensdag /);
    expect(view.days?.shown[1]).toMatchObject({ on: second, isCancelled: true });
    expect(await titlesOf()).not.toContain('Overleg');
  });
});

describe('the calendar that others follow', () => {
  test('has what is public, at the right moments, with an id that stays', async () => {
    const { response, text, read } = await feed();
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const { name, events, calendar } = read();
    expect(name).toBe(`Agenda van ${world.context.directory.current().coalition.name}`);
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Amsterdam');
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT4H');
    const call = events.find(({ summary }) => summary === 'Inloop Kansrijke Start')!;
    expect(call).toMatchObject({
      uid: `${known(CALL).id}@gids.voorbeeld.example`,
      sequence: 1,
      status: 'CONFIRMED',
      location: 'Online',
      timeZone: 'Europe/Amsterdam',
    });
    const clocks = call.starts.map((at) =>
      new Date(at).toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }),
    );
    expect(new Set(clocks)).toEqual(new Set(['12:15']));
    expect(call.starts.length).toBeGreaterThan(50);
  });

  test('is followed by municipality, kind and group alone or together', async () => {
    const summaries = async (query: string) => (await feed(query)).read().events.map(({ summary }) => summary);
    expect(await summaries('?gemeente=leudal')).toEqual(
      expect.arrayContaining(['Training: praten over geld', 'Netwerkcafé Kansrijke Start']),
    );
    expect(await summaries('?gemeente=leudal&soort=training')).toEqual(['Training: praten over geld']);
    expect(await summaries('?groep=armoede-en-schulden')).toEqual(['Training: praten over geld']);
    expect((await feed('?gemeente=leudal&soort=training')).read().name).toMatch(/^Agenda van .* \(Leudal, Training\)$/);
    expect((await thrownBy(feed('?gemeente=nergens'))).status).toBe(404);
  });

  test('holds nothing that is for the network, not even for somebody signed in: it is kept for everybody', async () => {
    const request = pageRequest('/agenda.ics');
    const signedIn = await loadFeed({ request, params: {}, context: world.as(member) });
    const text = await signedIn.text();
    expect(text).not.toContain('vergader.example');
    expect(text).not.toContain('MDO');
    expect(signedIn.headers.get('Cache-Control')).toBe('public, max-age=900');
  });

  test('is not sent again when nothing changed, and is when something did', async () => {
    const first = await feed();
    const etag = first.response.headers.get('ETag')!;
    expect((await feed('', { 'If-None-Match': etag })).response.status).toBe(304);
    await plan({ ...known(CALL), title: 'Inloop; met soep, brood', version: 2, updatedAt: world.context.clock() });
    const second = await feed('', { 'If-None-Match': etag });
    expect(second.response.status).toBe(200);
    const call = second.read().events.find(({ uid }) => uid.startsWith(known(CALL).id))!;
    expect(call).toMatchObject({ summary: 'Inloop; met soep, brood', sequence: 2 });
  });

  test('tells of a day that was called off and of a meeting that was cancelled', async () => {
    const [event] = (await feed('?soort=other')).read().events.filter(({ summary }) => summary === 'Overleg');
    expect(event?.status).toBe('CONFIRMED');
    const weekly = { frequency: 'weekly', interval: 1, until: '2026-10-27' } as const;
    const cancelled = ['2026-10-13'];
    await plan(
      aMeeting({ id: newId(), slug: 'week', title: 'Week', repeats: weekly, cancelled }),
      aMeeting({ id: newId(), slug: 'niet', title: 'Niet', state: 'cancelled' }),
      aMeeting({ id: newId(), slug: 'dag-niet', title: 'Dag niet', cancelled: [aMeeting().date] }),
    );
    const { events } = (await feed('?soort=other')).read();
    expect(events.find(({ summary }) => summary === 'Week')?.starts).toHaveLength(3);
    expect(events.find(({ summary }) => summary === 'Niet')?.status).toBe('CANCELLED');
    expect(events.find(({ summary }) => summary === 'Dag niet')?.status).toBe('CANCELLED');
  });

  test('has its time zone first, also when nothing is in it', async () => {
    const { text, read } = await feed('?gemeente=weert&soort=training');
    expect(read().events).toEqual([]);
    expect(text.indexOf('BEGIN:VTIMEZONE')).toBeGreaterThan(text.indexOf('REFRESH-INTERVAL'));
    expect(text).toMatch(/END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
  });

  test('drops what was long ago', async () => {
    await plan(aMeeting({ id: newId(), slug: 'ooit', title: 'Ooit', date: '2026-01-06' }));
    expect((await feed()).text).not.toContain('Ooit');
  });
});

describe('a calendar of one’s own', () => {
  async function somebody(): Promise<Person> {
    const { db, clock } = world.context;
    const wanted = { id: newId(), name: 'Noor', email: `${newId()}@elders.example`, language: 'nl' as const };
    return db.inTransaction(async (tx) => {
      const person = await personForEmail(tx, wanted, clock());
      await addGrant(tx, { ...GRANT, id: newId(), person: person.id, grantedBy: null }, clock());
      return personFrom({ ...person, grants: [GRANT] }, new Set());
    });
  }

  async function press(act: string, person: Person) {
    const request = formRequest('/agenda', { act });
    return action({ request, params: {}, context: world.as(person) });
  }

  async function madeBy(person: Person): Promise<string> {
    const made = await press('make', person);
    if (!('open' in made)) throw new Error('No address was made');
    expect(made.open).toBe(made.url.replace('https:', 'webcal:'));
    return new URL(made.url).search;
  }

  test('has what is for the network and the video links, and is kept by nobody', async () => {
    const own = await madeBy(await somebody());
    const { response, read } = await feed(own);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    const { events } = read();
    expect(events.map(({ summary }) => summary)).toContain('MDO geboortezorg Roermond');
    expect(events.find(({ uid }) => uid.startsWith(known(CALL).id))?.description).toContain(LINK);
    expect((await feed(`${own}&gemeente=venlo`)).text).not.toContain('MDO geboortezorg Roermond');
  });

  test('is told to be there, without its secret', async () => {
    const person = await somebody();
    expect((await agenda('', person)).ownFeed).toEqual({ since: null, isEnded: false });
    const own = await madeBy(person);
    const seen = await agenda('', person);
    expect(seen.ownFeed?.since).toBe('17 september');
    expect(JSON.stringify(seen)).not.toContain(new URLSearchParams(own).get('sleutel'));
  });

  test('ends when a new one is made, when it is stopped, and with the role', async () => {
    const person = await somebody();
    const first = await madeBy(person);
    const second = await madeBy(person);
    expect((await thrownBy(feed(first))).status).toBe(404);
    expect((await feed(second)).response.status).toBe(200);

    await world.context.db.inTransaction((tx) => removeGrant(tx, person.id, GRANT));
    const refused = await thrownBy(feed(second));
    expect(refused.status).toBe(404);
    expect(refused.headers.get('Cache-Control')).toBe('private, no-store');

    const other = await somebody();
    const own = await madeBy(other);
    await press('end', other);
    expect((await thrownBy(feed(own))).status).toBe(404);
    expect((await thrownBy(feed('?sleutel='))).status).toBe(404);
  });
});

describe('adding a meeting to a calendar', () => {
  test('takes all of its days, or one of them as a meeting of its own', async () => {
    const all = await file('netwerkcafe');
    expect(all.response.headers.get('Content-Disposition')).toBe('attachment; filename="netwerkcafe.ics"');
    expect(all.events[0]?.starts.length).toBeGreaterThan(1);
    const [, second] = plannedDays(known('netwerkcafe'), { from: '2026-01-01', to: '9999-12-31' });
    const one = await file('netwerkcafe', `?dag=${second}`);
    expect(one.events[0]?.starts).toEqual([all.events[0]!.starts[1]]);
    expect(one.events[0]?.uid).not.toBe(all.events[0]?.uid);
  });

  test('has the video link for the network alone', async () => {
    expect((await file(CALL)).events[0]?.description).not.toContain(LINK);
    const own = await file(CALL, '', member);
    expect(own.events[0]?.description).toContain(LINK);
    expect(own.response.headers.get('Cache-Control')).toBe('private, no-store');
    expect((await thrownBy(file(NETWORK_ONLY))).headers.get('Location')).toContain('/inloggen');
  });
});
