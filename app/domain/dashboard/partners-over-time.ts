/**
 * How many partners the directory had at the end of each month. An entry counts from the day it was made until it left.
 * Two entries of one organisation, later made one, count once: from the day the older of them was made. Drafts are left
 * out by whoever reads them.
 */
import { monthAt, type Month } from './calendar.ts';

export type PartnerLife = {
  id: string;
  /** UTC milliseconds. */
  createdAt: number;
  /** Null while it is in the directory. */
  endedAt: number | null;
  /** The entry it became part of. */
  mergedInto: string | null;
};

export type MonthOfPartners = {
  month: string;
  /** At its end; of the present month: now. */
  partners: number;
  joined: number;
  left: number;
};

/** @returns from the first month with a partner on, and at least the last one */
export function partnersOverTime(lives: readonly PartnerLife[], months: readonly Month[]): MonthOfPartners[] {
  const joined = months.map(() => 0);
  const left = months.map(() => 0);
  let partners = 0;
  for (const { createdAt, endedAt } of asOne(lives)) {
    const from = monthAt(months, createdAt);
    const until = endedAt === null ? months.length : monthAt(months, endedAt);
    if (until < 0) continue;
    if (from < 0) partners += 1;
    else if (from < months.length) joined[from]! += 1;
    if (until < months.length) left[until]! += 1;
  }
  const series = months.map(({ month }, index) => {
    partners += joined[index]! - left[index]!;
    return { month, partners, joined: joined[index]!, left: left[index]! };
  });
  const first = series.findIndex((one) => one.partners > 0 || one.joined > 0);
  return series.slice(first === -1 ? -1 : first);
}

/** One life per organisation: what was merged lives on in the entry that was kept. */
function asOne(lives: readonly PartnerLife[]): Iterable<PartnerLife> {
  const kept = new Map(lives.map((life) => [life.id, life]));
  const byId = new Map(kept);
  for (const life of lives) {
    const into = keptEntry(life, byId);
    if (into === life) continue;
    kept.delete(life.id);
    const known = kept.get(into.id)!;
    if (life.createdAt < known.createdAt) kept.set(into.id, { ...known, createdAt: life.createdAt });
  }
  return kept.values();
}

/** The entry that was kept may have been merged itself. Of what is merged in a ring, each is one of its own. */
function keptEntry(life: PartnerLife, byId: ReadonlyMap<string, PartnerLife>): PartnerLife {
  let entry = life;
  for (let step = 0; step < byId.size; step++) {
    const next = entry.mergedInto === null ? undefined : byId.get(entry.mergedInto);
    if (!next) return entry;
    entry = next;
  }
  return life;
}
