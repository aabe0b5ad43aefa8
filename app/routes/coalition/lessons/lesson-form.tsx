/** Writing a lesson: whose it is, the story in three parts, and what it is about. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { CheckboxList } from '#app/components/form/checkbox-list.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { LESSON_PARTS, type LessonPart } from '#app/domain/lesson/lesson-changes.ts';
import { LESSON_LIMITS, type typedLesson } from '#app/domain/lesson/lesson-form.ts';
import type { LessonToEdit } from './lesson-editing.server.ts';

const NAMES = 'partner-names';

type Props = { lesson: LessonToEdit; result: SubmissionResult | null | undefined };

export function LessonForm({ lesson, result }: Props) {
  const { t } = useTranslation();
  const { version, state, values, partners, isCoalitionAllowed, themes, programmes } = lesson;
  const [form, fields] = useForm<ReturnType<typeof typedLesson>>({
    id: 'lesson',
    lastResult: result ?? null,
    defaultValue: values,
  });
  const unknown = { 'unknown-choice': t('lessonForm.unknownPartner') };
  const label = (name: LessonPart) => ({ label: t(`lessonForm.${name}`) });
  return (
    <PostForm form={form}>
      <input type="hidden" name="version" value={version} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={{
          ...Object.fromEntries(LESSON_PARTS.map((name) => [name, label(name)])),
          organisation: { ...label('organisation'), messages: unknown },
        }}
      />
      <Field
        field={fields.organisation}
        {...label('organisation')}
        hint={t(isCoalitionAllowed ? 'lessonForm.organisationOrCoalition' : 'lessonForm.organisationHint')}
        width="m"
        list={NAMES}
        autoComplete="off"
        messages={unknown}
        isOptional={isCoalitionAllowed}
      />
      <datalist id={NAMES}>
        {partners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field field={fields.title} {...label('title')} hint={t('lessonForm.titleHint')} autoComplete="off" />
      <TextArea field={fields.summary} {...label('summary')} max={LESSON_LIMITS.summary} rows={2} />
      {(['situation', 'approach', 'result'] as const).map((part) => (
        <TextArea
          key={part}
          field={fields[part]}
          {...label(part)}
          hint={t(`lessonForm.hint.${part}`)}
          max={LESSON_LIMITS.part}
          rows={6}
        />
      ))}
      <CheckboxList field={fields.themes} {...label('themes')} groups={[{ options: themes }]} isOptional />
      <CheckboxList field={fields.programmes} {...label('programmes')} groups={[{ options: programmes }]} isOptional />
      <SubmitButton isLarge>{t(state === null ? 'lessonForm.send' : 'lessonForm.save')}</SubmitButton>
    </PostForm>
  );
}
