/** One person: the roles, one more of them, and the end of the account. */
import { useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Notice } from '#app/components/form/notice.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { SureButton } from '#app/components/form/sure-button.tsx';
import { Act } from '../../account/act.tsx';
import { resultFor } from '../../account/form-answer.ts';
import type { Done } from '../people.tsx';
import { SettingsPage } from '../settings-page.tsx';
import type { PeopleAnswer } from './people-answer.ts';
import { peoplePath } from './people-path.ts';
import type { openPerson } from './people-view.server.ts';
import { RoleFields } from './role-fields.tsx';
import type { RoleForm } from './role-schema.ts';

type Facts = Awaited<ReturnType<typeof openPerson>>;
type Props = { person: Facts; done: Done | null; answer: PeopleAnswer | null };

export function PersonPage({ person, done, answer }: Props) {
  const { t } = useTranslation();
  const { id, title, email, since, secondFactor, roles, mayErase } = person;
  return (
    <SettingsPage title={title} back={{ to: peoplePath(), label: t('people.title') }}>
      {done && <Notice kind="ok">{t(`people.done.${done}`)}</Notice>}
      {answer?.refused && <Notice kind="error">{t(`people.refused.${answer.refused}`)}</Notice>}
      <p className="lead">{email}</p>
      <p>
        {t('people.since', { day: since })} {secondFactor ? t('people.hasFactor') : t('people.noFactor')}
      </p>
      <section aria-labelledby="roles">
        <h2 id="roles">{t('people.roles')}</h2>
        {roles.length === 0 && <p>{t('people.noRole')}</p>}
        <ul className="people-list">
          {roles.map(({ grant, text }) => (
            <li key={grant}>
              <b>{text}</b>
              <Form method="post">
                <Act name="take" />
                <input type="hidden" name="person" value={id} />
                <input type="hidden" name="grant" value={grant} />
                <SubmitButton look="second" value={`take ${grant}`}>
                  {t('people.take')}
                  <span className="vh">: {text}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      </section>
      <GiveRole person={person} answer={answer} />
      {mayErase && (
        <section aria-labelledby="erase">
          <h2 id="erase">{t('people.erase')}</h2>
          <p>{t('people.eraseText')}</p>
          <Form method="post">
            <Act name="erase" />
            <input type="hidden" name="person" value={id} />
            <SureButton sure={t('people.sure')} value="erase">
              {t('people.erase')}
            </SureButton>
          </Form>
        </section>
      )}
    </SettingsPage>
  );
}

function GiveRole({ person: { id, roles, choices }, answer }: Pick<Props, 'person' | 'answer'>) {
  const { t } = useTranslation();
  const lastResult = resultFor('give', answer);
  const [form, fields] = useForm<RoleForm>({
    // With the roles as they are: after one was given the fields are empty again.
    id: `give-${roles.length}`,
    lastResult,
    defaultValue: { role: choices.roles[0]?.value },
  });
  const label = (name: keyof RoleForm) => ({ label: t(`people.field.${name}`) });
  return (
    <section aria-labelledby="give">
      <h2 id="give">{t('people.give')}</h2>
      <PostForm form={form}>
        <Act name="give" />
        <input type="hidden" name="person" value={id} />
        <ErrorSummary
          form={form}
          lastResult={lastResult}
          entries={{ role: label('role'), organisation: label('organisation'), municipality: label('municipality') }}
        />
        <RoleFields fields={fields} choices={choices} />
        <SubmitButton look="second" value="give">
          {t('people.giveNow')}
        </SubmitButton>
      </PostForm>
    </section>
  );
}
