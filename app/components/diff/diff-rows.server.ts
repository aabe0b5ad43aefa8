/** Changes of an entry as the rows of a table: what each field was and what it became, piece by piece. */
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import type { ChangeKind, FieldChange, ValueChange } from '#app/domain/revision/diff.ts';
import type { Difference } from '#app/domain/revision/difference.ts';
import type { Mark } from '#app/domain/revision/sequence-diff.ts';
import type { FieldValue } from '#app/domain/revision/field-value.ts';
import { wordDiff } from '#app/domain/revision/word-diff.ts';
import type { FieldWords } from './field-words.server.ts';

export type DiffPiece = { text: string; mark: Mark };

/** `label` tells values of one field apart: "Straat". In a list the pieces are names with commas between them. */
export type DiffLine = { label: string | null; pieces: DiffPiece[]; isList: boolean };

export type DiffRow = {
  /** Of the change: `name`, `services.<id>.waiting`. */
  key: string;
  field: string;
  /** The service, contact or place it is about. */
  subject: string | null;
  kind: ChangeKind;
  before: DiffLine[];
  after: DiffLine[];
};

export function diffRows(changes: FieldChange[], words: FieldWords): DiffRow[] {
  return changes.map(({ key, label, subject, kind, values }) => {
    const lines = values.flatMap((value) => {
      const own = value.label === label && values.length === 1 ? null : words.label(value.label);
      return linesOf(value, words).map((line) => ({ ...line, label: own }));
    });
    return {
      key,
      field: words.label(label),
      subject: subject && words.lines(subject, label).join(', '),
      kind,
      before: withoutMark(lines, 'added'),
      after: withoutMark(lines, 'removed'),
    };
  });
}

/** Both sides in one: without what was added it is the old value, without what was removed the new one. */
function linesOf({ label, before, after, difference }: ValueChange, words: FieldWords): Omit<DiffLine, 'label'>[] {
  switch (difference.kind) {
    case 'words':
      return [{ pieces: label === 'phone' ? phonePieces(before, after) : difference.pieces, isList: false }];
    case 'lines':
      return difference.lines.map(({ line, mark }) => ({ pieces: [{ text: words.line(line), mark }], isList: false }));
    case 'members':
      return [{ pieces: difference.reordered ? replaced() : memberPieces(difference, words), isList: true }];
    case 'replaced':
      return [{ pieces: replaced(), isList: false }];
  }

  function replaced(): DiffPiece[] {
    return [
      ...words.lines(before, label).map((text) => ({ text, mark: 'removed' as const })),
      ...words.lines(after, label).map((text) => ({ text, mark: 'added' as const })),
    ];
  }
}

function phonePieces(before: FieldValue, after: FieldValue): DiffPiece[] {
  const written = (value: FieldValue) => (value.kind === 'text' ? formatPhone(value.text) : '');
  return wordDiff(written(before), written(after));
}

function memberPieces({ of, same, removed, added }: Difference & { kind: 'members' }, words: FieldWords): DiffPiece[] {
  const named = (codes: string[], mark: Mark) => codes.map((code) => ({ text: words.code(of, code), mark }));
  return [...named(same, 'same'), ...named(removed, 'removed'), ...named(added, 'added')];
}

/** The label stands before the first line of its value. */
function withoutMark(lines: DiffLine[], gone: Mark): DiffLine[] {
  const said = lines
    .map((line) => ({ ...line, pieces: line.pieces.filter(({ mark }) => mark !== gone) }))
    .filter(({ pieces }) => pieces.length > 0);
  return said.map((line, index) => (line.label === said[index - 1]?.label ? { ...line, label: null } : line));
}
