/** One import: what it is going to do, how far it is, or what came of it. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { paths } from '#app/paths.ts';
import importStyles from '#app/styles/import.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { whatWasDone } from '../../account/done.ts';
import { privateMeta } from '../../account/private-meta.ts';
import { SettingsPage } from '../settings-page.tsx';
import { ColumnForm } from './column-form.tsx';
import { useImportTexts } from './import-texts.ts';
import { viewImport } from './one-import.server.ts';
import { actOnImport } from './one-import-actions.server.ts';
import { Preview } from './preview.tsx';
import { Progress } from './progress.tsx';
import { Report } from './report.tsx';
import { DiscardForm, StartForm, UndoForm } from './start-forms.tsx';

export const links: LinksFunction = () => [settingsStyles, importStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader(asked: LoaderFunctionArgs) {
  return { ...(await viewImport(asked)), done: whatWasDone(asked.request, ['chosen', 'mapped']) };
}

export async function action(asked: ActionFunctionArgs) {
  return actOnImport(asked);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function OneImportPage() {
  useImportTexts();
  const { t } = useTranslation();
  const { id, title, state, status, publish, progress, refused, preview, report, maySetGoing, done } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage title={title} back={{ to: paths.imports(), label: t('import.back') }}>
      {answer?.error === 'notNow' && <Notice kind="warn">{t('import.notNow')}</Notice>}
      {answer?.error === 'refused' && <Notice kind="error">{answer.message}</Notice>}
      {!answer && done && (
        <Notice kind="ok">{t(done === 'chosen' ? 'import.choice.saved' : 'import.columns.saved')}</Notice>
      )}
      {/* Stays while the import goes on, so that its end is heard. */}
      <p className={state === 'failed' ? 'lead failed' : 'lead'} role="status">
        {status ?? preview?.lead}
      </p>
      {progress && <Progress {...progress} />}
      {state === 'failed' && maySetGoing && <StartForm publish={publish} toWrite={null} />}
      {refused && (
        <>
          <Notice kind="error">
            {refused.message} {t('import.columns.missing')}
          </Notice>
          <ColumnForm {...refused.columns} findings={[]} isOpen />
          <DiscardForm />
        </>
      )}
      {preview && <Preview id={id} preview={preview} publish={publish} />}
      {report && <Report id={id} report={report} />}
      {report?.mayUndo && <UndoForm />}
    </SettingsPage>
  );
}
