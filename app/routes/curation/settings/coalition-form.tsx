/** The form of the coalition. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import type { CoalitionFormValues, formOf } from './coalition-schema.ts';

export const ABOUT_LENGTH = 2000;

type Props = { seen: string; values: ReturnType<typeof formOf>; result: SubmissionResult | undefined };

const NAMES = [
  'name',
  'region',
  'coordinatorName',
  'coordinatorPhone',
  'coordinatorEmail',
  'aboutNl',
  'aboutEn',
  'checkAfterMonths',
] as const satisfies (keyof CoalitionFormValues)[];

export function CoalitionForm({ seen, values, result }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<CoalitionFormValues>({ id: 'coalition', lastResult: result, defaultValue: values });
  const label = (name: (typeof NAMES)[number]) => t(`settings.field.${name}`);
  return (
    <PostForm form={form}>
      <input type="hidden" name="seen" value={seen} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={Object.fromEntries(NAMES.map((name) => [name, { label: label(name) }]))}
      />
      <Field field={fields.name} label={label('name')} hint={t('settings.nameHint')} />
      <Field field={fields.region} label={label('region')} hint={t('settings.regionHint')} />
      <Field field={fields.coordinatorName} label={label('coordinatorName')} hint={t('settings.coordinatorHint')} />
      <Field field={fields.coordinatorPhone} label={label('coordinatorPhone')} type="tel" width="s" isOptional />
      <Field field={fields.coordinatorEmail} label={label('coordinatorEmail')} type="email" width="m" />
      <TextArea field={fields.aboutNl} label={label('aboutNl')} hint={t('settings.aboutHint')} max={ABOUT_LENGTH} />
      <TextArea field={fields.aboutEn} label={label('aboutEn')} max={ABOUT_LENGTH} />
      <Field
        field={fields.checkAfterMonths}
        label={label('checkAfterMonths')}
        hint={t('settings.checkHint')}
        type="number"
        width="s"
      />
      <SubmitButton isLarge>{t('settings.save')}</SubmitButton>
    </PostForm>
  );
}
