/** Step 1: who you are. The same fields for a new application and for one that is being finished. */
import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import type { SummaryEntry } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { SimilarPanel } from './similar-panel.tsx';
import type { Similar } from './similar-view.server.ts';

export type OrganisationTyped = Record<
  'name' | 'domain' | 'type' | 'website' | 'phone' | 'email' | 'applicantName' | 'applicantEmail',
  string
>;

type Fields = Required<{ [Name in keyof OrganisationTyped]: FieldMetadata<string, OrganisationTyped> }>;
type Option = { value: string; label: string };

export function useOrganisationEntries(): Record<keyof OrganisationTyped, SummaryEntry> {
  const { t } = useTranslation();
  const label = (name: Exclude<keyof OrganisationTyped, 'domain'>) => ({
    label: t(`registration.organisation.${name}`),
  });
  return {
    name: { ...label('name'), messages: { required: t('registration.organisation.nameMissing') } },
    domain: { fix: t('registration.organisation.domainMissing') },
    type: label('type'),
    phone: label('phone'),
    email: label('email'),
    website: label('website'),
    applicantName: label('applicantName'),
    applicantEmail: label('applicantEmail'),
  };
}

export function OrganisationFields({
  fields,
  types,
  similar,
}: {
  fields: Fields;
  types: Option[];
  similar: Similar[];
}) {
  const { t } = useTranslation();
  const text = (name: keyof OrganisationTyped) => t(`registration.organisation.${name}`);
  return (
    <>
      <Field
        field={fields.name}
        autoComplete="organization"
        label={text('name')}
        hint={t('registration.organisation.nameHint')}
      >
        <SimilarPanel similar={similar} field={fields.name.id} />
      </Field>
      <ChoiceTiles
        field={fields.domain}
        label={text('domain')}
        hint={t('registration.organisation.domainHint')}
        choices={DOMAINS.map((domain) => ({
          value: domain,
          label: t(`domain.${domain}`),
          hint: t(`registration.domain.${domain}`),
          mark: <DomainMark domain={domain} size={34} />,
        }))}
      />
      <SelectField field={fields.type} options={types} width="m" isOptional label={text('type')} />
      <Field
        field={fields.phone}
        type="tel"
        width="s"
        autoComplete="tel"
        label={text('phone')}
        hint={t('registration.organisation.phoneHint')}
      />
      <Field
        field={fields.email}
        type="email"
        width="m"
        isOptional
        autoComplete="off"
        label={text('email')}
        hint={t('registration.organisation.emailHint')}
      />
      <Field field={fields.website} type="url" width="m" isOptional autoComplete="url" label={text('website')} />
      <fieldset className="registration-you">
        <legend>{t('registration.organisation.you')}</legend>
        <p>{t('registration.organisation.youHint')}</p>
        <Field field={fields.applicantName} width="m" autoComplete="name" label={text('applicantName')} />
        <Field
          field={fields.applicantEmail}
          type="email"
          width="m"
          autoComplete="email"
          label={text('applicantEmail')}
        />
      </fieldset>
    </>
  );
}
