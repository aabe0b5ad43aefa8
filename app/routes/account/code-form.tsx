/** A code of the authenticator app, for one thing that asks for it. */
import { useForm } from '@conform-to/react';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Act } from './act.tsx';
import { resultFor, type FormAnswer } from './form-answer.ts';

type Props = { act: string; label: string; submit: string; answer: FormAnswer | null; danger?: boolean };

export function CodeForm({ act, label, submit, answer, danger = false }: Props) {
  const lastResult = resultFor(act, answer);
  const [form, fields] = useForm<{ code: string }>({ id: act, lastResult });
  return (
    <PostForm form={form} className="account-form">
      <Act name={act} />
      <ErrorSummary form={form} lastResult={lastResult} entries={{ code: { label } }} />
      <Field field={fields.code} label={label} autoComplete="one-time-code" width="s" />
      <SubmitButton look={danger ? 'danger' : 'first'} value={act}>
        {submit}
      </SubmitButton>
    </PostForm>
  );
}
