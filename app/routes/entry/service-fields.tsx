/** The form for a service, in four blocks: what it is, for whom and where, how to refer, how long it takes. */
import { useForm, type FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { CheckboxList } from '#app/components/form/checkbox-list.tsx';
import { Field } from '#app/components/form/field.tsx';
import { ListEditor } from '#app/components/form/list-editor.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { SERVICE_LIMITS, type typedService } from '#app/domain/entry/service-form.ts';
import { CHANNELS, REFERRERS } from '#app/domain/organisation/choices.ts';
import type { PartAnswer } from './keep-part.server.ts';
import { PartForm } from './part-form.tsx';
import { RemoveItem } from './remove-item.tsx';
import type { ServiceView } from './service-view.server.ts';

type Typed = ReturnType<typeof typedService>;
type Name = keyof Typed;

const FIELDS: Name[] = [
  'name',
  'description',
  'mainTheme',
  'themes',
  'phases',
  'audiences',
  'eligibility',
  'exclusions',
  'serviceAreas',
  'cost',
  'who',
  'channels',
  'formUrl',
  'steps',
  'nextTitle',
  'nextText',
  'bring',
  'sentence',
  'waiting',
  'maxWeeks',
  'urgent',
  'stopUntil',
  'stopReason',
];

export function ServiceForm({ view, answer }: { view: ServiceView; answer: PartAnswer | undefined }) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Typed>({
    id: 'service',
    lastResult: answer?.result ?? null,
    defaultValue: view.typed,
  });
  const label = (name: Name) => ({ label: t(`entry.service.${name}`) });
  const unknownPartner = { 'unknown-choice': t('entry.service.insteadUnknown') };
  const max = SERVICE_LIMITS;
  return (
    <PartForm
      head={view}
      form={form}
      answer={answer}
      entries={{
        ...Object.fromEntries(FIELDS.map((name) => [name, label(name)])),
        'exclusions[].text': { label: t('entry.service.exclusionText') },
        'exclusions[].instead': { label: t('entry.service.instead'), messages: unknownPartner },
        'steps[].title': { label: t('entry.service.stepTitle') },
        'steps[].text': { label: t('entry.service.stepText') },
      }}
      after={!view.isNew && !view.isOnly && <RemoveItem text={t('entry.service.remove')} head={view} />}
    >
      <Field field={fields.name} {...label('name')} width="m" />
      <TextArea field={fields.description} {...label('description')} max={max.description} isOptional />
      <SelectField
        field={fields.mainTheme}
        {...label('mainTheme')}
        hint={t('entry.service.mainThemeHint')}
        options={view.themes}
        width="m"
      />
      <CheckboxList field={fields.themes} {...label('themes')} groups={[{ options: view.themes }]} isOptional />

      <h2>{t('entry.service.forWhom')}</h2>
      <CheckboxList
        field={fields.phases}
        {...label('phases')}
        groups={[{ options: view.phases }]}
        columns={3}
        isOptional
      />
      <CheckboxList
        field={fields.audiences}
        {...label('audiences')}
        groups={[{ options: view.audiences }]}
        isOptional
      />
      <TextArea
        field={fields.eligibility}
        {...label('eligibility')}
        hint={t('entry.service.oneEachLine')}
        max={3600}
        rows={4}
        isOptional
      />
      <ListEditor
        form={form}
        list={fields.exclusions}
        legend={t('entry.service.exclusions')}
        hint={t('entry.service.exclusionsHint')}
        itemName={(number) => t('entry.service.exclusion', { number })}
        addText={t('entry.service.addExclusion')}
        max={max.exclusions}
      >
        {(item) => {
          const { text, instead } = item.getFieldset();
          return (
            <>
              <Field field={text} label={t('entry.service.exclusionText')} />
              <Field
                field={instead}
                label={t('entry.service.instead')}
                hint={t('entry.service.insteadHint')}
                messages={unknownPartner}
                isOptional
              />
            </>
          );
        }}
      </ListEditor>
      <CheckboxList
        field={fields.serviceAreas}
        {...label('serviceAreas')}
        hint={t('entry.service.serviceAreasHint')}
        groups={view.areas}
        columns={3}
      />

      <h2>{t('entry.service.howToRefer')}</h2>
      <p className="entry-note">{t('entry.service.howToReferText')}</p>
      <CheckboxList
        field={fields.who}
        {...label('who')}
        groups={[{ options: REFERRERS.map((value) => ({ value, label: t(`entry.choice.referrer.${value}`) })) }]}
        isOptional
      />
      <CheckboxList
        field={fields.channels}
        {...label('channels')}
        groups={[{ options: CHANNELS.map((value) => ({ value, label: t(`entry.choice.channel.${value}`) })) }]}
        columns={3}
        isOptional
      />
      <Field field={fields.formUrl} {...label('formUrl')} type="url" width="m" isOptional />
      <ListEditor
        form={form}
        list={fields.steps}
        legend={t('entry.service.steps')}
        hint={t('entry.service.stepsHint')}
        itemName={(number) => t('entry.service.step', { number })}
        addText={t('entry.service.addStep')}
        max={max.steps}
        isOrdered
      >
        {(item) => <StepFields item={item} />}
      </ListEditor>
      <Field field={fields.nextTitle} {...label('nextTitle')} hint={t('entry.service.nextHint')} isOptional />
      <TextArea field={fields.nextText} {...label('nextText')} max={max.stepText} rows={3} isOptional />
      <TextArea
        field={fields.bring}
        {...label('bring')}
        hint={t('entry.service.oneEachLine')}
        max={3600}
        rows={3}
        isOptional
      />
      <Field field={fields.sentence} {...label('sentence')} hint={t('entry.service.sentenceHint')} isOptional />

      <h2>{t('entry.service.costAndWaiting')}</h2>
      <Field field={fields.cost} {...label('cost')} width="m" isOptional />
      <Field field={fields.waiting} {...label('waiting')} hint={t('entry.service.waitingHint')} width="m" isOptional />
      <Field field={fields.maxWeeks} {...label('maxWeeks')} type="number" width="s" isOptional />
      <Field field={fields.urgent} {...label('urgent')} hint={t('entry.service.urgentHint')} width="m" isOptional />
      <Field
        field={fields.stopUntil}
        {...label('stopUntil')}
        hint={t('entry.service.stopHint')}
        type="date"
        width="s"
        isOptional
      />
      <Field field={fields.stopReason} {...label('stopReason')} width="m" isOptional />
    </PartForm>
  );
}

function StepFields({ item }: { item: FieldMetadata<Typed['steps'][number]> }) {
  const { t } = useTranslation();
  const { title, text } = item.getFieldset();
  return (
    <>
      <Field field={title} label={t('entry.service.stepTitle')} />
      <TextArea field={text} label={t('entry.service.stepText')} max={SERVICE_LIMITS.stepText} rows={3} isOptional />
    </>
  );
}
