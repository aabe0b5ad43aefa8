/** Step 4: who can be called. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { Field } from '#app/components/form/field.tsx';
import { ToggleField } from '#app/components/form/toggle-field.tsx';
import { CONTACT_VISIBILITIES } from '#app/domain/application/steps.ts';
import { privateMeta } from '../account/private-meta.ts';
import { StepPage } from './step-page.tsx';
import { keepStep, stepFrame } from './step.server.ts';

const FIELDS = ['name', 'role', 'task', 'phone', 'email', 'visibility', 'consent'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;

export function loader(asked: LoaderFunctionArgs) {
  return stepFrame(asked, 'contact');
}

export function action(asked: ActionFunctionArgs) {
  return keepStep(asked, 'contact');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ContactPage() {
  const { t } = useTranslation();
  const { typed, look, ...frame } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<Typed>({
    id: 'contact',
    lastResult: answer?.result ?? null,
    defaultValue: typed,
    shouldValidate: 'onBlur',
  });
  const label = (name: (typeof FIELDS)[number]) => t(`registration.contact.${name}`);
  const entries = Object.fromEntries(FIELDS.map((name) => [name, { label: label(name) }]));
  return (
    <StepPage {...frame} look={answer?.look ?? look} form={form} answer={answer} entries={entries}>
      <Field
        field={fields.name}
        width="m"
        autoComplete="off"
        label={label('name')}
        hint={t('registration.contact.nameHint')}
      />
      <Field field={fields.role} width="m" isOptional autoComplete="off" label={label('role')} />
      <Field
        field={fields.task}
        width="m"
        autoComplete="off"
        label={label('task')}
        hint={t('registration.contact.taskHint')}
      />
      <Field field={fields.phone} type="tel" width="s" isOptional autoComplete="off" label={label('phone')} />
      <Field field={fields.email} type="email" width="m" isOptional autoComplete="off" label={label('email')} />
      <ChoiceTiles
        field={fields.visibility}
        label={label('visibility')}
        choices={CONTACT_VISIBILITIES.map((value) => ({
          value,
          label: t(`registration.visibility.${value}`),
          hint: t(`registration.visibilityHint.${value}`),
        }))}
      />
      <ToggleField
        field={fields.consent}
        isNeeded
        label={label('consent')}
        hint={t('registration.contact.consentHint')}
      />
    </StepPage>
  );
}
