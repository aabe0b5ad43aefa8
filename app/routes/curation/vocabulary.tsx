/** The words of the directory: themes, audiences, programmes and the like, and everything people say for them. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData, type Params } from '@remix-run/react';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import settingsStyles from '#app/styles/settings.css?url';
import { whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { useSettingsTexts } from './settings-texts.ts';
import { changeTerm } from './vocabulary/change-term.server.ts';
import { kindIn } from '#app/features/settings/term-paths.ts';
import { TermPage } from './vocabulary/term-page.tsx';
import { VocabularyList } from './vocabulary/vocabulary-list.tsx';
import { listTerms, openTerm } from './vocabulary/vocabulary-view.server.ts';

const DONE = ['saved', 'removed', 'moved'] as const;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: settingsStyles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'edit-vocabulary');
  const kind = kindOf(params);
  const language = await languageOf(request);
  const done = whatWasDone(request, DONE);
  if (params.term !== undefined)
    return { term: await openTerm(context, kind, params.term, language), list: null, done };
  return { term: null, list: listTerms(context.directory.current(), kind, language), done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-vocabulary');
  return changeTerm(context, person, kindOf(params), params.term, await request.formData());
}

function kindOf({ kind }: Params): TermKind {
  const known = kindIn(kind);
  if (known === null) throw data(null, { status: 404 });
  return known;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta((data?.term ?? data?.list)?.title);

export default function VocabularyPage() {
  useSettingsTexts();
  const { term, list, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (term) return <TermPage key={term.id} term={term} answer={answer ?? null} />;
  return list && <VocabularyList list={list} done={done} isRefused={answer !== undefined} />;
}
