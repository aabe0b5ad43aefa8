/** What an import writes for a record that goes in: the partner as it becomes, whom it refers to, and who confirmed it. */
import { groupBy } from '#app/domain/group-by.ts';
import {
  plannedRow,
  type Doubt,
  type KnownPartner,
  type PlannedRow,
  type RoutesChange,
} from '#app/domain/import/planned-row.ts';
import {
  detailsOf,
  organisationDetails,
  type OrganisationDetails,
  type ReferralRoute,
  type Service,
} from '#app/domain/organisation/organisation.ts';
import type { ReadRecord } from './match-records.ts';
import { detailsFrom } from './public-partner.ts';
import type { RecordReferences } from './record-references.ts';

export type MatchedRecord = ReadRecord & {
  /** Null for a new partner. */
  known: KnownPartner | null;
  /** Which it has here. */
  slug: string;
  doubt: Doubt | null;
};

type KnownRoutes = { routes: readonly ReferralRoute[]; partners: readonly KnownPartner[] };
/** @param today the day personal data are taken in, `2026-09-14` */
type Options = { publish: boolean; today: string };

export function recordPlanner(
  references: RecordReferences,
  { routes, partners }: KnownRoutes,
  { publish, today }: Options,
): (matched: MatchedRecord) => PlannedRow {
  const routesFrom = groupBy(routes, ({ from }) => from);
  const published = new Set(partners.filter(({ status }) => status === 'published').map(({ id }) => id));

  function servicesOf({ record, notes }: MatchedRecord): Service[] {
    const pointing = ({ text, instead }: Service['exclusions'][number], where: string) => {
      const slug = instead === null ? null : references.slugOf(instead);
      if (instead !== null && slug === null) notes.remark(where, instead, 'partner-unknown', { partner: instead });
      return { text, instead: slug };
    };
    return record.services.map((service, position) => ({
      ...service,
      exclusions: service.exclusions.map((one, place) => pointing(one, `services.${position}.exclusions.${place}`)),
    }));
  }

  /** A record does not hold routes to partners that are not online: those stay. */
  function routesOf({ row, record, notes, known }: MatchedRecord): RoutesChange | null {
    const from = known?.id ?? record.id;
    const before = routesFrom.get(from) ?? [];
    const after = new Map(before.filter(({ to }) => !published.has(to)).map((route) => [keyOf(route), route]));
    for (const [position, { partner, theme, frequency }] of record.refersTo.entries()) {
      const to = references.idOf(partner);
      if (to !== null && to !== from) after.set(keyOf({ to, theme }), { from, to, theme, frequency });
      if (to !== null) continue;
      notes.remark(`refersTo.${position}.partner`, partner, 'partner-unknown', { partner });
    }
    const changed =
      after.size !== before.length || before.some((route) => after.get(keyOf(route))?.frequency !== route.frequency);
    return changed ? { row, from, routes: [...after.values()] } : null;
  }

  return (matched) => {
    const { row, record, notes, known, slug, doubt } = matched;
    const before = known && detailsOf(known);
    const received = detailsFrom({ ...record, services: servicesOf(matched) }, before, today);
    const routes = routesOf(matched);
    const confirmed = (record.verification?.at ?? 0) > (known?.verification?.at ?? 0);
    const verification = confirmed ? record.verification : null;
    const plan = (outcome: PlannedRow['outcome'], write: PlannedRow['write']) =>
      plannedRow(row, record.name, outcome, notes.findings, { write, routes, doubt });

    if (!known || !before) {
      return plan('added', { kind: 'add', row, id: record.id, details: received, slug, verification });
    }
    const after = isSame(before, received) ? before : received;
    const restores = known.takenBack ?? false;
    const publishes = publish && (known.status === 'draft' || restores);
    if (after === before && !publishes && !restores && !verification)
      return plan(routes ? 'updated' : 'unchanged', null);
    const { id, version } = known;
    const visible = publishes || known.status === 'published';
    const change = { id, version, before, after, restores, publishes, visible, verification };
    return plan('updated', { kind: 'update', row, ...change });
  };
}

function keyOf({ to, theme }: Pick<ReferralRoute, 'to' | 'theme'>): string {
  return `${to} ${theme}`;
}

/** Written in one order of fields, whatever order they came in. */
function isSame(before: OrganisationDetails, after: OrganisationDetails): boolean {
  const [was, is] = [organisationDetails.safeParse(before), organisationDetails.safeParse(after)];
  return was.success && JSON.stringify(was.data) === JSON.stringify(is.data);
}
