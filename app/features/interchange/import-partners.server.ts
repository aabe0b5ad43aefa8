/** Takes a file of partners into the directory, all at once: what nobody has to choose about goes in. */
import { importReport, type ImportReport } from '#app/domain/import/report.ts';
import type { RevisionActor } from '#db/repositories/revisions.server.ts';
import { planImport, type ImportOptions, type ImportRefusal } from './plan-import.server.ts';
import { writePlanned, type WriteDeps } from './write-import.server.ts';

type Input = ImportOptions & {
  bytes: Uint8Array;
  /** Report only. */
  dryRun: boolean;
};

export function importPartners(deps: WriteDeps) {
  return async (actor: RevisionActor, { bytes, dryRun, ...options }: Input): Promise<ImportReport | ImportRefusal> => {
    const planned = await planImport(deps, bytes, options);
    if (!planned.ok) return planned;
    const { holds, rows, findings } = planned;
    const { publish } = options;
    const changesNothing = rows.every(({ write, routes }) => !write && !routes);
    const batch = dryRun || changesNothing ? null : deps.newId();
    const late = batch === null ? [] : await writePlanned(deps, { actor, batch, publish }, planned);
    return importReport({ holds, batch, publish, dryRun }, findings, rows, late);
  };
}
