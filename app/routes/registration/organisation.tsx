/** Step 1 once more, of an application that is being finished. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { privateMeta } from '../account/private-meta.ts';
import { termOptions } from '../entry/term-options.server.ts';
import { phrasesFor } from './look.server.ts';
import { OrganisationFields, useOrganisationEntries, type OrganisationTyped } from './organisation-fields.tsx';
import { StepPage } from './step-page.tsx';
import { keepStep, stepFrame } from './step.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const frame = await stepFrame(asked, 'organisation');
  const types = termOptions(asked.context.directory.current(), 'organisation-type', await phrasesFor(asked));
  return { ...frame, types };
}

export function action(asked: ActionFunctionArgs) {
  return keepStep(asked, 'organisation');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function OrganisationPage() {
  const { types, typed, look: before, ...frame } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const look = answer?.look ?? before;
  const entries = useOrganisationEntries();
  const [form, fields] = useForm<OrganisationTyped>({
    id: 'organisation',
    lastResult: answer?.result ?? null,
    defaultValue: typed,
    shouldValidate: 'onBlur',
  });
  return (
    <StepPage {...frame} look={look} form={form} answer={answer} entries={entries}>
      <OrganisationFields fields={fields} types={types} similar={look.similar} />
    </StepPage>
  );
}
