/** The form that adds a municipality of the country, or gives one of the coalition its postcodes. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { controlProps } from '#app/components/form/form-field.ts';
import { LabelledField } from '#app/components/form/labelled-field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { PostcodeProblem } from '#app/domain/geo/postcode-file.ts';
import type { AddFormValues } from './places-schema.ts';

type Props = {
  /** As they stand in the list that the browser offers. */
  names: string[];
  regions: { slug: string; name: string }[];
  result: SubmissionResult | undefined;
  file: PostcodeProblem | undefined;
};

const NAMES_ID = 'municipality-names';

export function AddMunicipalityForm({ names, regions, result, file }: Props) {
  const { t } = useTranslation();
  const only = regions.length === 1 ? regions[0]!.slug : '';
  const [form, fields] = useForm<AddFormValues & { file: string }>({
    id: 'add-municipality',
    lastResult: result,
    defaultValue: { region: only },
  });
  const municipality = {
    label: t('settings.places.municipality'),
    messages: { 'unknown-choice': t('settings.places.refused.unknown'), similar: t('settings.places.refused.already') },
  };
  const region = { label: t('settings.places.region'), messages: { choose: t('settings.places.refused.region') } };
  const newRegion = { label: t('settings.places.newRegion') };
  const problem = file && t(`settings.places.problem.${file.problem}`, { line: file.line, value: file.value });
  const upload = {
    label: t('settings.places.file'),
    ...(problem && { messages: { unreadable: t('settings.places.refused.file', { problem }) } }),
  };
  const uploadField = { ...upload, field: fields.file, hint: t('settings.places.fileHint'), isOptional: true };
  return (
    <PostForm form={form} encType="multipart/form-data">
      <ErrorSummary form={form} lastResult={result} entries={{ municipality, region, newRegion, file: upload }} />
      <Field field={fields.municipality} {...municipality} list={NAMES_ID} autoComplete="off" width="m" />
      <datalist id={NAMES_ID}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SelectField
        field={fields.region}
        {...region}
        hint={t('settings.places.regionHint')}
        options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
        width="m"
        isOptional
      />
      <Field field={fields.newRegion} {...newRegion} width="m" autoComplete="off" isOptional />
      <LabelledField {...uploadField}>
        <input {...controlProps(uploadField)} className="form-input form-input-m" type="file" accept=".csv,.txt" />
      </LabelledField>
      <p className="settings-acts">
        <SubmitButton value="add">{t('settings.places.addNow')}</SubmitButton>
        <SubmitButton value="postcodes" look="second">
          {t('settings.places.postcodesOnly')}
        </SubmitButton>
      </p>
    </PostForm>
  );
}
