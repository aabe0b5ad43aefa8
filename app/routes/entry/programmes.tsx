/** The programmes the organisation takes part in; for coordinators also its place in the covenant. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { Field } from '#app/components/form/field.tsx';
import { ListEditor } from '#app/components/form/list-editor.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { SelectField } from '#app/components/form/select-field.tsx';
import { MOST_PROGRAMMES, programmesForm, typedProgrammes, withProgrammes } from '#app/domain/entry/programmes-form.ts';
import { COVENANT_STATUSES, PROGRAMME_STATUSES } from '#app/domain/organisation/choices.ts';
import { partToEdit } from './entry-to-edit.server.ts';
import { keepPart, type PartAnswer } from './keep-part.server.ts';
import { PartForm } from './part-form.tsx';
import { partHead } from './part-head.server.ts';
import { partMeta } from './part-meta.ts';
import { termOptions } from './term-options.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const editing = await partToEdit(asked);
  const { entry, phrases, isCurator } = editing;
  const present = entry.programmes.map(({ programme }) => programme);
  return {
    ...partHead(editing, phrases.t('entry.part.programmes')),
    isCurator,
    typed: typedProgrammes(entry),
    programmes: termOptions(asked.context.directory.current(), 'programme', phrases, present),
  };
}

export async function action(asked: ActionFunctionArgs): Promise<PartAnswer> {
  const editing = await partToEdit(asked);
  const form = await asked.request.formData();
  const schema = programmesForm(asked.context.directory.current().vocabulary, editing.entry);
  const submission = parseForm(form, schema);
  if (submission.status !== 'success') return { result: submission.reply() };
  const { value } = submission;
  return keepPart(editing, { form, submission, apply: (base) => withProgrammes(base, value, editing.isCurator) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function ProgrammesPage() {
  const { t } = useTranslation();
  const head = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PartAnswer | undefined;
  const [form, fields] = useForm<ReturnType<typeof typedProgrammes>>({
    id: 'programmes',
    lastResult: answer?.result ?? null,
    defaultValue: head.typed,
  });
  const label = (name: 'programme' | 'role' | 'status' | 'since') => ({ label: t(`entry.programmes.${name}`) });
  const covenant = { status: t('entry.programmes.covenantStatus'), signedOn: t('entry.programmes.covenantSignedOn') };
  const twice = { 'unknown-choice': t('entry.programmes.twice') };
  return (
    <PartForm
      head={head}
      form={form}
      answer={answer}
      entries={{
        programmes: { label: head.title },
        'programmes[].programme': { ...label('programme'), messages: twice },
        'programmes[].role': label('role'),
        'programmes[].status': label('status'),
        'programmes[].since': label('since'),
        covenantStatus: { label: covenant.status },
        covenantSignedOn: { label: covenant.signedOn },
      }}
    >
      <ListEditor
        form={form}
        list={fields.programmes}
        legend={t('entry.programmes.list')}
        itemName={(number) => t('entry.programmes.item', { number })}
        addText={t('entry.programmes.add')}
        max={MOST_PROGRAMMES}
      >
        {(item) => {
          const offer = item.getFieldset();
          return (
            <>
              <SelectField
                field={offer.programme}
                {...label('programme')}
                options={head.programmes}
                width="m"
                messages={twice}
              />
              <Field field={offer.role} {...label('role')} hint={t('entry.programmes.roleHint')} width="m" />
              <SelectField
                field={offer.status}
                {...label('status')}
                options={PROGRAMME_STATUSES.map((value) => ({
                  value,
                  label: t(`entry.choice.programme-status.${value}`),
                }))}
              />
              <Field field={offer.since} {...label('since')} type="date" width="s" isOptional />
            </>
          );
        }}
      </ListEditor>
      {head.isCurator ? (
        <>
          <ChoiceTiles
            field={fields.covenantStatus}
            label={covenant.status}
            choices={COVENANT_STATUSES.map((value) => ({ value, label: t(`entry.choice.covenant-status.${value}`) }))}
          />
          <Field field={fields.covenantSignedOn} label={covenant.signedOn} type="date" width="s" isOptional />
        </>
      ) : (
        <input type="hidden" name={fields.covenantStatus.name} value={head.typed.covenantStatus} />
      )}
    </PartForm>
  );
}
