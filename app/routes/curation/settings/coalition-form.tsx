/** The form of the coalition. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import type { CoalitionFormValues, formOf } from './coalition-schema.ts';
import { HouseStyleFields, useContrastMessages, type ShownLogo } from './house-style-fields.tsx';

export const ABOUT_LENGTH = 2000;
export const WELCOME_LENGTH = 600;

type Props = {
  seen: string;
  values: ReturnType<typeof formOf>;
  logo: ShownLogo | null;
  result: SubmissionResult | undefined;
};

/** The file is read apart from the rest. */
type Fields = CoalitionFormValues & { logo: string };

const NAMES = [
  'name',
  'region',
  'coordinatorName',
  'coordinatorPhone',
  'coordinatorEmail',
  'aboutNl',
  'aboutEn',
  'welcomeNl',
  'welcomeEn',
  'brand',
  'accent',
  'logo',
  'checkAfterMonths',
] as const satisfies (keyof Fields)[];

export function CoalitionForm({ seen, values, logo, result }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Fields>({ id: 'coalition', lastResult: result, defaultValue: values });
  const contrast = useContrastMessages();
  const label = (name: (typeof NAMES)[number]) => t(`settings.field.${name}`);
  return (
    <PostForm form={form} encType="multipart/form-data">
      <input type="hidden" name="seen" value={seen} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={Object.fromEntries(
          NAMES.map((name) => [name, { label: label(name), messages: contrast(fields[name].errors?.[0]) }]),
        )}
      />
      <Field field={fields.name} label={label('name')} hint={t('settings.nameHint')} />
      <Field field={fields.region} label={label('region')} hint={t('settings.regionHint')} />
      <Field field={fields.coordinatorName} label={label('coordinatorName')} hint={t('settings.coordinatorHint')} />
      <Field field={fields.coordinatorPhone} label={label('coordinatorPhone')} type="tel" width="s" isOptional />
      <Field field={fields.coordinatorEmail} label={label('coordinatorEmail')} type="email" width="m" />
      <TextArea field={fields.aboutNl} label={label('aboutNl')} hint={t('settings.aboutHint')} max={ABOUT_LENGTH} />
      <TextArea field={fields.aboutEn} label={label('aboutEn')} max={ABOUT_LENGTH} />
      <TextArea
        field={fields.welcomeNl}
        label={label('welcomeNl')}
        hint={t('settings.welcomeHint')}
        max={WELCOME_LENGTH}
        rows={3}
        isOptional
      />
      <TextArea field={fields.welcomeEn} label={label('welcomeEn')} max={WELCOME_LENGTH} rows={3} isOptional />
      <HouseStyleFields fields={fields} logo={logo} name={values.name} />
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
