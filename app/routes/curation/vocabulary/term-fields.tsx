/** The form of a term. */
import type { FieldMetadata, FormMetadata, SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { Act } from '../../account/act.tsx';
import type { TermForm } from './term-schema.ts';
import type { TermFacts } from './vocabulary-view.server.ts';

export const EXPRESSIONS_LENGTH = 20_000;
export const DESCRIPTION_LENGTH = 1000;

type Values = TermForm & { code: string };

type Props = {
  form: FormMetadata<Values>;
  fields: { [Name in keyof Values]: FieldMetadata<Values[Name], Values> };
  term: TermFacts;
  lastResult: SubmissionResult | undefined;
};

export function TermFields({ form, fields, term: { kind, id, seen }, lastResult }: Props) {
  const { t } = useTranslation();
  const isNewLanguage = kind === 'language' && id === null;
  const names = ['labelNl', 'labelEn', 'questionNl', 'questionEn', 'descriptionNl', 'descriptionEn'] as const;
  const label = (name: keyof Values) => t(`vocabulary.field.${name}`);
  const entries = [...names, 'expressionsNl', 'expressionsEn', 'code'] as const;
  return (
    <PostForm form={form}>
      <Act name="save" />
      <input type="hidden" name="seen" value={seen} />
      <ErrorSummary
        form={form}
        lastResult={lastResult}
        entries={Object.fromEntries(entries.map((name) => [name, { label: label(name) }]))}
      />
      {isNewLanguage && <Field field={fields.code} label={label('code')} hint={t('vocabulary.codeHint')} width="s" />}
      <Field field={fields.labelNl} label={label('labelNl')} width="m" />
      <Field field={fields.labelEn} label={label('labelEn')} width="m" />
      {kind === 'theme' && (
        <>
          <Field field={fields.questionNl} label={label('questionNl')} hint={t('vocabulary.questionHint')} />
          <Field field={fields.questionEn} label={label('questionEn')} />
        </>
      )}
      {kind === 'programme' && (
        <>
          <TextArea field={fields.descriptionNl} label={label('descriptionNl')} max={DESCRIPTION_LENGTH} />
          <TextArea field={fields.descriptionEn} label={label('descriptionEn')} max={DESCRIPTION_LENGTH} />
        </>
      )}
      <TextArea
        field={fields.expressionsNl}
        label={label('expressionsNl')}
        hint={t('vocabulary.expressionsHint')}
        max={EXPRESSIONS_LENGTH}
        rows={12}
        isOptional
      />
      <TextArea
        field={fields.expressionsEn}
        label={label('expressionsEn')}
        hint={t('vocabulary.expressionsHint')}
        max={EXPRESSIONS_LENGTH}
        rows={12}
        isOptional
      />
      <SubmitButton isLarge>{t('settings.save')}</SubmitButton>
    </PostForm>
  );
}
