/** What a file is going to do: how many rows of each kind, the rows themselves, and what can still be chosen. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { ColumnForm } from './column-form.tsx';
import { FindingList } from './finding-list.tsx';
import { importAddress } from './import-request.ts';
import { PageLinks } from './page-links.tsx';
import type { PreviewView } from './preview-view.server.ts';
import { PlannedRows } from './planned-rows.tsx';
import { StartForm } from './start-forms.tsx';

type Props = { id: string; preview: PreviewView; publish: boolean };

export function Preview({ id, preview, publish }: Props) {
  const { t } = useTranslation();
  const { list, lists, undecided, toWrite, columns, ofFile, paged, rows, diffWords } = preview;
  return (
    <>
      {undecided && (
        <Notice kind="warn">
          {undecided}{' '}
          {list !== 'doubtful' && (
            <Link to={importAddress(id, { list: 'doubtful', page: 1 })}>{t('import.toDoubt')}</Link>
          )}
        </Notice>
      )}
      <StartForm publish={publish} toWrite={toWrite} />
      {columns.heads.length > 0 && <ColumnForm {...columns} findings={ofFile} />}
      {columns.heads.length === 0 && <FindingList findings={ofFile} label={t('import.report.findings')} />}
      <nav className="import-lists" aria-label={t('import.lists')}>
        <ul>
          {lists.map(({ list: one, count }) => (
            <li key={one}>
              <Link
                to={importAddress(id, { list: one, page: 1 })}
                aria-current={one === list ? 'page' : undefined}
                preventScrollReset
              >
                <b>{count}</b> {t(`import.list.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="rows-h">
        <h2 id="rows-h" className="vh">
          {t(`import.list.${list}`)}
        </h2>
        {rows.length === 0 && <p>{t(`import.empty.${list}`)}</p>}
        {list === 'doubtful' && rows.length > 0 ? (
          <Form method="post" preventScrollReset>
            <PlannedRows rows={rows} words={diffWords} />
            <SubmitButton value="choose">{t('import.choice.save')}</SubmitButton>
          </Form>
        ) : (
          <PlannedRows rows={rows} words={diffWords} />
        )}
        <PageLinks paged={paged} addressOf={(page) => importAddress(id, { list, page })} />
      </section>
    </>
  );
}
