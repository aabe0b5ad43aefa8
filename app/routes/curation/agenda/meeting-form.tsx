/** Planning a meeting or changing it: what, when and how often, where, and who can come. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { ToggleField } from '#app/components/form/toggle-field.tsx';
import { FREQUENCIES, MEETING_KINDS, MEETING_VISIBILITIES } from '#app/domain/meeting/meeting.ts';
import type { OneMeeting } from './agenda-view.server.ts';
import { DESCRIPTION_LENGTH, type MeetingFormInput } from './meeting-schema.ts';

const NAMES = [
  'kind',
  'title',
  'description',
  'date',
  'starts',
  'ends',
  'frequency',
  'interval',
  'until',
  'municipality',
  'group',
  'place',
  'videoLink',
  'registers',
  'capacity',
  'visibility',
  'reason',
] as const satisfies (keyof MeetingFormInput)[];

type Props = { one: OneMeeting; result: SubmissionResult | undefined };

export function MeetingForm({ one, result }: Props) {
  const { t } = useTranslation();
  const { slug, version, values, isForAll, municipalities, groups } = one;
  const [form, fields] = useForm<MeetingFormInput>({ id: 'meeting', lastResult: result, defaultValue: values });
  const label = (name: (typeof NAMES)[number]) => t(`meetingEdit.field.${name}`);
  return (
    <PostForm form={form}>
      <input type="hidden" name="version" value={version} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={Object.fromEntries(NAMES.map((name) => [name, { label: label(name) }]))}
      />
      <SelectField
        field={fields.kind}
        label={label('kind')}
        options={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`agenda.kind.${kind}`) }))}
        width="m"
      />
      <Field field={fields.title} label={label('title')} autoComplete="off" />
      <TextArea field={fields.description} label={label('description')} max={DESCRIPTION_LENGTH} rows={4} isOptional />
      <div className="meeting-when">
        <Field field={fields.date} type="date" label={label('date')} autoComplete="off" />
        <Field field={fields.starts} type="time" label={label('starts')} autoComplete="off" />
        <Field field={fields.ends} type="time" label={label('ends')} autoComplete="off" />
      </div>
      <fieldset className="meeting-repeats">
        <legend className="form-label">{t('meetingEdit.repeats')}</legend>
        <SelectField
          field={fields.frequency}
          label={label('frequency')}
          hint={t('meetingEdit.hint.frequency')}
          options={FREQUENCIES.map((one) => ({ value: one, label: t(`meetingEdit.frequency.${one}`) }))}
          width="m"
          isOptional
        />
        <div className="meeting-when">
          <Field
            field={fields.interval}
            type="number"
            label={label('interval')}
            hint={t('meetingEdit.hint.interval')}
            isOptional
          />
          <Field
            field={fields.until}
            type="date"
            label={label('until')}
            hint={t('meetingEdit.hint.until')}
            isOptional
          />
        </div>
      </fieldset>
      <SelectField
        field={fields.municipality}
        label={label('municipality')}
        hint={isForAll ? t('meetingEdit.hint.municipality') : undefined}
        options={municipalities}
        width="m"
        isOptional={isForAll}
      />
      {(groups.length > 0 || values.group !== '') && (
        <SelectField field={fields.group} label={label('group')} options={groups} width="m" isOptional />
      )}
      <Field
        field={fields.place}
        label={label('place')}
        hint={t('meetingEdit.hint.place')}
        autoComplete="off"
        isOptional
      />
      <Field
        field={fields.videoLink}
        type="url"
        label={label('videoLink')}
        hint={t('meetingEdit.hint.videoLink')}
        autoComplete="off"
        isOptional
      />
      <ToggleField field={fields.registers} label={label('registers')} hint={t('meetingEdit.hint.registers')} />
      <Field
        field={fields.capacity}
        type="number"
        width="s"
        label={label('capacity')}
        hint={t('meetingEdit.hint.capacity')}
        isOptional
      />
      <ChoiceTiles
        field={fields.visibility}
        label={label('visibility')}
        choices={MEETING_VISIBILITIES.map((one) => ({ value: one, label: t(`meetingEdit.visibility.${one}`) }))}
      />
      {slug !== null && (
        <Field
          field={fields.reason}
          label={label('reason')}
          hint={t('meetingEdit.hint.reason')}
          autoComplete="off"
          isOptional
        />
      )}
      <SubmitButton isLarge>{t(slug === null ? 'meetingEdit.plan' : 'meetingEdit.save')}</SubmitButton>
    </PostForm>
  );
}
