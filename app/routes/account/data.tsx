/** What is kept of somebody, where it can be changed, and how to have it erased. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { isSure, SureButton } from '#app/components/form/sure-button.tsx';
import { TextSection } from '#app/components/text-section.tsx';
import { eraseAccount } from '#app/features/people/erase-account.server.ts';
import { ownContacts } from '#app/features/people/own-data.server.ts';
import { signOut } from '#app/features/people/sign-in.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { signedIn } from '../guard.server.ts';
import { done, whatWasDone } from './done.ts';
import { privateMeta } from './private-meta.ts';

const DONE = ['erased'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const title = textsIn(await languageOf(request))('ownData.title');
  if (context.session === null && whatWasDone(request, DONE) === 'erased') return { title, contacts: null };
  const person = await signedIn({ request, context });
  const contacts = await ownContacts(context, person);
  return {
    title,
    contacts: contacts.map(({ organisation, slug, ...contact }) => ({
      ...contact,
      change: person.edits.includes(organisation)
        ? paths.editEntry(slug, 'contact', contact.id)
        : paths.reportWrong(slug),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await signedIn({ request, context });
  const form = await request.formData();
  if (!isSure(form)) return { refused: 'unsure' as const };
  const erased = await eraseAccount(context, person.id);
  if (!erased.ok) return { refused: erased.error };
  const cookies = await signOut(context, request.headers.get('Cookie'));
  const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  return done(paths.accountData(), 'erased', headers);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function OwnDataPage() {
  const { title, contacts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  if (contacts === null) {
    return (
      <main id="main" className="wrap page account">
        <h1>{t('ownData.erasedTitle')}</h1>
        <p className="lead">{t('ownData.erasedText')}</p>
        <p>
          <Link className="btn btn-1" to={paths.search()}>
            {t('error.toSearch')}
          </Link>
        </p>
      </main>
    );
  }
  return (
    <main id="main" className="wrap page account">
      <h1>{title}</h1>
      {answer && <Notice kind="error">{t(`ownData.refused.${answer.refused}`)}</Notice>}
      <TextSection title={t('ownData.kept')}>
        <p>{t('ownData.keptText')}</p>
        <p>
          <a className="btn" href={paths.accountDataFile()} download>
            {t('ownData.download')}
          </a>
        </p>
      </TextSection>
      <TextSection title={t('ownData.contacts')}>
        <p>{contacts.length > 0 ? t('ownData.contactsText') : t('ownData.noContacts')}</p>
        <ul className="account-people">
          {contacts.map(({ id, name, organisationName, change }) => (
            <li key={id}>
              <span>
                <b>{name}</b>
                <small>{organisationName}</small>
              </span>
              <Link className="btn" to={change}>
                {t('ownData.change')}
                <span className="vh">
                  : {name}, {organisationName}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </TextSection>
      <TextSection title={t('ownData.erase')}>
        <p>{t('ownData.eraseText')}</p>
        <Form method="post" className="account-form">
          <SureButton sure={t('ownData.sure')} value="erase">
            {t('ownData.eraseNow')}
          </SureButton>
        </Form>
      </TextSection>
    </main>
  );
}
