/**
 * Our search beside other engines, on the same records and queries in one run: `npm run bench -- search`.
 * Each engine at each size has a process of its own. `--sizes 100,1000` runs a part; `--engines NAME,NAME` as well.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES } from './search/engine.ts';
import type { FigureRow } from './search/figures.ts';
import { METHODS } from './search/methods.ts';
import { promises } from './search/promises.ts';
import type { Measured } from './search/run-engine.ts';

const SIZES = [100, 1_000, 10_000, 30_000];
const CHILD = fileURLToPath(new URL('./search/run-engine.ts', import.meta.url));

export async function benchSearch(args: string[]): Promise<void> {
  const { sizes, engines } = readArguments(args);
  print(METHODS);
  let atLargest = new Map<string, Measured>();
  for (const size of sizes) {
    atLargest = new Map();
    for (const name of engines) {
      if (size > (ENGINES[name]?.largest ?? 0)) continue;
      const measured = await measureInChild(name, size);
      atLargest.set(name, measured);
      print(measured.row);
    }
  }
  const row = promises(atLargest);
  if (row) print(row);
}

function readArguments(args: string[]): { sizes: number[]; engines: string[] } {
  const { values } = parseArgs({ args, options: { sizes: { type: 'string' }, engines: { type: 'string' } } });
  const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
  if (sizes.some((size) => !Number.isInteger(size) || size < 100)) {
    throw new Error(`Expected --sizes such as 100,1000, each at least 100, got "${values.sizes}"`);
  }
  const engines = values.engines?.split(',') ?? Object.keys(ENGINES);
  const unknown = engines.find((name) => !(name in ENGINES));
  if (unknown !== undefined) throw new Error(`Expected some of ${Object.keys(ENGINES).join(', ')}, got "${unknown}"`);
  return { sizes: [...sizes].sort((a, b) => a - b), engines };
}

function measureInChild(name: string, size: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const execArgv = [...process.execArgv, '--expose-gc', '--max-old-space-size=6144'];
    const child = fork(CHILD, [name, String(size)], { execArgv });
    let measured: Measured | null = null;
    child.on('message', (message) => (measured = message as Measured));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (measured) resolve(measured);
      else reject(new Error(`${name} at ${size} organisations ended with ${code}`));
    });
  });
}

function print(row: FigureRow): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
