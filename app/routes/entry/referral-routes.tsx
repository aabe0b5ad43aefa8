/** Whom the organisation refers to, and for what. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '#app/components/form/field.tsx';
import { ListEditor } from '#app/components/form/list-editor.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { SelectField } from '#app/components/form/select-field.tsx';
import { namedPartner } from '#app/domain/directory/named-partner.ts';
import { MOST_ROUTES, routesForm, typedRoutes } from '#app/domain/entry/routes-form.ts';
import { ROUTE_FREQUENCIES } from '#app/domain/organisation/choices.ts';
import { readRoutes, saveRoutes } from '#app/features/entries/save-routes.server.ts';
import { paths } from '#app/paths.ts';
import { done } from './done.server.ts';
import { partToEdit } from './entry-to-edit.server.ts';
import { reasonIn, type PartAnswer } from './keep-part.server.ts';
import { PartForm } from './part-form.tsx';
import { partHead } from './part-head.server.ts';
import { partMeta } from './part-meta.ts';
import { partnersNearby } from './partners-nearby.server.ts';
import { sentText } from './sent-before.ts';
import { termOptions } from './term-options.server.ts';

const NAMES = 'partner-names';

export async function loader(asked: LoaderFunctionArgs) {
  const editing = await partToEdit(asked);
  const { entry, phrases, context } = editing;
  const directory = context.directory.current();
  const { routes, seen } = await readRoutes(context.db, entry.id);
  const present = routes.map(({ theme }) => theme);
  return {
    ...partHead(editing, phrases.t('entry.part.routes')),
    seen,
    typed: typedRoutes(routes, (id) => directory.byId(id)?.name ?? id),
    themes: termOptions(directory, 'theme', phrases, present),
    partners: partnersNearby(directory, entry),
  };
}

export async function action(asked: ActionFunctionArgs): Promise<PartAnswer> {
  const { entry, context, person } = await partToEdit(asked);
  const directory = context.directory.current();
  const { routes: present } = await readRoutes(context.db, entry.id);
  const known = new Set(present.map(({ to }) => to));
  const form = await asked.request.formData();
  const submission = parseForm(
    form,
    routesForm(
      {
        themes: directory.vocabulary.theme.map(({ id }) => id),
        // One that left the directory is written as its id, and may stay.
        partnerId: (typed) => namedPartner(directory, typed)?.id ?? (known.has(typed) ? typed : null),
      },
      entry.id,
      present,
    ),
  );
  if (submission.status !== 'success') return { result: submission.reply() };
  const saved = await saveRoutes({ ...context, now: context.clock() }, person, entry, {
    seen: String(form.get('seen')),
    routes: submission.value.routes,
    reason: reasonIn(form),
  });
  if (!saved.ok) return { result: submission.reply(), refused: saved.error };
  await context.directory.refresh();
  throw done(paths.editEntry(entry.slug), saved.changed ? 'saved' : 'unchanged');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function ReferralRoutesPage() {
  const { t } = useTranslation();
  const head = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PartAnswer | undefined;
  const [form, fields] = useForm<ReturnType<typeof typedRoutes>>({
    id: 'routes',
    lastResult: answer?.result ?? null,
    defaultValue: head.typed,
  });
  const hasChanged = answer?.refused === 'changed';
  const label = (name: 'to' | 'theme' | 'frequency') => ({ label: t(`entry.routes.${name}`) });
  const unknown = { 'unknown-choice': t('entry.routes.unknown') };
  const twice = { similar: t('entry.routes.twice') };
  return (
    <PartForm
      head={head}
      lead={t('entry.routes.lead')}
      form={form}
      answer={answer}
      entries={{
        routes: { label: head.title },
        'routes[].to': { ...label('to'), messages: unknown },
        'routes[].theme': { ...label('theme'), messages: twice },
        'routes[].frequency': label('frequency'),
      }}
    >
      {/* Whoever was told of the other's change has seen it. */}
      <input type="hidden" name="seen" value={hasChanged ? head.seen : sentText('seen', answer) || head.seen} />
      {hasChanged && <StatedNow routes={head.typed.routes} themes={head.themes} />}
      <datalist id={NAMES}>
        {head.partners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ListEditor
        form={form}
        list={fields.routes}
        legend={t('entry.routes.list')}
        hint={t('entry.routes.toHint')}
        itemName={(number) => t('entry.routes.item', { number })}
        addText={t('entry.routes.add')}
        max={MOST_ROUTES}
      >
        {(item) => {
          const route = item.getFieldset();
          return (
            <>
              <Field field={route.to} {...label('to')} messages={unknown} list={NAMES} />
              <div className="entry-pair">
                <SelectField field={route.theme} {...label('theme')} options={head.themes} width="l" messages={twice} />
                <SelectField
                  field={route.frequency}
                  {...label('frequency')}
                  options={ROUTE_FREQUENCIES.map((value) => ({ value, label: t(`partner.frequency.${value}`) }))}
                  width="l"
                />
              </div>
            </>
          );
        }}
      </ListEditor>
    </PartForm>
  );
}

type Stated = ReturnType<typeof typedRoutes>['routes'];

/** What somebody else kept meanwhile. */
function StatedNow({ routes, themes }: { routes: Stated; themes: { value: string; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="stated-now">
      <h2 id="stated-now">{t('entry.conflict.theirs')}</h2>
      {routes.length === 0 && <p>{t('entry.none.routes')}</p>}
      <ul>
        {routes.map(({ to, theme, frequency }) => (
          <li key={`${to} ${theme}`}>
            {to}: {themes.find(({ value }) => value === theme)?.label}, {t(`partner.frequency.${frequency}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
