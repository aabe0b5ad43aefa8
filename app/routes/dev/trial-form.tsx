/** A form that works, to try all parts together with and without scripts. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { CheckboxList } from '#app/components/form/checkbox-list.tsx';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { Honeypot } from '#app/components/form/honeypot.tsx';
import { ListEditor } from '#app/components/form/list-editor.tsx';
import { Notice } from '#app/components/form/notice.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { ToggleField } from '#app/components/form/toggle-field.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { DOMAIN_CHOICES } from './gallery-forms.tsx';
import type { TrialForm as Trial } from './trial-form.server.ts';

const AREAS = [
  {
    name: 'Noord-Limburg',
    whole: { value: 'north', label: 'Heel Noord-Limburg' },
    options: [
      { value: 'venlo', label: 'Venlo' },
      { value: 'venray', label: 'Venray' },
    ],
  },
  {
    name: 'Midden-Limburg',
    whole: { value: 'middle', label: 'Heel Midden-Limburg' },
    options: [
      { value: 'roermond', label: 'Roermond' },
      { value: 'weert', label: 'Weert' },
    ],
  },
];

export function TrialForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<Trial>({
    id: 'trial',
    lastResult,
    defaultValue: { services: [{}] },
    shouldValidate: 'onBlur',
  });
  return (
    <PostForm form={form}>
      <ErrorSummary
        form={form}
        lastResult={lastResult}
        entries={{
          name: { label: 'Naam van uw organisatie' },
          domain: { fix: 'Kies bij welk domein u hoort' },
          phone: { label: 'Telefoonnummer voor verwijzers' },
          areas: { label: 'Waar wonen de mensen die u helpt?' },
          services: { label: 'Uw hulp' },
          'services[].name': { label: 'Naam van de hulp' },
          'services[].description': { label: 'Wat houdt de hulp in?' },
        }}
      />
      {lastResult?.status === 'success' && <Notice kind="ok">Alles klopt. Er is niets bewaard.</Notice>}
      <Honeypot shownAt="proef" />
      <Field field={fields.name} label="Naam van uw organisatie" autoComplete="organization" />
      <ChoiceTiles
        field={fields.domain}
        label="Bij welk domein hoort u?"
        choices={DOMAIN_CHOICES}
        messages={{ choose: 'Kies één domein.' }}
      />
      <Field field={fields.phone} label="Telefoonnummer voor verwijzers" type="tel" width="s" autoComplete="off" />
      <CheckboxList field={fields.areas} label="Waar wonen de mensen die u helpt?" groups={AREAS} />
      <ToggleField field={fields.interpreter} label="Wij werken met een tolk" />
      <ListEditor
        form={form}
        list={fields.services}
        legend="Uw hulp"
        itemName={(number) => `Hulp ${number}`}
        addText="Voeg hulp toe"
        min={1}
        max={3}
        isOrdered
      >
        {(item) => {
          const { name, description } = item.getFieldset();
          return (
            <>
              <Field field={name} label="Naam van de hulp" />
              <TextArea field={description} label="Wat houdt de hulp in?" max={300} rows={3} isOptional />
            </>
          );
        }}
      </ListEditor>
      <div className="form-acts">
        <SubmitButton isLarge>
          Verstuur
          <Icon name="right" size="s" />
        </SubmitButton>
        <SubmitButton value="later" look="quiet" busy="Bewaren" isLarge>
          Bewaar en ga later verder
        </SubmitButton>
      </div>
    </PostForm>
  );
}
