/**
 * The built server under load, with the demo coalition and at national size: pages that are asked for again and again
 * beside the empty page, mixed traffic with what the server holds, and more than it can do. Whoever asks is this process;
 * both tell how much processor time they used, for on a small machine they take it from each other.
 * `--database FILE` takes a filled one and writes in it; `--organisations N`; `--minutes M` of mixed traffic at national
 * size, of which the demo has one at most; `--large` leaves the demo out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LARGE_COUNT } from '#seed/scenarios.ts';
import { fillLarge } from './load/large-database.ts';
import { measureLoad, type Measured } from './load/measure-load.ts';

const MINUTES = '10';
const DEMO_MINUTES = 1;

export async function benchLoad(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      database: { type: 'string' },
      organisations: { type: 'string', default: String(LARGE_COUNT.usual) },
      minutes: { type: 'string', default: MINUTES },
      large: { type: 'boolean', default: false },
    },
  });
  const minutes = Number(values.minutes);
  const demoMinutes = Math.min(minutes, DEMO_MINUTES);
  if (!values.large) print(await measureLoad({ database: null, minutes: demoMinutes, overload: true }));

  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const database = values.database ?? join(folder, 'large.db');
  if (values.database === undefined) await fillLarge(`file:${database}`, Number(values.organisations));
  print(await measureLoad({ database, minutes, overload: true }));
  rmSync(folder, { recursive: true });
}

function print({ partners, beside, mixed, overload }: Measured): void {
  for (const page of beside) line({ figure: 'beside the empty page', partners, ...page });
  const { tally, tallyOfMost, ...figures } = mixed;
  line({
    figure: 'mixed',
    partners,
    ...figures,
    requests: tally.requests(),
    notModified: tally.notModified(),
    shed: tally.shed(),
    wrong: tally.wrong() + tallyOfMost.wrong(),
    complaints: [...tallyOfMost.complaints, ...tally.complaints],
  });
  for (const [kind, of] of tally.kinds()) line({ figure: 'mixed', partners, kind, ...of });
  if (overload) line({ figure: 'overload', partners, ...overload });
}

function line(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
