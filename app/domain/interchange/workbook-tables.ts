/**
 * Partners taken apart into tables, one for each kind of thing, and put together again. The order of the rows of one
 * partner is the order of its lists. How a row is written down is not decided here.
 */
import type { WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type {
  Location,
  ProgrammeOffer,
  Referral,
  Service,
  Verification,
} from '#app/domain/organisation/organisation.ts';
import type { Steps } from '#app/domain/steps.ts';
import type { PublicContact, PublicPartner } from './public-partner.ts';

/** By its slug, which people can read; no two partners of an installation have the same one. */
type OfPartner = { partner: string };
/** The name is only there for people. */
type OfService = OfPartner & { service: string; serviceName: string };

type Parts = 'locations' | 'services' | 'contacts' | 'programmes' | 'refersTo' | 'verification' | 'covenant';

type Absent<T> = { [Key in keyof T]: T[Key] | null };

type ServiceRow = OfPartner &
  Omit<Service, 'exclusions' | 'referral' | 'waiting' | 'intakeStop'> &
  Absent<{
    waiting: string;
    waitingWeeks: number;
    waitingUrgent: string;
    waitingStatedOn: string;
    stopUntil: string;
    stopReason: string;
  }>;

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Its hours as `09:00-12:00`. */
type Day = (typeof DAYS)[number];

export type Rows = {
  partners: Omit<PublicPartner, Parts> & { covenant: string; covenantSignedOn: string | null };
  locations: OfPartner & Omit<Location, 'hours'>;
  services: ServiceRow;
  exclusions: OfService & Service['exclusions'][number];
  referrals: OfService & Omit<Referral, 'steps' | 'next'> & { nextTitle: string; nextText: string };
  steps: OfService & Referral['steps'][number];
  contacts: OfPartner & Omit<PublicContact, 'hours' | 'absence'> & Absent<{ absentUntil: string; fallback: string }>;
  hours: OfPartner & { of: 'locations' | 'contacts'; owner: string } & Record<Day, string[]>;
  programmes: OfPartner & ProgrammeOffer;
  routes: OfPartner & { to: string; theme: string; frequency: string };
  checks: OfPartner & Verification;
};

export type Table = keyof Rows;
export type Tables = { [Name in Table]: Rows[Name][] };

/** The values of a row as they were read: what they are is not known before the record is looked at. */
export type ReadRow = Record<string, unknown>;
export type ReadTables = Record<Table, ReadRow[]>;

export function tablesOf(record: PublicPartner): Tables {
  const { locations, services, contacts, programmes, refersTo, verification, covenant, ...partner } = record;
  const of = { partner: record.slug };
  const withService = services.map((service) => ({
    service,
    of: { ...of, service: service.id, serviceName: service.name },
  }));
  const referrals = withService.flatMap(({ service: { referral }, of }) => (referral ? [{ referral, of }] : []));
  return {
    partners: [{ ...partner, covenant: covenant.status, covenantSignedOn: covenant.signedOn }],
    locations: locations.map(({ hours: _, ...location }) => ({ ...of, ...location })),
    services: services.map((service) => ({ ...of, ...serviceRow(service) })),
    exclusions: withService.flatMap(({ service, of }) => service.exclusions.map((one) => ({ ...of, ...one }))),
    referrals: referrals.map(({ referral: { steps: _, next, ...referral }, of }) => ({
      ...of,
      ...referral,
      nextTitle: next.title,
      nextText: next.text,
    })),
    steps: referrals.flatMap(({ referral, of }) => referral.steps.map((step) => ({ ...of, ...step }))),
    contacts: contacts.map(({ hours: _, absence, ...contact }) => ({
      ...of,
      ...contact,
      absentUntil: absence?.until ?? null,
      fallback: absence?.fallback ?? null,
    })),
    hours: (['locations', 'contacts'] as const).flatMap((kind) =>
      record[kind]
        .filter(({ hours }) => hours.length > 0)
        .map(({ id, hours }) => ({ ...of, of: kind, owner: id, ...timesOf(hours) })),
    ),
    programmes: programmes.map((programme) => ({ ...of, ...programme })),
    routes: refersTo.map(({ partner: to, ...route }) => ({ ...of, to, ...route })),
    checks: verification ? [{ ...of, ...verification }] : [],
  };
}

function timesOf(hours: WeeklyHours): Record<Day, string[]> {
  const times = DAYS.map((name, index) => {
    const ofDay = hours.filter(({ day }) => day === index + 1);
    return [name, ofDay.map(({ opens, closes }) => `${opens}-${closes}`)];
  });
  return Object.fromEntries(times) as Record<Day, string[]>;
}

function serviceRow(service: Service): Omit<ServiceRow, keyof OfPartner> {
  const { exclusions: _, referral: __, waiting, intakeStop, ...rest } = service;
  return {
    ...rest,
    waiting: waiting?.text ?? null,
    waitingWeeks: waiting?.maxWeeks ?? null,
    waitingUrgent: waiting?.urgent ?? null,
    waitingStatedOn: waiting?.statedOn ?? null,
    stopUntil: intakeStop?.until ?? null,
    stopReason: intakeStop?.reason ?? null,
  };
}

export type Assembled = {
  /** In the shape of a public partner, as far as the rows have it. */
  records: ReadRow[];
  /** Rows that belong to nothing that is there. */
  strays: { table: Table; count: number }[];
};

/** Rows of a partner that stands there twice are of both. */
export function* recordsOf(tables: ReadTables): Steps<Assembled> {
  const taken = new Set<ReadRow>();
  function* finder(table: Table, ...keys: string[]): Steps<(...values: unknown[]) => ReadRow[]> {
    const groups = new Map<string, ReadRow[]>();
    for (const row of tables[table]) {
      const key = keyOf(keys.map((one) => row[one]));
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
      yield;
    }
    return (...values) => {
      const rows = groups.get(keyOf(values)) ?? [];
      for (const row of rows) taken.add(row);
      return rows;
    };
  }
  const locations = yield* finder('locations', 'partner');
  const services = yield* finder('services', 'partner');
  const exclusions = yield* finder('exclusions', 'partner', 'service');
  const referrals = yield* finder('referrals', 'partner', 'service');
  const steps = yield* finder('steps', 'partner', 'service');
  const contacts = yield* finder('contacts', 'partner');
  const hours = yield* finder('hours', 'partner', 'of', 'owner');
  const programmes = yield* finder('programmes', 'partner');
  const routes = yield* finder('routes', 'partner');
  const checks = yield* finder('checks', 'partner');

  const records: ReadRow[] = [];
  for (const row of tables.partners) {
    const { covenant, covenantSignedOn, ...partner } = row;
    taken.add(row);
    const { slug } = partner;
    const hoursOf = (kind: string, owner: unknown) => hours(slug, kind, owner).flatMap(hoursFrom);
    records.push({
      ...partner,
      covenant: { status: covenant, signedOn: covenantSignedOn },
      locations: locations(slug).map((one) => ({ ...without(one, OF_PARTNER), hours: hoursOf('locations', one.id) })),
      services: services(slug).map((one) =>
        serviceOf(one, exclusions(slug, one.id), referrals(slug, one.id).at(-1) ?? null, steps(slug, one.id)),
      ),
      contacts: contacts(slug).map(({ absentUntil, fallback, ...one }) => ({
        ...without(one, OF_PARTNER),
        hours: hoursOf('contacts', one.id),
        absence: unlessEmpty({ until: absentUntil, fallback }),
      })),
      programmes: programmes(slug).map((one) => without(one, OF_PARTNER)),
      refersTo: routes(slug).map(({ to, theme, frequency }) => ({ partner: to, theme, frequency })),
      verification:
        checks(slug)
          .map((one) => without(one, OF_PARTNER))
          .at(-1) ?? null,
    });
    yield;
  }
  const strays = Object.entries(tables).flatMap(([table, rows]) => {
    const count = rows.filter((row) => !taken.has(row)).length;
    return count > 0 ? [{ table: table as Table, count }] : [];
  });
  return { records, strays };
}

const OF_PARTNER = ['partner'];
const OF_SERVICE = [...OF_PARTNER, 'service', 'serviceName'];

function serviceOf(row: ReadRow, exclusions: ReadRow[], referral: ReadRow | null, steps: ReadRow[]): ReadRow {
  const { waiting, waitingWeeks, waitingUrgent, waitingStatedOn, stopUntil, stopReason, ...service } = row;
  return {
    ...without(service, OF_PARTNER),
    exclusions: exclusions.map((one) => without(one, OF_SERVICE)),
    referral: referral && referralOf(referral, steps),
    waiting: unlessEmpty({ text: waiting, maxWeeks: waitingWeeks, urgent: waitingUrgent, statedOn: waitingStatedOn }),
    intakeStop: unlessEmpty({ until: stopUntil, reason: stopReason }),
  };
}

function referralOf({ nextTitle, nextText, ...referral }: ReadRow, steps: ReadRow[]): ReadRow {
  return {
    ...without(referral, OF_SERVICE),
    steps: steps.map((step) => without(step, OF_SERVICE)),
    next: { title: nextTitle, text: nextText },
  };
}

/** "09:00-12:00" and "9.00 - 12.00 uur"; what is no such time goes on as it stands. */
const TIMES = /^(\d{1,2})[:.](\d{2})\s*(?:-|–|tot)\s*(\d{1,2})[:.](\d{2})(?:\s*uur)?$/;

function hoursFrom(row: ReadRow): ReadRow[] {
  return DAYS.flatMap((name, index) => {
    const times = Array.isArray(row[name]) ? row[name] : [];
    return times.map((text) => {
      const found = TIMES.exec(String(text));
      const [, from = '', fromMinute, to = '', toMinute] = found ?? [];
      if (!found) return { day: index + 1, opens: text, closes: text };
      return {
        day: index + 1,
        opens: `${from.padStart(2, '0')}:${fromMinute}`,
        closes: `${to.padStart(2, '0')}:${toMinute}`,
      };
    });
  });
}

function unlessEmpty(part: ReadRow): ReadRow | null {
  return Object.values(part).every((value) => value === null) ? null : part;
}

function without(row: ReadRow, keys: readonly string[]): ReadRow {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
}

function keyOf(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => (typeof value === 'string' ? value.trim().toLowerCase() : value)));
}
