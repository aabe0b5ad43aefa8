/** Where a coordinator gives a file of partners, and sees what was imported before. */
import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { keepFile } from '#app/features/interchange/prepare-import.server.ts';
import { refusalText } from '#app/features/interchange/refusal-text.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import importStyles from '#app/styles/import.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { earlierImports, type EarlierImport } from './import/earlier-imports.server.ts';
import { useImportTexts } from './import/import-texts.ts';
import { readUpload } from './import/read-upload.server.ts';
import { UploadForm } from './import/upload-form.tsx';
import { SettingsPage } from './settings-page.tsx';

export const links: LinksFunction = () => [settingsStyles, importStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'import-partners');
  const language = await languageOf(request);
  return {
    title: textsIn(language)('import.title'),
    earlier: await earlierImports(context, language),
    done: whatWasDone(request, ['discarded']),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  // Asked as for a page: nothing of a file is read before it is known who gives it.
  const person = await allowed({ request: new Request(request.url), context }, 'import-partners');
  const upload = await readUpload(request);
  const language = await languageOf(request);
  if (!upload) return { refused: textsIn(language)('import.noFile') };
  const kept = await keepFile(context, person.id, upload);
  return kept.ok ? redirect(paths.imports(kept.id), { status: 303 }) : { refused: refusalText(language, kept) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ImportPage() {
  useImportTexts();
  const { t } = useTranslation();
  const { title, earlier, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('import.lead')}</p>
      {done && !answer && <Notice kind="ok">{t('import.discarded')}</Notice>}
      <UploadForm refused={answer?.refused ?? null} />
      <section aria-labelledby="earlier-h">
        <h2 id="earlier-h">{t('import.earlier')}</h2>
        {earlier.length === 0 ? <p>{t('import.none')}</p> : <EarlierImports imports={earlier} />}
      </section>
    </SettingsPage>
  );
}

function EarlierImports({ imports }: { imports: EarlierImport[] }) {
  const { t } = useTranslation();
  return (
    <table className="table import-table">
      <caption className="vh">{t('import.earlier')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.file')}</th>
          <th scope="col">{t('import.who')}</th>
          <th scope="col">{t('import.when')}</th>
          <th scope="col">{t('import.stateOf')}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, file, who, when, state }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={paths.imports(id)}>{file}</Link>
            </th>
            <td data-label={t('import.who')}>{who}</td>
            <td data-label={t('import.when')}>{when}</td>
            <td data-label={t('import.stateOf')}>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
