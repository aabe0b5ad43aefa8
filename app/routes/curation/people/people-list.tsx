/** Everybody with a role, who was invited, and who leads which municipality. */
import { useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { Notice } from '#app/components/form/notice.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Act } from '../../account/act.tsx';
import { resultFor } from '../../account/form-answer.ts';
import { SettingsPage } from '../settings-page.tsx';
import { paths } from '#app/paths.ts';
import type { Done } from '../people.tsx';
import type { PeopleAnswer } from './people-answer.ts';
import type { listPeople } from './people-view.server.ts';
import { RoleFields } from './role-fields.tsx';
import type { InviteForm } from './role-schema.ts';

type List = Awaited<ReturnType<typeof listPeople>>;
type Props = { list: List; done: Done | null; answer: PeopleAnswer | null };

export function PeopleList({ list, done, answer }: Props) {
  const { t } = useTranslation();
  const { title, query, all, people, invited, municipalities, mayEraseAnybody } = list;
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('people.lead')}</p>
      {done && <Notice kind="ok">{t(`people.done.${done}`)}</Notice>}
      {answer?.refused && <Notice kind="error">{t(`people.refused.${answer.refused}`)}</Notice>}
      <Invite list={list} answer={answer} />
      <section aria-labelledby="people">
        <h2 id="people">{t('people.all', { count: all })}</h2>
        <Form className="people-search" role="search">
          <label htmlFor="people-q">{t('people.search')}</label>
          <input id="people-q" className="form-input form-input-m" type="search" name="zoek" defaultValue={query} />
          <button className="btn">{t('people.find')}</button>
        </Form>
        {people.length === 0 && <p>{t('people.none')}</p>}
        <ul className="people-list">
          {people.map((person) => (
            <li key={person.to}>
              <span>
                <Link to={person.to}>{person.name || person.email}</Link>
                {person.name !== '' && <small>{person.email}</small>}
              </span>
              <span>{person.roles.length > 0 ? person.roles.join(', ') : t('people.noRole')}</span>
            </li>
          ))}
        </ul>
      </section>
      {invited.length > 0 && (
        <section aria-labelledby="invited">
          <h2 id="invited">{t('people.invited', { count: invited.length })}</h2>
          <ul className="people-list">
            {invited.map(({ email, grant, role, until }) => (
              <li key={`${email} ${grant}`}>
                <b>{email}</b>
                <span>{t('people.invitedFor', { role, day: until })}</span>
                <Form method="post">
                  <Act name="withdraw" />
                  <input type="hidden" name="email" value={email} />
                  <input type="hidden" name="grant" value={grant} />
                  <SubmitButton look="second" value={`withdraw ${email} ${grant}`}>
                    {t('people.withdraw')}
                    <span className="vh">: {email}</span>
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {municipalities.length > 0 && <Leads municipalities={municipalities} />}
      {mayEraseAnybody && (
        <p>
          <Link to={paths.workbench('gegevens')}>{t('people.anybody')}</Link>
        </p>
      )}
    </SettingsPage>
  );
}

function Invite({ list: { choices }, answer }: { list: List; answer: PeopleAnswer | null }) {
  const { t } = useTranslation();
  const lastResult = resultFor('invite', answer);
  const [form, fields] = useForm<InviteForm>({
    id: 'invite',
    lastResult,
    defaultValue: { role: choices.roles[0]?.value },
  });
  const label = (name: keyof InviteForm) => ({ label: t(`people.field.${name}`) });
  return (
    <details className="people-invite" open={lastResult !== undefined}>
      <summary className="btn btn-1">{t('people.invite')}</summary>
      <PostForm form={form}>
        <Act name="invite" />
        <ErrorSummary
          form={form}
          lastResult={lastResult}
          entries={{
            email: label('email'),
            role: label('role'),
            organisation: label('organisation'),
            municipality: label('municipality'),
          }}
        />
        <Field field={fields.email} label={t('people.field.email')} type="email" width="m" autoComplete="off" />
        <RoleFields fields={fields} choices={choices} />
        <SubmitButton value="invite">{t('people.sendInvitation')}</SubmitButton>
      </PostForm>
    </details>
  );
}

function Leads({ municipalities }: { municipalities: List['municipalities'] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="leads">
      <h2 id="leads">{t('people.leads')}</h2>
      <p>{t('people.leadsText')}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('people.field.municipality')}</th>
            <th scope="col">{t('people.role.lead')}</th>
          </tr>
        </thead>
        <tbody>
          {municipalities.map(({ name, leads }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {leads.length === 0 && <span className="reach-none">{t('people.noLead')}</span>}
                {leads.map((lead, index) => (
                  <span key={lead.to}>
                    {index > 0 && ', '}
                    <Link to={lead.to}>{lead.name}</Link>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
