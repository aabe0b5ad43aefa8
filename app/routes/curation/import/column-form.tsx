/** Which column of the directory each column of the sheet is taken for, to be chosen otherwise. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { IMPORT_COLUMNS, type Head } from '#app/domain/import/columns.ts';
import { columnName, HEAD_NAME, quotedTitle } from './field-names.ts';
import { FindingList } from './finding-list.tsx';
import type { FindingLine } from './finding-words.server.ts';

type Props = { heads: Head[]; unknown: number; findings: FindingLine[]; isOpen?: boolean };

export function ColumnForm({ heads, unknown, findings, isOpen = false }: Props) {
  const { t } = useTranslation();
  return (
    <details className="import-columns" open={isOpen}>
      <summary>
        {t('import.columns.title')}
        {unknown > 0 && <small>{t('import.columns.unknown', { count: unknown })}</small>}
      </summary>
      <p>{t('import.columns.lead')}</p>
      <FindingList findings={findings} label={t('import.report.findings')} />
      <Form method="post">
        <ul>
          {heads.map(({ title, column }, place) => (
            <li key={title}>
              <label htmlFor={columnName(place)}>{title}</label>
              <input type="hidden" name={HEAD_NAME} value={quotedTitle(title)} />
              <div className="form-select">
                <select
                  id={columnName(place)}
                  name={columnName(place)}
                  className="form-input"
                  defaultValue={column ?? ''}
                >
                  <option value="">{t('import.columns.skip')}</option>
                  {IMPORT_COLUMNS.map((one) => (
                    <option key={one} value={one}>
                      {t(`import.column.${one}`)}
                    </option>
                  ))}
                </select>
                <Icon name="down" size="s" />
              </div>
            </li>
          ))}
        </ul>
        <SubmitButton value="columns" look="second">
          {t('import.columns.save')}
        </SubmitButton>
      </Form>
    </details>
  );
}
