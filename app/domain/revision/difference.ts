/** What differs between two values of a field, as far as a reader wants it pointed out. */
import type { CodeKind, FieldValue, Line } from './field-value.ts';
import { sequenceDiff, type Mark } from './sequence-diff.ts';
import { wordDiff, type Piece } from './word-diff.ts';

export type Difference =
  | { kind: 'words'; pieces: Piece[] }
  | { kind: 'lines'; lines: { line: Line; mark: Mark }[] }
  /** `reordered`: the order says something, and those that stayed changed places. */
  | { kind: 'members'; of: CodeKind; added: string[]; removed: string[]; same: string[]; reordered: boolean }
  /** The two values tell it themselves. */
  | { kind: 'replaced' };

export function differenceBetween(before: FieldValue, after: FieldValue): Difference {
  const known = after.kind === 'none' ? before : after;
  if (known.kind === 'text') return { kind: 'words', pieces: wordDiff(textOf(before), textOf(after)) };
  if (known.kind === 'lines') {
    const marked = sequenceDiff(linesOf(before), linesOf(after), lineKey);
    return { kind: 'lines', lines: marked.map(({ item, mark }) => ({ line: item, mark })) };
  }
  if (known.kind === 'codes') return members(known.of, codesOf(before), codesOf(after), known.ordered);
  return { kind: 'replaced' };
}

function members(of: CodeKind, before: string[], after: string[], ordered: boolean): Difference {
  const same = after.filter((code) => before.includes(code));
  return {
    kind: 'members',
    of,
    added: after.filter((code) => !before.includes(code)),
    removed: before.filter((code) => !after.includes(code)),
    same,
    reordered: ordered && same.join() !== before.filter((code) => after.includes(code)).join(),
  };
}

function lineKey({ title, text, partner }: Line): string {
  return JSON.stringify([title, text, partner]);
}

function textOf(value: FieldValue): string {
  return value.kind === 'text' ? value.text : '';
}

function linesOf(value: FieldValue): Line[] {
  return value.kind === 'lines' ? value.lines : [];
}

function codesOf(value: FieldValue): string[] {
  return value.kind === 'codes' ? value.codes : [];
}
