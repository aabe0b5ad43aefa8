/** Takes up an invitation. Whoever is new here says a name. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { Offer } from '#app/features/people/accept-invitation.server.ts';
import type { AcceptValues } from './accept-schema.ts';

type Props = { offer: Offer; result: SubmissionResult | undefined };

export function AcceptForm({ offer, result }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<AcceptValues>({ id: 'accept', lastResult: result });
  const label = t('account.name');
  return (
    <>
      <p>{t(`invitation.means.${offer.role}`)}</p>
      <PostForm form={form} className="account-form">
        <ErrorSummary form={form} lastResult={result} entries={{ name: { label } }} />
        {!offer.known && (
          <Field
            field={fields.name}
            label={label}
            hint={t('account.nameHint')}
            isOptional
            autoComplete="name"
            width="m"
          />
        )}
        <p>{t('invitation.then', { email: offer.email })}</p>
        <SubmitButton isLarge>{t('invitation.accept')}</SubmitButton>
      </PostForm>
    </>
  );
}
