/**
 * Remembers the plan that was made last, so that turning its pages does not make it again. It is right for as long as
 * nothing at all was committed since, and gives way when the memory is needed.
 */
import type { Database } from '#db/database.ts';
import type { ImportRefusal, PlannedImport } from './plan-import.server.ts';

type Plan = PlannedImport | ImportRefusal;

const latest = new WeakMap<Database, { key: string; plan: WeakRef<Plan> }>();

/** @param about what the plan is made from, beside the database */
export async function latestPlan(db: Database, about: unknown[], make: () => Promise<Plan>): Promise<Plan> {
  const key = JSON.stringify([...about, db.changeMark()]);
  const kept = latest.get(db);
  const known = kept?.key === key ? kept.plan.deref() : undefined;
  if (known) return known;
  const plan = await make();
  latest.set(db, { key, plan: new WeakRef(plan) });
  return plan;
}
