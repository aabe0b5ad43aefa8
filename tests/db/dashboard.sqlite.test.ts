/**
 * The figures of the dashboard, recomputed by SQL written by hand on a connection of its own: nothing of the domain or
 * the repositories is used to know what is right. The demo coalition, with everything in it that is easily miscounted.
 */
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Directory } from '#app/domain/directory/directory.ts';
import { publicFigures, type PublicFigures } from '#app/features/coalition/figures.server.ts';
import { workFigures, type WorkFigures } from '#app/features/coalition/work-figures.server.ts';
import { loadDirectory } from '#app/features/load-directory.server.ts';
import { startSearchCounter, type SearchCounter } from '#app/features/referral/count-searches.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { fingerprintWith } from '#app/platform/secrets.server.ts';
import { fileOf } from '#db/database-file.server.ts';
import { aRegistration } from '#tests/support/a-registration.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';

const DAY = 86_400_000;
const ROERMOND = 'GM0957';
const YEAR = 365 * DAY;

let temporary: TemporaryDatabase;
let raw: SQLite.Database;
let directory: Directory;
let searches: SearchCounter;

beforeAll(async () => {
  temporary = await temporaryDatabase('demo');
  raw = new SQLite(fileOf(temporary.url));
  raw.function('local_month', (at) => (at === null ? null : MONTH.format(Number(at))));
  raw.transaction(() => {
    makeHistory();
    makeWork();
  })();
  directory = await loadDirectory(temporary.db);
  searches = startSearchCounter({
    db: temporary.db,
    log: createLog('silent'),
    clock: () => NOW,
    fingerprint: fingerprintWith('a key for tests', 'searches'),
  });
});
afterAll(async () => {
  await searches.stop();
  raw.close();
  await temporary.dispose();
});

/** `2026-09` in the Netherlands. */
const MONTH = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit' });

function makeHistory() {
  const ids = raw.prepare<[], string>('select id from organisations order by slug').pluck().all();
  const set = (id: string | undefined, values: Record<string, unknown>) => {
    const names = Object.keys(values).map((name) => `${name} = @${name}`);
    raw.prepare(`update organisations set ${names.join(', ')} where id = @id`).run({ ...values, id });
  };
  // The oldest are from before the months that are shown.
  ids.forEach((id, index) => set(id, { created_at: NOW - index * 9 * DAY, updated_at: NOW - index * DAY }));
  const archived = { status: 'archived', archive_reason: 'Gestopt' };
  set(ids[100], { ...archived, archived_at: NOW - 850 * DAY });
  set(ids[60], { ...archived, archived_at: NOW - 100 * DAY });
  set(ids[61], { ...archived, archived_at: NOW });
  set(ids[62], { ...archived, archived_at: null });
  // The summer month ends two hours before that of the world's clock; the first of these joined in September.
  set(ids[5], { created_at: Date.parse('2026-08-31T22:30:00Z') });
  set(ids[6], { created_at: Date.parse('2026-08-31T21:30:00Z') });
  // Merged into a younger one, which was itself merged into another.
  set(ids[90], { ...archived, archived_at: NOW - 200 * DAY, merged_into: ids[20] });
  set(ids[20], { ...archived, archived_at: NOW - 40 * DAY, merged_into: ids[30] });
  for (const draft of ids.slice(40, 43)) set(draft, { status: 'draft' });
  // Not of the demo, asked in vain, never checked, checked long ago, and on the very edge of the period.
  set(ids[10], { demo: 0 });
  for (const silent of ids.slice(11, 15)) set(silent, { unconfirmed_since: NOW - 30 * DAY });
  const removeChecks = raw.prepare('delete from verifications where organisation = ?');
  for (const id of ids.slice(13, 22)) removeChecks.run(id);
  const check = raw.prepare(
    `insert into verifications (id, organisation, at, by_kind, how) values (?, ?, ?, 'partner', 'mail')`,
  );
  for (const [index, at] of [NOW - 20 * DAY, NOW - 500 * DAY, Date.parse('2025-09-17T12:30:00Z')].entries()) {
    check.run(newId(), ids[17 + index], at);
  }
  raw.prepare('delete from memberships').run();
  const join = raw.prepare(`insert into memberships (organisation, ring, version, updated_at) values (?, ?, 1, 0)`);
  ids.slice(0, 9).forEach((id) => join.run(id, 'core'));
  ids.slice(58, 64).forEach((id, index) => join.run(id, index % 2 ? 'network' : 'core'));
  const covenant = raw.prepare('update organisations set covenant_status = ? where id = ?');
  ids.forEach((id, index) => covenant.run(['signed', 'none', 'intended', 'signed'][index % 4], id));
  raw
    .prepare(
      `update programme_offers set status = 'paused' where organisation in (select organisation from
    programme_offers order by organisation limit 4)`,
    )
    .run();
  raw
    .prepare(
      `insert into programme_offers (organisation, programme, position, role, status) values
    (?, 'no-such-programme', 9, 'x', 'active')`,
    )
    .run(ids[0]);
  const react = raw.prepare('insert into reactions (id, organisation, days, at) values (?, ?, ?, ?)');
  [0, 0, 1, 1, 2, 3, 3, 5, 7, 14, 14, 28].forEach((days, index) =>
    react.run(newId(), ids[index], days, NOW - index * DAY),
  );
  react.run(newId(), ids[1], 28, NOW - YEAR - 1);
  react.run(newId(), ids[60], 28, NOW - DAY);
  const mark = raw.prepare(
    'insert or replace into gap_marks (theme, municipality, kind, note, at) values (?, ?, ?, ?, 0)',
  );
  const gaps = raw
    .prepare<[], { theme: string; code: string }>(`${CELLS} where helpers = 0 order by theme, code`)
    .all();
  gaps.forEach(
    ({ theme, code }, index) => index % 3 && mark.run(theme, code, index % 3 === 1 ? 'wanted' : 'accepted', ''),
  );
  // Decided once; somebody helps there by now.
  mark.run('money', ROERMOND, 'wanted', '');
}

function makeWork() {
  const ids = raw.prepare<[], string>('select id from organisations order by slug').pluck().all();
  const search = raw.prepare(
    'insert into search_counts (day, theme, municipality, words, outcome, count) values (?, ?, ?, ?, ?, ?)',
  );
  for (const [index, day] of [
    '2026-09-17',
    '2026-09-14',
    '2026-09-13',
    '2026-07-01',
    '2026-06-22',
    '2026-06-21',
  ].entries()) {
    search.run(day, 'money', ROERMOND, '', 'found', 3 + index);
    search.run(day, 'money', '', 'zwierebol', 'none', 1 + index);
    if (index % 2) search.run(day, '', ROERMOND, 'lamp', 'poor', 2);
  }
  const signal = raw.prepare(`insert into signals (id, organisation, text, language, state, created_at, answered_at)
    values (?, ?, 'x', 'nl', ?, ?, ?)`);
  const waits: [string, number, number | null][] = [
    ['open', 2, null], ['open', 700, null], ['answered', 3, 1], ['closed', 40, 33], ['answered', 420, 10],
    ['answered', 200, 195], ['answered', 61, 60], ['closed', 500, 490],
  ]; // prettier-ignore
  waits.forEach(([state, since, until], index) =>
    signal.run(newId(), ids[index * 12], state, NOW - since * DAY, until === null ? null : NOW - until * DAY),
  );
  const apply = raw.prepare(`insert into applications
    (id, kind, state, email, applicant, language, answers, submitted_at, decided_at, version, created_at, updated_at)
    values (?, 'new', ?, 'a@b.example', 'A', 'nl', ?, ?, ?, 1, 0, 0)`);
  const states: [string, number | null, number | null][] = [
    ['draft', null, null], ['waiting', 1, null], ['approved', 80, 70], ['approved', 400, 350], ['rejected', 33, 2],
    ['withdrawn', 20, null], ['approved', 600, 500],
  ]; // prettier-ignore
  states.forEach(([state, submitted, decided], index) => {
    const postcode = index % 2 ? '6041ab' : '6001ab';
    const answers = aRegistration({
      places: { serviceAreas: ['GM0988'], street: 'A', houseNumber: '1', city: 'X', postcode },
    });
    const at = (days: number | null) => (days === null ? null : NOW - days * DAY);
    apply.run(newId(), state, JSON.stringify(answers), at(submitted), at(decided));
  });
  const round = raw.prepare(`insert into checks
    (id, organisation, cause, recipient, started_at, mails_sent, next_at, outcome, ended_at) values (?, ?, 'due', ?, ?, 1, ?, ?, ?)`);
  ['confirmed', 'confirmed', 'edited', 'leaving', 'settled', null, null, null, 'confirmed'].forEach(
    (outcome, index) => {
      const started = NOW - (index === 8 ? 400 : 10 * index) * DAY;
      const next = index === 5 ? NOW : null;
      round.run(newId(), ids[index * 5], index === 7 ? null : 'a@b.example', started, next, outcome, outcome && NOW);
    },
  );
  const mail = raw.prepare(`insert into outbox
    (id, message_id, kind, subject_kind, subject_id, recipient, language, subject, created_at, due_at, sent_at, refused_at, bounced_at)
    values (?, ?, 'check', ?, ?, 'a@b.example', 'nl', 'x', ?, 0, ?, ?, ?)`);
  const fates: [number, number | null, number | null, number | null][] = [
    [1, 1, null, null], [2, null, 1, null], [50, 1, null, 1], [90, 1, null, null], [10, null, null, null], [400, null, 1, null],
  ]; // prettier-ignore
  fates.forEach(([days, sent, refused, bounced], index) => {
    const about = index % 2 ? [null, null] : ['organisation', ids[index * 10]];
    mail.run(newId(), newId(), ...about, NOW - days * DAY, sent, refused, bounced);
  });
}

/** Every theme in every municipality, and how many partners help. */
const CELLS = `select * from (select t.id as theme, m.code as code, (select count(distinct s.organisation)
  from services s join organisations o on o.id = s.organisation and o.status = 'published'
  join service_terms st on st.service = s.id and st.kind = 'theme' and st.term = t.id
  join service_areas a on a.service = s.id and a.municipality = m.code) as helpers
  from terms t join municipalities m where t.kind = 'theme')`;

/** Entries that work in the municipality, or all. */
const WORKS = `(:code is null or id in (select s.organisation from services s join service_areas a on a.service = s.id
  where a.municipality = :code))`;
const HERE = `(select * from organisations where status = 'published' and ${WORKS})`;
/** Entries that belong to the municipality: an office stands there, or without any office it works there. */
const belongs = (column: string) => `(:code is null or exists (select 1 from organisations o where o.id = ${column}
  and o.status = 'published' and (exists (select 1 from locations l where l.organisation = o.id and l.municipality = :code)
  or (not exists (select 1 from locations l where l.organisation = o.id and l.municipality is not null)
  and o.id in (select s.organisation from services s join service_areas a on a.service = s.id where a.municipality = :code)))))`;

function all<T>(sql: string, parameters: Record<string, unknown> = {}): T[] {
  return raw.prepare<[Record<string, unknown>], T>(sql).all(parameters);
}

function one<T>(sql: string, parameters: Record<string, unknown> = {}): T {
  const [value] = raw.prepare<[Record<string, unknown>], T>(sql).pluck().all(parameters);
  return value!;
}

describe.each([
  ['the whole coalition', null],
  ['one municipality', ROERMOND],
])('of %s', (_, code) => {
  let figures: PublicFigures;
  let work: WorkFigures;
  beforeAll(async () => {
    const municipality = code === null ? null : directory.municipalityByCode(code);
    const deps = { db: temporary.db, directory, now: NOW };
    figures = await publicFigures(deps, municipality);
    work = await workFigures({ ...deps, searches }, municipality);
  });

  test('partners are counted now, and at the end of every month', () => {
    expect(figures.partners).toBe(one(`select count(*) from ${HERE}`, { code }));
    const lives = `with recursive entry as (select * from organisations where status <> 'draft' and ${WORKS}),
      up(id, node) as (select id, id from entry union select up.id, entry.merged_into from up join entry
        on entry.id = up.node and entry.merged_into in (select id from entry)),
      life as (select max(case when root.status = 'archived' then coalesce(root.archived_at, root.updated_at) end) as died,
        min(entry.created_at) as born from up join entry on entry.id = up.id join entry root on root.id = up.node
        where root.merged_into is null or root.merged_into not in (select id from entry) group by up.node)`;
    expect(figures.overTime.length).toBeGreaterThan(20);
    for (const { month, ...counts } of figures.overTime) {
      const [expected] = all(
        `${lives} select count(*) filter (where local_month(born) <= :month and (died is null or local_month(died) > :month))
          as partners, count(*) filter (where local_month(born) = :month) as joined,
          count(*) filter (where local_month(died) = :month) as left from life`,
        { code, month },
      );
      expect({ month, ...counts }).toEqual({ month, ...(expected as object) });
    }
    expect(figures.overTime.at(-1)).toMatchObject({ month: '2026-09', partners: figures.partners });
  });

  test('partners are counted per domain and per municipality', () => {
    for (const { domain, count } of figures.byDomain) {
      expect(count).toBe(one(`select count(*) from ${HERE} where domain = :domain`, { code, domain }));
    }
    expect(figures.byMunicipality.map((one) => [one.code, one.count])).toEqual(
      directory.municipalities.map(({ code: there }) => [there, one(`select count(*) from ${HERE}`, { code: there })]),
    );
  });

  test('an entry is checked within the period, due, or never was', () => {
    const states = `select domain, case when latest is null then 'never' when unconfirmed_since is null and latest >
      (select strftime('%s', :now / 1000, 'unixepoch', '-' || check_after_months || ' months') * 1000 + :now % 1000
        from coalition) then 'checked' else 'due' end as state
      from (select h.*, (select max(at) from verifications v where v.organisation = h.id) as latest from ${HERE} h)`;
    for (const { domain, ...counts } of figures.checked) {
      const [expected] = all(
        `select count(*) filter (where state = 'checked') as checked, count(*) filter (where state = 'due') as due,
          count(*) filter (where state = 'never') as never from (${states}) where domain = :domain`,
        { code, domain, now: NOW },
      );
      expect({ domain, ...counts }).toEqual({ domain, ...(expected as object) });
    }
    if (code === null) expect(figures.checked.every((row) => row.checked + row.due + row.never > 0)).toBe(true);
  });

  test('coverage counts cells with help, and what was decided about the others', () => {
    const expected = all(
      `select theme, count(*) filter (where helpers > 0) as covered,
        count(*) filter (where helpers = 0 and kind = 'accepted') as accepted,
        count(*) filter (where helpers = 0 and kind = 'wanted') as wanted,
        count(*) filter (where helpers = 0 and kind is null) as undecided
        from (select c.*, g.kind from (${CELLS}) c left join gap_marks g on g.theme = c.theme and g.municipality = c.code
        where :code is null or c.code = :code) group by theme order by theme`,
      { code },
    );
    const byTheme = [...figures.coverage].sort((a, b) => (a.theme < b.theme ? -1 : 1));
    expect(byTheme).toEqual(expected);
    for (const { theme, count } of figures.helpers) {
      expect(count).toBe(one(`select helpers from (${CELLS}) where theme = :theme and code = :code`, { theme, code }));
    }
    expect(figures.helpers.length).toBe(code === null ? 0 : figures.coverage.length);
  });

  test('a programme reaches the municipalities of those who give it now', () => {
    const expected = all(
      `select t.id as programme,
        (select count(*) from programme_offers p join ${HERE} h on h.id = p.organisation where p.programme = t.id and p.status = 'active') as active,
        (select count(*) from programme_offers p join ${HERE} h on h.id = p.organisation where p.programme = t.id and p.status = 'starting') as starting,
        (select count(*) from programme_offers p join ${HERE} h on h.id = p.organisation where p.programme = t.id and p.status = 'paused') as paused,
        (select count(distinct a.municipality) from programme_offers p join ${HERE} h on h.id = p.organisation
          join services s on s.organisation = h.id join service_areas a on a.service = s.id
          where p.programme = t.id and p.status = 'active' and (:code is null or a.municipality = :code)) as municipalities
        from terms t where t.kind = 'programme' order by t.position`,
      { code },
    );
    expect(figures.programmes).toEqual(expected);
    if (code === null) expect(figures.programmes.some(({ paused }) => paused > 0)).toBe(true);
  });

  test('the covenant is counted in the core group and around it', () => {
    const counted = (ring: string) =>
      all(
        `select :ring as ring, count(*) filter (where covenant_status = 'signed') as signed,
          count(*) filter (where covenant_status = 'intended') as intended,
          count(*) filter (where covenant_status = 'none') as none
          from ${HERE} h left join memberships m on m.organisation = h.id where coalesce(m.ring, 'network') = :ring`,
        { code, ring },
      )[0];
    expect(figures.covenant).toEqual([counted('core'), counted('network')]);
  });

  test('reactions are those of the last year to who is still there', () => {
    const recent = `(select r.days from reactions r join ${HERE} h on h.id = r.organisation where r.at >= :now - :year)`;
    const parameters = { code, now: NOW, year: YEAR };
    const answers = one<number>(`select count(*) from ${recent}`, parameters);
    if (code === null) expect(answers).toBe(12);
    if (answers < 5) return expect(figures.reactions).toBeNull();
    expect(figures.reactions?.answers).toBe(answers);
    const middle = `select days from ${recent} order by days limit 1 offset ${Math.floor(answers / 2)}`;
    expect(figures.reactions?.usual).toBe(one(middle, parameters));
    for (const { days, count } of figures.reactions?.within ?? []) {
      expect(count).toBe(one(`select count(*) from ${recent} where days <= :days`, { ...parameters, days }));
    }
  });

  test('searches are counted per week, from Monday on', () => {
    const expected = work.searches.map(({ week }) => {
      const sum = (outcome: string) =>
        one<number>(
          `select coalesce(sum(count), 0) from search_counts where outcome = :outcome
            and (:code is null or municipality = :code) and date(day, 'weekday 0', '-6 days') = :week`,
          { code, week, outcome },
        );
      return { week, found: sum('found'), poor: sum('poor'), none: sum('none') };
    });
    expect(work.searches).toEqual(expected);
    expect(work.searches.map(({ week }) => week)).toEqual(expect.arrayContaining(['2026-06-22', '2026-09-14']));
    expect(work.searches).toHaveLength(13);
    expect(expected.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThan(0);
  });

  test('signals are open, or were dealt with after so many days', () => {
    const own = `(select * from signals where ${belongs('organisation')})`;
    expect(work.openSignals).toBe(one(`select count(*) from ${own} where state = 'open'`, { code }));
    const middle = (where: string, parameters: object) => {
      const waited = `select (answered_at - created_at) / 86400000 as days from ${own} where ${where} order by days`;
      const days = all<{ days: number }>(waited, { code, ...parameters }).map((row) => row.days);
      return days[Math.floor((days.length - 1) / 2)] ?? null;
    };
    for (const { month, received, answered, usualDays } of work.signals) {
      const count = (column: string) =>
        one(`select count(*) from ${own} where local_month(${column}) = :month`, { code, month });
      expect([month, received, answered, usualDays]).toEqual([
        month,
        count('created_at'),
        count('answered_at'),
        middle('local_month(answered_at) = :month', { month }),
      ]);
    }
    expect(work.usualAnswerDays).toBe(middle(`local_month(answered_at) > '2025-09'`, {}));
    if (code === null) expect(work.openSignals).toBe(2);
  });

  test('applications are counted in the months they came in and were decided', () => {
    const own = `(select * from applications where :code is null or json_extract(answers, '$.places.postcode') = '6041ab')`;
    for (const { month, submitted, approved, rejected } of work.applications) {
      const count = (column: string, state: string) =>
        one(`select count(*) from ${own} where local_month(${column}) = :month and state like :state`, {
          code,
          month,
          state,
        });
      expect([month, submitted, approved, rejected]).toEqual([
        month,
        count('submitted_at', '%'),
        count('decided_at', 'approved'),
        count('decided_at', 'rejected'),
      ]);
    }
  });

  test('questions to owners are answered, waiting, or in vain', () => {
    const own = `(select * from checks where local_month(started_at) > '2025-09' and ${belongs('organisation')})`;
    const count = (where: string) => one(`select count(*) from ${own} where ${where}`, { code });
    expect(work.checks).toEqual({
      confirmed: count(`outcome = 'confirmed'`),
      edited: count(`outcome = 'edited'`),
      leaving: count(`outcome = 'leaving'`),
      settled: count(`outcome = 'settled'`),
      asked: count('outcome is null and next_at is not null'),
      silent: count('outcome is null and next_at is null and recipient is not null'),
      unreachable: count('outcome is null and next_at is null and recipient is null'),
    });
    if (code === null) expect(work.checks).toMatchObject({ confirmed: 2, asked: 1, silent: 1, unreachable: 1 });
  });

  test('mail arrived, was refused, or came back', () => {
    const own = `(select * from outbox where :code is null or (subject_kind = 'organisation' and ${belongs('subject_id')}))`;
    for (const { month, ...counts } of work.mail) {
      const count = (where: string) =>
        one(`select count(*) from ${own} where local_month(created_at) = :month and ${where}`, { code, month });
      expect({ month, ...counts }).toEqual({
        month,
        arrived: count('sent_at is not null and bounced_at is null and refused_at is null'),
        refused: count('refused_at is not null and bounced_at is null'),
        bounced: count('bounced_at is not null'),
      });
    }
    if (code === null) expect(work.mail.reduce((sum, { refused, bounced }) => sum + refused + bounced, 0)).toBe(2);
  });
});
