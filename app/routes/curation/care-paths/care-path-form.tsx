/** Agreeing on a care path: who is first, the steps, what to bring, and when not to wait. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { MOST_LINES, URGENT_LENGTH, type CarePathFormValues, type formOf } from './care-path-schema.ts';

const LINE_LENGTH = 300;
const NAMES = ['first', 'steps', 'bring', 'urgent', 'agreedOn'] as const satisfies (keyof CarePathFormValues)[];

type Props = {
  version: number;
  values: ReturnType<typeof formOf>;
  firsts: { value: string; label: string }[];
  result: SubmissionResult | undefined;
};

export function CarePathForm({ version, values, firsts, result }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<ReturnType<typeof formOf>>({
    id: 'care-path',
    lastResult: result,
    defaultValue: values,
  });
  const label = (name: (typeof NAMES)[number]) => t(`carePath.edit.${name}`);
  return (
    <PostForm form={form}>
      <input type="hidden" name="version" value={version} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={Object.fromEntries(NAMES.map((name) => [name, { label: label(name) }]))}
      />
      <SelectField
        field={fields.first}
        label={label('first')}
        hint={t('carePath.edit.firstHint')}
        options={firsts}
        width="m"
        isOptional
      />
      <TextArea
        field={fields.steps}
        label={label('steps')}
        hint={t('carePath.edit.stepsHint')}
        max={MOST_LINES * LINE_LENGTH}
        rows={6}
      />
      <TextArea
        field={fields.bring}
        label={label('bring')}
        hint={t('carePath.edit.bringHint')}
        max={MOST_LINES * LINE_LENGTH}
        rows={4}
        isOptional
      />
      <TextArea field={fields.urgent} label={label('urgent')} max={URGENT_LENGTH} rows={3} isOptional />
      <Field field={fields.agreedOn} label={label('agreedOn')} type="date" width="s" />
      <SubmitButton isLarge>{t('carePath.edit.save')}</SubmitButton>
    </PostForm>
  );
}
