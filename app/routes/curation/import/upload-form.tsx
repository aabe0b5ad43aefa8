/** The form that takes a file. It is sent as a whole page: the browser itself shows how far a large file is. */
import { Form } from '@remix-run/react';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { IMPORT_COLUMNS, REQUIRED_COLUMNS } from '#app/domain/import/columns.ts';
import type { ImportColumn } from '#app/domain/import/findings.ts';

const KINDS = '.csv,.txt,.tsv,.xlsx,.json,.zip';
const MOST_BYTES = 10 * 1024 * 1024;

export function UploadForm({ refused }: { refused: string | null }) {
  const { t } = useTranslation();
  const names = (columns: readonly ImportColumn[]) => columns.map((column) => t(`import.column.${column}`)).join(', ');
  const others = IMPORT_COLUMNS.filter((column) => !REQUIRED_COLUMNS.some((one) => one === column));

  /** Sending a file that is refused anyway takes minutes. */
  function checkSize({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const isTooLarge = (input.files?.[0]?.size ?? 0) > MOST_BYTES;
    input.setCustomValidity(isTooLarge ? t('import.tooLarge') : '');
    input.reportValidity();
  }

  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="import-upload">
      {refused && (
        <div className="error-summary" role="alert">
          <Icon name="alert" />
          <h2>{t('import.refused')}</h2>
          <p>{refused}</p>
        </div>
      )}
      <label className="form-label" htmlFor="file">
        {t('import.file')}
      </label>
      <p className="form-hint" id="file-hint">
        {t('import.fileHint')}
      </p>
      <input
        id="file"
        className="form-input"
        type="file"
        name="file"
        accept={KINDS}
        required
        aria-describedby="file-hint"
        onChange={checkSize}
      />
      <details>
        <summary>{t('import.columnsHelp')}</summary>
        <p>{t('import.columnsNeeded', { columns: names(REQUIRED_COLUMNS) })}</p>
        <p>{t('import.columnsOther', { columns: names(others) })}</p>
      </details>
      <SubmitButton busy={t('import.looking')}>{t('import.look')}</SubmitButton>
    </Form>
  );
}
