/** Partners that are published one after another and counted once that is acknowledged, to see whether one is missing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createEntry } from '#app/features/entries/write-entry.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import type { Database } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { aContact, aLocation, anOrganisation, aService } from './an-organisation.ts';

const NAME = 'Proefpartner';

export type SteadyWriting = {
  /** How many were published and acknowledged. */
  acknowledged(): number;
  /** @returns how many there are in the end */
  stop(): Promise<number>;
};

/** @param restMs between two */
export function startWriting(db: Database, now: number, restMs: number): SteadyWriting {
  let acknowledged = 0;
  let stopped = false;
  const written = write();
  // Whoever stops hears of a failure; until then it is no unhandled one.
  written.catch(() => undefined);

  async function write(): Promise<void> {
    while (!stopped) {
      const details = anOrganisation({
        name: `${NAME} ${acknowledged + 1}`,
        locations: [aLocation({ id: newId() })],
        services: [aService({ id: newId() })],
        contacts: [aContact({ id: newId() })],
      });
      await db.inTransaction(async (tx) => {
        const actor = { kind: 'import' as const, id: null };
        const entry = { details, actor, action: 'import' as const, reason: 'test', status: 'published' as const };
        const { id } = await createEntry(tx, { newId, now }, entry);
        await raiseDirectoryVersion(tx, now, [{ kind: 'organisation', id }]);
      });
      acknowledged += 1;
      await sleep(restMs);
    }
  }

  return {
    acknowledged: () => acknowledged,
    async stop() {
      stopped = true;
      await written;
      return acknowledged;
    },
  };
}

/** @returns the numbers of those that are in it, lowest first */
export function writtenIn(db: Database): number[] {
  const rows = db.read.all<{ name: string }>(`select name from organisations where name like '${NAME} %'`);
  return rows.map(({ name }) => Number(name.slice(NAME.length + 1))).sort((a, b) => a - b);
}
