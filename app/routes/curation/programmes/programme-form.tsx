/** Describing a programme, in both languages. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { CheckboxList } from '#app/components/form/checkbox-list.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { PROGRAMME_TEXT, type typedProgramme } from '#app/domain/programme/programme-form.ts';
import type { ProgrammeToEdit } from './programme-to-edit.server.ts';

const TEXTS = ['forWhomNl', 'forWhomEn', 'gainNl', 'gainEn', 'referringNl', 'referringEn'] as const;
const CHOICES = ['ways', 'phases', 'audiences', 'themes'] as const;

type Props = { programme: ProgrammeToEdit; result: SubmissionResult | null | undefined };

export function ProgrammeForm({ programme, result }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<ReturnType<typeof typedProgramme>>({
    id: 'programme',
    lastResult: result ?? null,
    defaultValue: programme.values,
  });
  const website = { label: t('programmeForm.part.website'), messages: { web: t('programmeForm.noHttps') } };
  return (
    <PostForm form={form}>
      <input type="hidden" name="version" value={programme.version} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={{
          ...Object.fromEntries(TEXTS.map((name) => [name, { label: t(`programmeForm.${name}`) }])),
          ...Object.fromEntries(CHOICES.map((name) => [name, { label: t(`programmeForm.part.${name}`) }])),
          website,
        }}
      />
      {TEXTS.map((name) => (
        <TextArea key={name} field={fields[name]} label={t(`programmeForm.${name}`)} max={PROGRAMME_TEXT} rows={4} />
      ))}
      {CHOICES.map((name) => (
        <CheckboxList
          key={name}
          field={fields[name]}
          label={t(`programmeForm.part.${name}`)}
          groups={[{ options: programme[name] }]}
          isOptional
        />
      ))}
      <Field field={fields.website} {...website} type="url" width="m" isOptional />
      <SubmitButton isLarge>{t('programmeForm.save')}</SubmitButton>
    </PostForm>
  );
}
