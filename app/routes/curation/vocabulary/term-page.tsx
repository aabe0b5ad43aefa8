/** One term: its names, what people say for it, and who uses it. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Act } from '../../account/act.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { vocabularyPath } from '#app/features/settings/term-paths.ts';
import { TermFields } from './term-fields.tsx';
import type { TermForm } from './term-schema.ts';
import type { TermFacts } from './vocabulary-view.server.ts';

type Answer = { result?: SubmissionResult; refused?: 'taken' | 'conflict' | 'used' | 'lasting' | 'order' };

export function TermPage({ term, answer }: { term: TermFacts; answer: Answer | null }) {
  const { t } = useTranslation();
  const { title, kind, id } = term;
  return (
    <SettingsPage title={title} back={{ to: vocabularyPath(kind), label: t(`vocabulary.kind.${kind}`) }}>
      {answer?.refused && <Notice kind="error">{t(`vocabulary.refused.${answer.refused}`)}</Notice>}
      {answer?.refused === 'conflict' && <AsItIsNow values={term.values} />}
      <TermEditor term={term} result={answer?.result} />
      {id !== null && <Users term={term} />}
    </SettingsPage>
  );
}

function TermEditor({ term, result }: { term: TermFacts; result: SubmissionResult | undefined }) {
  const [form, fields] = useForm<TermForm & { code: string }>({
    id: 'term',
    lastResult: result,
    defaultValue: term.values,
  });
  return <TermFields form={form} fields={fields} term={term} lastResult={result} />;
}

/** Somebody else saved it meanwhile: what was typed stays in the form, and this is what it would replace. */
function AsItIsNow({ values }: { values: TermFacts['values'] }) {
  const { t } = useTranslation();
  const names = Object.keys(values) as (keyof typeof values)[];
  return (
    <details className="as-it-is">
      <summary>{t('vocabulary.asItIs')}</summary>
      <dl>
        {names.flatMap((name) =>
          values[name]
            ? [<dt key={`${name} name`}>{t(`vocabulary.field.${name}`)}</dt>, <dd key={name}>{values[name]}</dd>]
            : [],
        )}
      </dl>
    </details>
  );
}

function Users({ term: { users, isLasting } }: { term: TermFacts }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="users">
      <h2 id="users">{t('vocabulary.users', { count: users.length })}</h2>
      <ul className="columns">
        {users.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
      {isLasting && <p>{t('vocabulary.refused.lasting')}</p>}
      {!isLasting && users.length > 0 && <p>{t('vocabulary.inUse')}</p>}
      {!isLasting && users.length === 0 && (
        <Form method="post">
          <Act name="remove" />
          <SubmitButton look="danger" value="remove">
            {t('vocabulary.remove')}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
