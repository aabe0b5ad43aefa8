/** Name and language, as the person wants them. The mail address is how one signs in, and stays as it is. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { Act } from './act.tsx';
import { resultFor, type FormAnswer } from './form-answer.ts';
import type { ProfileValues } from './profile-schema.ts';

/** Its id, and what it asks. */
export const PROFILE_FORM = 'profile';

type Props = { profile: { name: string; email: string; language: string }; answer: FormAnswer | null };

export function ProfileForm({ profile, answer }: Props) {
  const { t } = useTranslation();
  const lastResult = resultFor(PROFILE_FORM, answer);
  const [form, fields] = useForm<ProfileValues>({
    id: PROFILE_FORM,
    lastResult,
    defaultValue: profile,
  });
  const name = t('account.name');
  const language = t('account.language');
  return (
    <PostForm form={form} className="account-form">
      <Act name={PROFILE_FORM} />
      <ErrorSummary
        form={form}
        lastResult={lastResult}
        entries={{ name: { label: name }, language: { label: language } }}
      />
      <p className="account-email">
        <b>{t('account.email')}</b> <span>{profile.email}</span>
      </p>
      <Field field={fields.name} label={name} hint={t('account.nameHint')} isOptional autoComplete="name" width="m" />
      <ChoiceTiles
        field={fields.language}
        label={language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`account.languages.${value}`) }))}
      />
      <SubmitButton value={PROFILE_FORM}>{t('account.save')}</SubmitButton>
    </PostForm>
  );
}
