/** `npm run prove [-- PART…]`: runs the parts one after the other and writes what they say into docs/reliability.md. */
import { cpus, totalmem } from 'node:os';
import type { ProofPart } from './proof.ts';
import { updateReliability, type ProvedPart } from './reliability-table.ts';

/** Loaded one at a time: what one part imports does not weigh on the next. */
const PARTS: Record<string, () => Promise<ProofPart>> = {
  accessibility: async () => (await import('./accessibility.ts')).accessibilityPart,
  lighthouse: async () => (await import('./lighthouse.ts')).lighthousePart,
  load: async () => (await import('./load.ts')).loadPart,
  backup: async () => (await import('./backup.ts')).backupPart,
  hostile: async () => (await import('./hostile.ts')).hostilePart,
  faults: async () => (await import('./faults.ts')).faultsPart,
  restart: async () => (await import('./restart.ts')).restartPart,
  'restart-postgres': async () => (await import('./restart.ts')).restartOnPostgresPart,
};

const GB = 1024 ** 3;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`Expected some of ${Object.keys(PARTS).join(', ')}, got "${unknown.join(', ')}"\n`);
  process.exit(1);
}

const proved: ProvedPart[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) proved.push(await proveOne(name));
updateReliability(proved, machine());
const allHold = proved.every(({ error, proofs }) => error === null && proofs.every(({ holds }) => holds));
process.exit(allHold ? 0 : 1);

async function proveOne(name: string): Promise<ProvedPart> {
  const part = await PARTS[name]!();
  const started = performance.now();
  say(`── ${part.title}`);
  const { proofs, error } = await part.prove().then(
    (given) => ({ proofs: given, error: null }),
    (cause: unknown) => ({ proofs: [], error: cause instanceof Error ? cause.message : String(cause) }),
  );
  for (const { what, figure, holds } of proofs) say(`${holds ? 'holds' : 'FAILS'}  ${what}: ${figure}`);
  if (error !== null) say(`FAILS  ${error}`);
  return { name, title: part.title, proofs, error, seconds: Math.round((performance.now() - started) / 1000) };
}

function machine(): string {
  const [first, ...more] = cpus();
  const memory = Math.round(totalmem() / GB);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${more.length + 1} × ${first?.model.trim() ?? 'processor'}, ${memory} GB, Node ${process.versions.node}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
