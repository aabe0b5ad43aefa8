/** Who one is here, and the entries one keeps right, with the colleagues who do so too. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { changeAccount } from '#app/features/people/account.server.ts';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { languageCookie, languageOf } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { signedIn } from '../guard.server.ts';
import { ACT_NAME } from './act.tsx';
import { changeColleagues } from './colleagues.server.ts';
import { done, whatWasDone } from './done.ts';
import { EntryCard } from './entry-card.tsx';
import { OwnLessons } from './own-lessons.tsx';
import { overviewFor } from './overview-view.server.ts';
import { privateMeta } from './private-meta.ts';
import { PROFILE_FORM, ProfileForm } from './profile-form.tsx';
import { profileForm } from './profile-schema.ts';

const DONE = ['saved', 'invited', 'withdrawn', 'removed', 'accepted'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await signedIn({ request, context });
  const view = await overviewFor(context, person, await languageOf(request));
  return { ...view, done: whatWasDone(request, DONE) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await signedIn({ request, context });
  const form = await request.formData();
  if (form.get(ACT_NAME) !== PROFILE_FORM) return changeColleagues(context, person, form, await languageOf(request));
  const submission = parseForm(form, profileForm);
  if (submission.status !== 'success') return { form: PROFILE_FORM, result: submission.reply() };
  const { name, language } = submission.value;
  await changeAccount({ ...context, now: context.clock() }, person.id, { name: name ?? '', language });
  const headers = new Headers({ 'Set-Cookie': await languageCookie.serialize(language) });
  return done(paths.account(), 'saved', headers);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function AccountPage() {
  const { title, roles, entries, lessons, profile, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page account">
      <h1>{title}</h1>
      {done && <Notice kind="ok">{t(`account.done.${done}`)}</Notice>}
      {answer && 'refused' in answer && <Notice kind="error">{t(`account.refused.${answer.refused}`)}</Notice>}
      <ul className="lead account-roles">
        {roles.map((role) => (
          <li key={role}>{role}</li>
        ))}
      </ul>
      {entries.length > 0 && (
        <section aria-labelledby="entries">
          <h2 id="entries">{t('account.entries')}</h2>
          <ul className="account-entries">
            {entries.map((entry) => (
              <EntryCard key={entry.id} entry={entry} answer={answer && 'result' in answer ? answer : null} />
            ))}
          </ul>
        </section>
      )}
      {entries.length === 0 && (
        <p>
          {t('account.noEntries')} <Link to={paths.register()}>{t('account.register')}</Link>
        </p>
      )}
      {lessons && <OwnLessons view={lessons} />}
      <section aria-labelledby="profile">
        <h2 id="profile">{t('account.profile')}</h2>
        <ProfileForm profile={profile} answer={answer && 'result' in answer ? answer : null} />
      </section>
    </main>
  );
}
