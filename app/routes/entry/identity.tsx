/** Who the organisation is: names, texts, languages, and its own numbers. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CheckboxList } from '#app/components/form/checkbox-list.tsx';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { Field } from '#app/components/form/field.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { ToggleField } from '#app/components/form/toggle-field.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { IDENTITY_LENGTHS, identityForm, typedIdentity, withIdentity } from '#app/domain/entry/identity-form.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { partToEdit } from './entry-to-edit.server.ts';
import { keepPart, type PartAnswer } from './keep-part.server.ts';
import { PartForm } from './part-form.tsx';
import { partHead } from './part-head.server.ts';
import { partMeta } from './part-meta.ts';
import { termOptions } from './term-options.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const editing = await partToEdit(asked);
  const { entry, phrases, isCurator } = editing;
  const directory = asked.context.directory.current();
  return {
    ...partHead(editing, phrases.t('entry.part.identity')),
    isCurator,
    typed: typedIdentity(entry),
    types: termOptions(directory, 'organisation-type', phrases, [entry.type]),
    languages: termOptions(directory, 'language', phrases, entry.languages),
  };
}

export async function action(asked: ActionFunctionArgs): Promise<PartAnswer> {
  const editing = await partToEdit(asked);
  const form = await asked.request.formData();
  const schema = identityForm(asked.context.directory.current().vocabulary, editing.entry);
  const submission = parseForm(form, schema);
  if (submission.status !== 'success') return { result: submission.reply() };
  return keepPart(editing, { form, submission, apply: (base) => withIdentity(base, submission.value) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function IdentityPage() {
  const { t } = useTranslation();
  const head = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PartAnswer | undefined;
  const [form, fields] = useForm<ReturnType<typeof typedIdentity>>({
    id: 'identity',
    lastResult: answer?.result ?? null,
    defaultValue: head.typed,
  });
  const label = (name: keyof typeof head.typed) => ({ label: t(`entry.identity.${name}`) });
  const hint = (name: 'name' | 'website' | 'email') => (head.isCurator ? undefined : t(`entry.identity.waits.${name}`));
  const entries = Object.fromEntries(
    Object.keys(head.typed).map((name) => [name, label(name as keyof typeof head.typed)]),
  );
  const max = IDENTITY_LENGTHS;
  return (
    <PartForm head={head} form={form} answer={answer} entries={entries}>
      <Field field={fields.name} {...label('name')} {...said(hint('name'))} />
      <Field
        field={fields.shortName}
        {...label('shortName')}
        hint={t('entry.identity.shortNameHint')}
        width="s"
        isOptional
      />
      <ChoiceTiles
        field={fields.domain}
        {...label('domain')}
        choices={DOMAINS.map((value) => ({
          value,
          label: t(`domain.full.${value}`),
          mark: <DomainMark domain={value} size={28} />,
        }))}
      />
      <SelectField field={fields.type} {...label('type')} options={head.types} width="m" isOptional />
      <Field
        field={fields.typeLabel}
        {...label('typeLabel')}
        hint={t('entry.identity.typeLabelHint')}
        width="m"
        isOptional
      />
      <Field field={fields.summary} {...label('summary')} hint={t('entry.identity.summaryHint')} />
      <TextArea field={fields.description} {...label('description')} max={max.description} rows={8} isOptional />
      <CheckboxList
        field={fields.languages}
        {...label('languages')}
        groups={[{ options: head.languages }]}
        columns={3}
        isOptional
      />
      <ToggleField field={fields.interpreter} {...label('interpreter')} />
      <Field field={fields.phone} {...label('phone')} type="tel" width="s" autoComplete="off" isOptional />
      <Field
        field={fields.email}
        {...label('email')}
        {...said(hint('email'))}
        type="email"
        width="m"
        autoComplete="off"
        isOptional
      />
      <Field
        field={fields.website}
        {...label('website')}
        {...said(hint('website'))}
        type="url"
        width="m"
        autoComplete="off"
        isOptional
      />
      <TextArea
        field={fields.keywords}
        {...label('keywords')}
        hint={t('entry.identity.keywordsHint')}
        max={4000}
        rows={4}
        isOptional
      />
    </PartForm>
  );
}

function said(hint: string | undefined) {
  return hint === undefined ? {} : { hint };
}
