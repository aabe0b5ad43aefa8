/** One service: what it is, for whom and where, and how to refer. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { serviceForm, withoutService, withService } from '#app/domain/entry/service-form.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { partToEdit } from './entry-to-edit.server.ts';
import { itemAsked, NEW_ITEM } from './item-asked.server.ts';
import { keepPart, type PartAnswer } from './keep-part.server.ts';
import { partMeta } from './part-meta.ts';
import { isRemoval, removeItem } from './remove-item.server.ts';
import { ServiceForm } from './service-fields.tsx';
import { serviceChoices, viewService } from './service-view.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const editing = await partToEdit(asked);
  return viewService(editing, itemAsked(asked, asked.params.service, editing.entry.services));
}

export async function action(asked: ActionFunctionArgs): Promise<PartAnswer> {
  const editing = await partToEdit(asked);
  const form = await asked.request.formData();
  const id = asked.params.service ?? '';
  if (isRemoval(form)) return removeItem(editing, form, (base) => (has(base, id) ? withoutService(base, id) : null));
  const present = editing.entry.services.find((one) => one.id === id) ?? null;
  const submission = parseForm(form, serviceForm(serviceChoices(editing, present), present));
  if (submission.status !== 'success') return { result: submission.reply() };
  const today = localTime(asked.context.clock()).date;
  const own = id === NEW_ITEM ? asked.context.newId() : id;
  return keepPart(editing, {
    form,
    submission,
    apply: (base) => (id === NEW_ITEM || has(base, id) ? withService(base, own, submission.value, today) : null),
  });
}

function has({ services }: OrganisationDetails, id: string): boolean {
  return services.some((one) => one.id === id);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function ServicePage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PartAnswer | undefined;
  return <ServiceForm view={view} answer={answer} />;
}
