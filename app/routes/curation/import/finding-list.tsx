/** What there is to say about one row, or about the file itself: a sign, the column and the sentence. */
import { Icon } from '#app/components/ui/icon.tsx';
import type { FindingLine } from './finding-words.server.ts';

type Props = { findings: FindingLine[]; label: string };

export function FindingList({ findings, label }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className="import-findings" aria-label={label}>
      {findings.map(({ column, message, refuses }, place) => (
        <li key={place} className={refuses ? 'refuses' : undefined}>
          <Icon name="alert" size="s" />
          <span>
            {column !== '' && <b>{column}: </b>}
            {message}
          </span>
        </li>
      ))}
    </ul>
  );
}
