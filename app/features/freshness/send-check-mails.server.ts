/** Reminds owners who have not answered, and stops waiting after six weeks. */
import type { Database } from '#db/database.ts';
import { checkById, checksDue } from '#db/repositories/checks.server.ts';
import type { CheckDeps } from './mail-owners.server.ts';
import { takeCheckStep } from './take-check-step.server.ts';

type Deps = CheckDeps & { db: Database };

const MOST_PER_RUN = 200;

/** Each round in a transaction of its own, which reads it anew: of two servers one takes the step. */
export async function sendCheckMails(deps: Deps): Promise<void> {
  for (const id of await checksDue(deps.db.read, deps.now, MOST_PER_RUN)) {
    await deps.db.inTransaction(async (tx) => {
      const check = await checkById(tx, id);
      if (check && check.endedAt === null) await takeCheckStep(tx, deps, check);
    });
  }
}
