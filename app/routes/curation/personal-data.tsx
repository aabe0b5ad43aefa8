/** What is kept about one person, with or without an account: looked up by mail address, handed over, and erased. */
import { data, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, type MetaFunction } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isSure } from '#app/components/form/sure-button.tsx';
import { Notice } from '#app/components/form/notice.tsx';
import { eraseSomebody } from '#app/features/privacy/erase-somebody.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import personalDataEn from '#app/i18n/texts/personal-data.en.json';
import personalDataNl from '#app/i18n/texts/personal-data.nl.json';
import { paths } from '#app/paths.ts';
import formStyles from '#app/styles/form.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { EraseForm } from './personal-data/erase-form.tsx';
import { addressIn, personalDataView, type PersonalDataView } from './personal-data/personal-data-view.server.ts';
import { SettingsPage } from './settings-page.tsx';

const DONE = ['erased'] as const;

const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: personalDataNl, en: personalDataEn });

export const links: LinksFunction = () => [formStyles, settingsStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'manage-people');
  const view = await personalDataView(context, addressIn(request), await languageOf(request));
  return { ...view, done: whatWasDone(request, DONE) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await allowed({ request, context }, 'manage-people');
  const form = await request.formData();
  const reason = String(form.get('reason') ?? '').trim();
  if (!isSure(form)) return { refused: 'unsure' as const };
  if (reason === '') return { refused: 'reason' as const };
  const erasing = {
    email: String(form.get('mail') ?? ''),
    names: form.getAll('name').map(String),
    everywhere: form.get('everywhere') === 'on',
    reason: reason.slice(0, 300),
  };
  const erased = await eraseSomebody({ ...context, now: context.clock() }, actor, erasing);
  if (erased.ok) {
    await context.directory.refresh();
    return done(paths.workbench('gegevens'), 'erased');
  }
  if (erased.error === 'forbidden') throw data(null, { status: 403 });
  return { refused: erased.error };
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => privateMeta(view?.title);

export default function PersonalDataPage() {
  useTexts();
  const { t } = useTranslation();
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { title, email, about, erased } = view;
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('erasing.lead')}</p>
      {view.done && <Notice kind="ok">{t('erasing.done')}</Notice>}
      {refused && <Notice kind="error">{t(`erasing.refused.${refused}`)}</Notice>}
      <Form className="people-search" role="search">
        <label htmlFor="mail">{t('erasing.email')}</label>
        <input
          // Whose address it was is not left standing.
          key={view.done}
          id="mail"
          className="form-input form-input-m"
          type="email"
          name="mail"
          defaultValue={email}
          autoComplete="off"
          required
        />
        <button className="btn btn-1">{t('erasing.find')}</button>
      </Form>
      {about && (about.isNothing ? <p>{t('erasing.nothing')}</p> : <About email={email} about={about} />)}
      {erased.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{t('erasing.earlier')}</h2>
          <p>{t('erasing.earlierText')}</p>
          <ul className="people-list">
            {erased.map(({ id, day, reason }) => (
              <li key={id}>
                <span>{t('erasing.by', { day, reason })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SettingsPage>
  );
}

/** Each table that is searched has a name; a test sees to it. */
type TableName = keyof typeof personalDataNl.erasing.table;

function About({ email, about }: { email: string; about: NonNullable<PersonalDataView['about']> }) {
  const { t } = useTranslation();
  const { hasAccount, contacts, counts, file, names } = about;
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found">{t('erasing.found', { email })}</h2>
        {hasAccount && <p>{t('erasing.account')}</p>}
        {contacts.map(({ id, organisation, to }) => (
          <p key={id}>
            {t('erasing.contactOf')} <Link to={to}>{organisation}</Link>
          </p>
        ))}
        <table className="table">
          <caption className="vh">{t('erasing.counts')}</caption>
          <tbody>
            {counts.map(({ table, count }) => (
              <tr key={table}>
                <th scope="row">{t(`erasing.table.${table as TableName}`)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <a className="btn" href={file} download>
            {t('erasing.download')}
          </a>
        </p>
        <p>{t('erasing.downloadHint')}</p>
      </section>
      <EraseForm email={email} names={names} />
    </>
  );
}
