/** Rows of a file with what happens to each: the new partner in a few words, what changes, what stands out. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DiffTable } from '#app/components/diff/diff-table.tsx';
import type { DiffWords } from '#app/components/diff/diff-words.server.ts';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { choiceName } from './field-names.ts';
import { FindingList } from './finding-list.tsx';
import type { DoubtView, RowView } from './preview-view.server.ts';

export function PlannedRows({ rows, words }: { rows: RowView[]; words: DiffWords }) {
  return (
    <ol className="import-rows">
      {rows.map((row) => (
        <Row key={row.row} {...row} words={words} />
      ))}
    </ol>
  );
}

function Row({ row, where, name, domain, facts, diff, findings, doubt, words }: RowView & { words: DiffWords }) {
  const { t } = useTranslation();
  return (
    <li>
      <h3>
        {domain && <DomainMark domain={domain} />}
        <span>{name ?? t('import.nameless')}</span> <small>{where}</small>
      </h3>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {diff.length > 0 && <DiffTable rows={diff} words={words} caption={t('import.diff', { name })} />}
      {doubt && <Choice row={row} where={where} doubt={doubt} />}
      <FindingList findings={findings} label={t('import.findings', { row: where })} />
    </li>
  );
}

function Choice({ row, where, doubt }: { row: number; where: string; doubt: DoubtView }) {
  const { t } = useTranslation();
  const { text, partner, chosen } = doubt;
  const option = (kind: 'skip' | 'add' | 'update', label: string) => (
    <label>
      <input type="radio" name={choiceName(row)} value={kind} defaultChecked={chosen === kind} />
      {label}
    </label>
  );
  return (
    <>
      <p>
        {text} {partner && <Link to={partner.href}>{t('import.choice.see', { name: partner.name })}</Link>}
      </p>
      <fieldset className="import-choice">
        <legend>{t('import.choice.legend', { row: where })}</legend>
        {option('skip', t('import.choice.skip'))}
        {option('add', t('import.choice.add'))}
        {partner && option('update', t('import.choice.update', { name: partner.name }))}
      </fieldset>
    </>
  );
}
