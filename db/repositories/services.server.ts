/** The services of partners: one row each, with their terms and the municipalities they serve beside it. */
import type { Service } from '#app/domain/organisation/organisation.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.server.ts';
import { serviceAreas, services, serviceTerms } from '../schema.ts';

type ServiceRow = typeof services.$inferSelect;

export type PlacedService = { organisation: string; position: number; service: Service };

export async function insertServices(tx: Queries, placed: PlacedService[]): Promise<void> {
  await insertRows(tx, services, placed.map(toRow));
  await insertRows(
    tx,
    serviceTerms,
    placed.flatMap(({ service }) => [
      ...termRows(service.id, 'theme', service.themes),
      ...termRows(service.id, 'phase', service.phases),
      ...termRows(service.id, 'audience', service.audiences),
    ]),
  );
  await insertRows(
    tx,
    serviceAreas,
    placed.flatMap(({ service: { id, serviceAreas: codes } }) =>
      codes.map((municipality) => ({ service: id, municipality })),
    ),
  );
}

function termRows(service: string, kind: 'theme' | 'phase' | 'audience', terms: string[]) {
  return terms.map((term, position) => ({ service, kind, term, position }));
}

function toRow({ organisation, position, service }: PlacedService): typeof services.$inferInsert {
  const { referral, waiting, intakeStop } = service;
  return {
    id: service.id,
    organisation,
    position,
    name: service.name,
    description: service.description,
    eligibility: service.eligibility,
    exclusions: service.exclusions,
    cost: service.cost,
    referralWho: referral?.who ?? null,
    referralChannels: referral?.channels ?? null,
    referralFormUrl: referral?.formUrl ?? null,
    referralSteps: referral?.steps ?? null,
    referralNext: referral?.next ?? null,
    referralBring: referral?.bring ?? null,
    referralSentence: referral?.sentence ?? null,
    waitingText: waiting?.text ?? null,
    waitingMaxWeeks: waiting?.maxWeeks ?? null,
    waitingUrgent: waiting?.urgent ?? null,
    waitingStatedOn: waiting?.statedOn ?? null,
    intakeStopUntil: intakeStop?.until ?? null,
    intakeStopReason: intakeStop?.reason ?? null,
  };
}

export function toService(
  row: ServiceRow,
  terms: (typeof serviceTerms.$inferSelect)[],
  areas: (typeof serviceAreas.$inferSelect)[],
): Service {
  const termsOfKind = (kind: string) => terms.filter((term) => term.kind === kind).map((term) => term.term);
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    themes: termsOfKind('theme'),
    phases: termsOfKind('phase'),
    audiences: termsOfKind('audience'),
    eligibility: row.eligibility,
    exclusions: row.exclusions,
    serviceAreas: areas.map((area) => area.municipality),
    cost: row.cost,
    referral:
      row.referralWho && row.referralChannels && row.referralSteps && row.referralNext
        ? {
            who: row.referralWho,
            channels: row.referralChannels,
            formUrl: row.referralFormUrl,
            steps: row.referralSteps,
            next: row.referralNext,
            bring: row.referralBring ?? [],
            sentence: row.referralSentence,
          }
        : null,
    waiting:
      row.waitingText && row.waitingStatedOn
        ? {
            text: row.waitingText,
            maxWeeks: row.waitingMaxWeeks,
            urgent: row.waitingUrgent,
            statedOn: row.waitingStatedOn,
          }
        : null,
    intakeStop: row.intakeStopUntil === null ? null : { until: row.intakeStopUntil, reason: row.intakeStopReason },
  };
}
