/** Step 2: what you offer, for whom, and how to refer. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CheckboxList } from '#app/components/form/checkbox-list.tsx';
import { Field } from '#app/components/form/field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { CHANNELS, REFERRERS } from '#app/domain/organisation/choices.ts';
import { privateMeta } from '../account/private-meta.ts';
import { termOptions } from '../entry/term-options.server.ts';
import { phrasesFor } from './look.server.ts';
import { StepPage } from './step-page.tsx';
import { keepStep, stepFrame } from './step.server.ts';

const FIELDS = [
  'summary',
  'service',
  'description',
  'mainTheme',
  'themes',
  'phases',
  'audiences',
  'who',
  'channels',
  'refer',
  'next',
] as const;
type Typed = Record<(typeof FIELDS)[number], string>;

export async function loader(asked: LoaderFunctionArgs) {
  const frame = await stepFrame(asked, 'help');
  const phrases = await phrasesFor(asked);
  const directory = asked.context.directory.current();
  return {
    ...frame,
    themes: termOptions(directory, 'theme', phrases),
    phases: termOptions(directory, 'phase', phrases),
    audiences: termOptions(directory, 'audience', phrases),
  };
}

export function action(asked: ActionFunctionArgs) {
  return keepStep(asked, 'help');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function HelpPage() {
  const { t } = useTranslation();
  const { typed, look, themes, phases, audiences, ...frame } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Typed>({
    id: 'help',
    lastResult: answer?.result ?? null,
    defaultValue: typed,
    shouldValidate: 'onBlur',
  });
  const label = (name: (typeof FIELDS)[number]) => t(`registration.help.${name}`);
  const entries = Object.fromEntries(FIELDS.map((name) => [name, { label: label(name) }]));
  return (
    <StepPage {...frame} look={answer?.look ?? look} form={form} answer={answer} entries={entries}>
      <Field field={fields.summary} label={label('summary')} hint={t('registration.help.summaryHint')} />
      <Field field={fields.service} width="m" label={label('service')} hint={t('registration.help.serviceHint')} />
      <TextArea
        field={fields.description}
        max={1000}
        label={label('description')}
        hint={t('registration.help.descriptionHint')}
      />
      <SelectField field={fields.mainTheme} options={themes} width="m" label={label('mainTheme')} />
      <CheckboxList field={fields.themes} groups={[{ options: themes }]} isOptional label={label('themes')} />
      <CheckboxList field={fields.phases} groups={[{ options: phases }]} isOptional label={label('phases')} />
      <CheckboxList
        field={fields.audiences}
        groups={[{ options: audiences }]}
        isOptional
        label={label('audiences')}
        hint={t('registration.help.audiencesHint')}
      />
      <CheckboxList
        field={fields.who}
        groups={[{ options: REFERRERS.map((value) => ({ value, label: t(`registration.who.${value}`) })) }]}
        label={label('who')}
      />
      <CheckboxList
        field={fields.channels}
        groups={[{ options: CHANNELS.map((value) => ({ value, label: t(`registration.channel.${value}`) })) }]}
        label={label('channels')}
      />
      <Field field={fields.refer} label={label('refer')} hint={t('registration.help.referHint')} />
      <Field field={fields.next} label={label('next')} hint={t('registration.help.nextHint')} />
    </StepPage>
  );
}
