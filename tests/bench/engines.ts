/**
 * The same mixed traffic on SQLite, on PostgreSQL, and on PostgreSQL with three processes, each behind nginx, one after the
 * other on one machine that also makes the traffic. Prints one table. `--seconds N` of each of the two measurements,
 * `--rate N` visits a second that all of them get. `--organisations N`: of national size instead of the demo coalition.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerWith } from '#tests/support/answer-with.ts';
import { withPostgres } from '#tests/support/with-postgres.ts';
import type { EngineFigures } from './engines/traffic-on-engine.ts';

type Engine = { name: string; url: string; processes: number };

export async function benchEngines(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '60' },
      rate: { type: 'string', default: '15' },
      organisations: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  try {
    await withPostgres(async (newDatabase) => {
      const engines: Engine[] = [
        { name: 'SQLite, one process', url: `file:${join(folder, 'engines.db')}`, processes: 1 },
        { name: 'PostgreSQL, one process', url: await newDatabase(), processes: 1 },
        { name: 'PostgreSQL, three processes', url: await newDatabase(), processes: 3 },
      ];
      const rows: string[][] = [];
      for (const { name, url, processes } of engines) {
        if (values.organisations !== undefined) {
          await answerWith(url, 'tests/bench/engines/fill-large.ts', values.organisations);
        }
        const program = ['tests/bench/engines/traffic-on-engine.ts', String(processes), values.seconds, values.rate];
        rows.push(rowOf(name, await answerWith<EngineFigures>(url, ...program)));
      }
      print(rows);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEADS = [
  'database and server',
  'partners',
  'most requests/s',
  'p95 then, ms',
  'visits/s',
  'p50 then, ms',
  'p95 then, ms',
  'a change, until each shows it: p50, longest, ms',
  'requests',
  'asked to come back',
  'wrong',
  'registered; lost',
];

function rowOf(name: string, { most, steady, changes, complaints, ...figures }: EngineFigures): string[] {
  const { partners, requests, shed, wrong, registered, lost } = figures;
  for (const complaint of complaints) process.stderr.write(`${name}: ${complaint}\n`);
  const measured = [partners, most.requestsPerSecond, most.p95, steady.perSecond, steady.p50, steady.p95];
  const shown = `${changes.p50}, ${changes.longest} of ${changes.count}`;
  return [name, ...measured.map(String), shown, ...[requests, shed, wrong].map(String), `${registered}; ${lost}`];
}

function print(rows: string[][]): void {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  process.stdout.write([HEADS, HEADS.map(() => '---'), ...rows].map(line).join(''));
}
