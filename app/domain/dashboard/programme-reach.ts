/** Of each programme: how many partners give it, and in how many municipalities these work. */
import type { Organisation, ProgrammeOffer } from '#app/domain/organisation/organisation.ts';

export type ProgrammeReach = { programme: string; municipalities: number } & Record<ProgrammeOffer['status'], number>;

/**
 * What starts later or is paused reaches nobody now.
 * @param programmes ids of terms; an offer of another is not counted
 * @param codes municipalities that count
 */
export function programmeReach(
  partners: readonly Pick<Organisation, 'programmes' | 'services'>[],
  programmes: readonly string[],
  codes: ReadonlySet<string>,
): ProgrammeReach[] {
  const rows = new Map(
    programmes.map((programme) => [
      programme,
      { reach: { programme, municipalities: 0, active: 0, starting: 0, paused: 0 }, reached: new Set<string>() },
    ]),
  );
  for (const { programmes: offers, services } of partners) {
    for (const { programme, status } of offers) {
      const row = rows.get(programme);
      if (!row) continue;
      row.reach[status] += 1;
      if (status !== 'active') continue;
      for (const code of services.flatMap(({ serviceAreas }) => serviceAreas)) {
        if (codes.has(code)) row.reached.add(code);
      }
    }
  }
  return [...rows.values()].map(({ reach, reached }) => ({ ...reach, municipalities: reached.size }));
}
