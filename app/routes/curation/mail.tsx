/** Mail that was refused or came back: send it again, or say it has been dealt with. And what went out lately. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { may } from '#app/domain/access/permissions.ts';
import { dealWithMail, MAIL_ACTS, recentMails } from '#app/features/curation/troubled-mail.server.ts';
import { paths } from '#app/paths.ts';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { openBench } from './bench.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { lists, person, phrases, age } = await openBench({ request, context });
  const { t } = phrases;
  const shown = (mails: typeof lists.mail) =>
    mails.map(({ id, recipient, subject, kind, createdAt, sentAt, refusedAt, bouncedAt, lastError, hasText }) => ({
      id,
      recipient,
      // The subject of a sign-in mail has the code in it.
      subject: kind === 'sign-in' ? t('bench.mail.signIn') : subject,
      when: age(createdAt),
      state: t(`bench.mail.state.${refusedAt ? 'refused' : bouncedAt ? 'bounced' : sentAt ? 'sent' : 'waiting'}`),
      reason: lastError,
      canAgain: hasText,
      canBounce: sentAt !== null && bouncedAt === null,
    }));
  const what = whatWasDone(request, MAIL_ACTS);
  return {
    title: t('bench.list.mail'),
    troubled: shown(lists.mail),
    recent: may(person, 'manage-people') ? shown(await recentMails(context.db)) : [],
    done: what && t(`bench.mail.done.${what}`),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'settle-mail');
  const form = await request.formData();
  const act = MAIL_ACTS.find((one) => one === form.get(PRESSED_NAME));
  const dealt = act && (await dealWithMail({ ...context, now: context.clock() }, person, String(form.get('id')), act));
  if (!act || !dealt) return { error: 'gone' as const };
  context.background.wake();
  return done(paths.workbench('post'), act);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function MailPage() {
  const { t } = useTranslation();
  const { title, troubled, recent, done: wasDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="settings">
      <h1>{title}</h1>
      {refused && <Notice kind="error">{t(`bench.mail.error.${refused.error}`)}</Notice>}
      {wasDone && <Notice kind="ok">{wasDone}</Notice>}
      {troubled.length === 0 && <p className="lead">{t('bench.mail.empty')}</p>}
      <MailList mails={troubled} acts={['again', 'settle']} />
      {recent.length > 0 && (
        <>
          <h2>{t('bench.mail.recent')}</h2>
          <p>{t('bench.mail.recentText')}</p>
          <MailList mails={recent} acts={['bounced']} />
        </>
      )}
    </div>
  );
}

type ShownMail = ReturnType<typeof useLoaderData<typeof loader>>['troubled'][number];

function MailList({ mails, acts }: { mails: ShownMail[]; acts: ('again' | 'settle' | 'bounced')[] }) {
  const { t } = useTranslation();
  return (
    <ul className="mails">
      {mails.map((mail) => (
        <li key={mail.id}>
          <div>
            <b>{mail.subject}</b>
            <span>
              {mail.recipient}, {mail.when}, {mail.state}
            </span>
            {mail.reason && <small>{mail.reason}</small>}
          </div>
          <Form method="post">
            <input type="hidden" name="id" value={mail.id} />
            {acts
              .filter((act) => (act === 'again' ? mail.canAgain : act === 'bounced' ? mail.canBounce : true))
              .map((act) => (
                <SubmitButton key={act} value={act} look="second">
                  {t(`bench.mail.${act}`)}
                </SubmitButton>
              ))}
          </Form>
        </li>
      ))}
    </ul>
  );
}
