/** An entry one keeps right: how it stands, what can be done with it, and who else does so. */
import { useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { ToggleField } from '#app/components/form/toggle-field.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import { Act } from './act.tsx';
import type { ColleagueValues } from './colleague-schema.ts';
import { inviteFormId, resultFor, type FormAnswer } from './form-answer.ts';
import type { EntryFacts } from './overview-view.server.ts';

type Props = { entry: EntryFacts; answer: FormAnswer | null };

export function EntryCard({ entry, answer }: Props) {
  const { t } = useTranslation();
  const { slug, name, domain, published, fresh, waiting, askedSince } = entry;
  return (
    <li className="panel account-entry">
      <h3>
        <DomainMark domain={domain} />
        {published ? <Link to={paths.partner(slug)}>{name}</Link> : name}
      </h3>
      <ul className="account-state">
        {!published && <li>{t('account.notPublished')}</li>}
        <li className={fresh.stale ? 'fresh stale' : 'fresh'}>
          <Icon name={fresh.stale ? 'alert' : 'fresh'} size="s" />
          {fresh.text}
        </li>
        {waiting > 0 && <li>{t('account.waiting', { count: waiting })}</li>}
        {askedSince && <li>{t('account.askedSince', { day: askedSince })}</li>}
      </ul>
      <p className="account-acts">
        <Link className="btn btn-1" to={paths.editEntry(slug)}>
          {t('account.edit')}
          <span className="vh">: {name}</span>
        </Link>
        <Link className="btn" to={paths.entryHistory(slug)}>
          {t('account.history')}
          <span className="vh">: {name}</span>
        </Link>
      </p>
      <Colleagues entry={entry} answer={answer} />
    </li>
  );
}

function Colleagues({ entry, answer }: Props) {
  const { t } = useTranslation();
  const { id, name, editors, invited, published } = entry;
  const formId = inviteFormId(id);
  const lastResult = resultFor(formId, answer);
  return (
    <details className="account-colleagues" open={lastResult !== undefined}>
      <summary>
        {t('account.colleagues', { count: editors.length })}
        <span className="vh">: {name}</span>
      </summary>
      <ul className="account-people">
        {editors.map((editor) => (
          <li key={editor.id}>
            <span>
              <b>{editor.name || editor.email}</b> {editor.isMe && `(${t('account.you')})`}
              {editor.name !== '' && <small>{editor.email}</small>}
            </span>
            <Form method="post">
              <Act name="remove" />
              <input type="hidden" name="organisation" value={id} />
              <input type="hidden" name="person" value={editor.id} />
              <SubmitButton look="quiet" value={`remove ${id} ${editor.id}`}>
                {editor.isMe ? t('account.stop') : t('account.remove')}
                <span className="vh">: {editor.name || editor.email}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
        {invited.map(({ email, until }) => (
          <li key={email}>
            <span>
              <b>{email}</b>
              <small>{t('account.invitedUntil', { day: until })}</small>
            </span>
            <Form method="post">
              <Act name="withdraw" />
              <input type="hidden" name="organisation" value={id} />
              <input type="hidden" name="email" value={email} />
              <SubmitButton look="quiet" value={`withdraw ${id} ${email}`}>
                {t('account.withdraw')}
                <span className="vh">: {email}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {published && <InviteForm organisation={id} formId={formId} lastResult={lastResult} />}
    </details>
  );
}

type InviteProps = { organisation: string; formId: string; lastResult: FormAnswer['result'] | undefined };

function InviteForm({ organisation, formId, lastResult }: InviteProps) {
  const { t } = useTranslation();
  const [form, fields] = useForm<ColleagueValues>({ id: formId, lastResult });
  const email = t('account.colleagueEmail');
  return (
    <PostForm form={form} className="account-form">
      <Act name="invite" />
      <input type="hidden" name="organisation" value={organisation} />
      <ErrorSummary form={form} lastResult={lastResult} entries={{ email: { label: email } }} />
      <Field field={fields.email} label={email} type="email" hint={t('account.colleagueHint')} width="m" />
      <ToggleField field={fields.handOver} label={t('account.handOver')} hint={t('account.handOverHint')} />
      <SubmitButton look="second" value={formId}>
        {t('account.invite')}
      </SubmitButton>
    </PostForm>
  );
}
