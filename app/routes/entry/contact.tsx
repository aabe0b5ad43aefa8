/** One contact: who, for what, and who may see which number. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { Field } from '#app/components/form/field.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { SelectField } from '#app/components/form/select-field.tsx';
import { contactForm, typedContact, withContact, withoutContact } from '#app/domain/entry/contact-form.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { CONTACT_LEVELS, LEGAL_BASES, VISIBILITIES } from '#app/domain/organisation/choices.ts';
import { partToEdit } from './entry-to-edit.server.ts';
import { itemAsked, NEW_ITEM } from './item-asked.server.ts';
import { keepPart, type PartAnswer } from './keep-part.server.ts';
import { PartForm } from './part-form.tsx';
import { partHead } from './part-head.server.ts';
import { partMeta } from './part-meta.ts';
import { RemoveItem } from './remove-item.tsx';
import { isRemoval, removeItem } from './remove-item.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const editing = await partToEdit(asked);
  const { item, isNew } = itemAsked(asked, asked.params.contact, editing.entry.contacts);
  const { t } = editing.phrases;
  return {
    ...partHead(editing, isNew ? t('entry.contact.new') : t('entry.contact.title', { name: item?.name })),
    isNew,
    typed: typedContact(item),
    others: editing.entry.contacts.map(({ name }) => name).filter((name) => name !== item?.name),
  };
}

export async function action(asked: ActionFunctionArgs): Promise<PartAnswer> {
  const editing = await partToEdit(asked);
  const form = await asked.request.formData();
  const id = asked.params.contact ?? '';
  if (isRemoval(form)) return removeItem(editing, form, (base) => (has(base, id) ? withoutContact(base, id) : null));
  const submission = parseForm(form, contactForm);
  if (submission.status !== 'success') return { result: submission.reply() };
  const today = localTime(asked.context.clock()).date;
  const own = id === NEW_ITEM ? asked.context.newId() : id;
  return keepPart(editing, {
    form,
    submission,
    apply: (base) => (id === NEW_ITEM || has(base, id) ? withContact(base, own, submission.value, today) : null),
  });
}

function has({ contacts }: { contacts: { id: string }[] }, id: string): boolean {
  return contacts.some((one) => one.id === id);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function ContactPage() {
  const { t } = useTranslation();
  const head = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PartAnswer | undefined;
  const [form, fields] = useForm<ReturnType<typeof typedContact>>({
    id: 'contact',
    lastResult: answer?.result ?? null,
    defaultValue: head.typed,
  });
  const label = (name: keyof typeof head.typed) => ({ label: t(`entry.contact.${name}`) });
  const names = Object.keys(head.typed) as (keyof typeof head.typed)[];
  const messages = { unreadable: t('entry.places.hoursWrong') };
  const entries = Object.fromEntries(
    names.map((name) => [name, name === 'hours' ? { ...label(name), messages } : label(name)]),
  );
  const seenBy = VISIBILITIES.map((value) => ({ value, label: t(`entry.choice.visibility.${value}`) }));
  return (
    <PartForm
      head={head}
      form={form}
      answer={answer}
      entries={entries}
      after={!head.isNew && <RemoveItem text={t('entry.contact.remove')} head={head} />}
    >
      <Field field={fields.name} {...label('name')} hint={t('entry.contact.nameHint')} autoComplete="off" width="m" />
      <Field field={fields.role} {...label('role')} width="m" autoComplete="off" isOptional />
      <Field field={fields.task} {...label('task')} hint={t('entry.contact.taskHint')} width="m" />
      <ChoiceTiles
        field={fields.level}
        {...label('level')}
        choices={CONTACT_LEVELS.map((value) => ({ value, label: t(`entry.choice.level.${value}`) }))}
      />
      <ChoiceTiles
        field={fields.visibility}
        {...label('visibility')}
        choices={seenBy.map((one) => ({ ...one, hint: t(`entry.contact.visibilityHint.${one.value}`) }))}
      />
      <Field field={fields.phone} {...label('phone')} type="tel" width="s" autoComplete="off" isOptional />
      <SelectField field={fields.phoneVisibility} {...label('phoneVisibility')} options={seenBy} />
      <Field field={fields.email} {...label('email')} type="email" width="m" autoComplete="off" isOptional />
      <SelectField field={fields.emailVisibility} {...label('emailVisibility')} options={seenBy} />
      <Field
        field={fields.hours}
        {...label('hours')}
        hint={t('entry.places.hoursHint')}
        messages={messages}
        isOptional
      />
      <Field
        field={fields.absentUntil}
        {...label('absentUntil')}
        hint={t('entry.contact.absentHint')}
        type="date"
        width="s"
        isOptional
      />
      <SelectField
        field={fields.fallback}
        {...label('fallback')}
        options={head.others.map((name) => ({ value: name, label: name }))}
        width="m"
        isOptional
      />
      <ChoiceTiles
        field={fields.legalBasis}
        {...label('legalBasis')}
        hint={t('entry.contact.legalBasisHint')}
        choices={LEGAL_BASES.map((value) => ({ value, label: t(`entry.choice.legal-basis.${value}`) }))}
      />
    </PartForm>
  );
}
