/** The table in docs/reliability.md: written between two marks, the rest of the document stays as people wrote it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Proof } from './proof.ts';

export const RELIABILITY = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));

/** A part that could not be measured has an `error` and no proofs. */
export type ProvedPart = { name: string; title: string; proofs: Proof[]; seconds: number; error: string | null };

/** Replaces the parts that were proved and leaves those that were not run. */
export function writeParts(document: string, parts: readonly ProvedPart[], machine: string): string {
  return parts.reduce((text, part) => between(text, part.name, tableOf(part, machine)), document);
}

export function updateReliability(parts: readonly ProvedPart[], machine: string): void {
  writeFileSync(RELIABILITY, writeParts(readFileSync(RELIABILITY, 'utf8'), parts, machine));
}

function between(document: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/reliability.md has no place for "${name}": ${start} … ${end}`);
  return `${document.slice(0, from + start.length)}\n\n${table}\n\n${document.slice(to)}`;
}

function tableOf({ name, proofs, seconds, error }: ProvedPart, machine: string): string {
  const rows = proofs.map(({ what, figure, holds }) => [what, figure, holds ? 'yes' : '**no**']);
  const told = error === null ? [] : [`Could not be measured: ${error}`, ''];
  return [
    ...told,
    ...markdownTable(['what', 'figure', 'holds'], rows),
    '',
    `${machine}; ${seconds} s. Again: \`npm run prove -- ${name}\``,
  ].join('\n');
}

/** In columns of one width, as the formatter of the project wants it. */
function markdownTable(heads: string[], rows: string[][]): string[] {
  const cells = [heads, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => [...row[column]!].length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, at) => cell + ' '.repeat(widths[at]! - [...cell].length)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)];
}
