/**
 * What changed, field by field, before and after beside each other. What went is struck through, what came is
 * underlined; a screen reader hears which. A row can have a checkbox that takes it over, and a note below it.
 */
import { Fragment, type ReactNode } from 'react';
import type { DiffLine, DiffPiece, DiffRow } from './diff-rows.server.ts';
import type { DiffWords } from './diff-words.server.ts';

type Props = {
  rows: DiffRow[];
  words: DiffWords;
  caption: string;
  /** A checkbox per row, ticked, with the key of the change as its value. */
  take?: { name: string; label: string };
  /** By key of the change. */
  notes?: Record<string, ReactNode>;
};

export function DiffTable({ rows, words, caption, take, notes = {} }: Props) {
  return (
    <table className="diff">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          {take && <th scope="col">{take.label}</th>}
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.key}>
          <tr>
            <th scope="row">
              {row.field}
              {row.subject && <small>{row.subject}</small>}
            </th>
            <td data-label={words.before}>
              <Side lines={row.before} words={words} />
            </td>
            <td data-label={words.after}>
              <Side lines={row.after} words={words} />
            </td>
            {take && (
              <td className="diff-take">
                <label>
                  <input type="checkbox" name={take.name} value={row.key} defaultChecked />
                  <span className="diff-take-text">
                    {take.label}
                    <span className="vh">: {[row.field, row.subject].filter(Boolean).join(', ')}</span>
                  </span>
                </label>
              </td>
            )}
          </tr>
          {notes[row.key] && (
            <tr className="diff-note">
              <td colSpan={take ? 4 : 3}>{notes[row.key]}</td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function Side({ lines, words }: { lines: DiffLine[]; words: DiffWords }) {
  if (lines.length === 0) return <span className="diff-none">{words.none}</span>;
  return lines.map(({ label, pieces, isList }, index) => (
    <p key={index}>
      {label && <span className="diff-label">{label}: </span>}
      {pieces.map((piece, place) => (
        <Fragment key={place}>
          {isList && place > 0 && ', '}
          <Piece piece={piece} words={words} />
        </Fragment>
      ))}
    </p>
  ));
}

function Piece({ piece: { text, mark }, words }: { piece: DiffPiece; words: DiffWords }) {
  if (mark === 'same') return text;
  const Tag = mark === 'removed' ? 'del' : 'ins';
  return (
    <>
      <span className="vh"> {words[mark]}: </span>
      <Tag>{text}</Tag>
    </>
  );
}
