/** Everything that happened to an entry, newest first. What went live can be taken back with one click. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DiffTable } from '#app/components/diff/diff-table.tsx';
import { fieldWords } from '#app/components/diff/field-words.server.ts';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { revertChange } from '#app/features/entries/revert-change.server.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import diffStyles from '#app/styles/diff.css?url';
import entryStyles from '#app/styles/entry.css?url';
import formStyles from '#app/styles/form.css?url';
import { done, whatWasDone } from './done.server.ts';
import { entryToEdit } from './entry-to-edit.server.ts';
import { useEntryTexts } from './entry-texts.ts';
import { viewHistory, type StepView } from './history-view.server.ts';
import { partMeta } from './part-meta.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const editing = await entryToEdit(asked, 'see-history');
  const page = Math.trunc(Number(new URL(asked.request.url).searchParams.get('pagina'))) || 1;
  return { ...(await viewHistory(editing, Math.max(1, page))), done: whatWasDone(asked.request) };
}

/** What was changed again since is named: it stays. */
export async function action(asked: ActionFunctionArgs) {
  const { context, person, entry, phrases } = await entryToEdit(asked, 'revert-change');
  const form = await asked.request.formData();
  const revision = String(form.get('revision'));
  const reverted = await revertChange({ ...context, now: context.clock() }, person, {
    organisation: entry.id,
    revision,
    reason: textsIn('nl')('entry.reasons.reverted'),
  });
  const words = fieldWords(phrases, context.directory.current());
  const kept = 'kept' in reverted ? reverted.kept.map(({ label }) => words.label(label)) : [];
  if (!reverted.ok) return { outcome: reverted.error, kept };
  await context.directory.refresh();
  context.background.wake();
  const outcome = reverted.waiting ? ('waiting' as const) : ('partly' as const);
  if (reverted.waiting || kept.length > 0) return { outcome, kept };
  throw done(paths.entryHistory(reverted.slug), 'reverted');
}

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: formStyles },
  { rel: 'stylesheet', href: diffStyles },
  { rel: 'stylesheet', href: entryStyles },
];
export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function HistoryPage() {
  useEntryTexts();
  const { t } = useTranslation();
  const { title, slug, name, steps, page, pages, diffWords, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page entry">
      <p className="entry-back">
        <Link to={paths.editEntry(slug)}>{t('entry.back', { name })}</Link>
      </p>
      <h1>{title}</h1>
      {answer && (
        <Notice kind="warn">
          {t(`entry.revert.${answer.outcome}`)}
          {answer.kept.length > 0 && ` ${t('entry.revert.kept', { fields: [...new Set(answer.kept)].join(', ') })}`}
        </Notice>
      )}
      {!answer && done && <Notice kind="ok">{t(`entry.done.${done}`)}</Notice>}
      <ol className="entry-history">
        {steps.map((step) => (
          <Step key={step.id} step={step} words={diffWords} />
        ))}
      </ol>
      <nav className="entry-pages" aria-label={t('entry.history.pages')}>
        {page > 1 && <Link to={`?pagina=${page - 1}`}>{t('entry.history.newer')}</Link>}
        {page < pages && <Link to={`?pagina=${page + 1}`}>{t('entry.history.older')}</Link>}
      </nav>
    </main>
  );
}

type StepProps = { step: StepView; words: Parameters<typeof DiffTable>[0]['words'] };

function Step({ step: { id, what, who, when, reason, state, rows, mayRevert }, words }: StepProps) {
  const { t } = useTranslation();
  return (
    <li className="panel">
      <h2>{what}</h2>
      <p className="meta">
        {who}, {when}
      </p>
      {state && <p className="meta">{state}</p>}
      {reason !== '' && <blockquote>{reason}</blockquote>}
      {rows.length > 0 && <DiffTable rows={rows} words={words} caption={`${what}, ${when}`} />}
      {mayRevert && (
        <Form method="post">
          <input type="hidden" name="revision" value={id} />
          <SubmitButton look="second" value={`revert ${id}`}>
            {t('entry.revert.submit')}
            <span className="vh">
              : {what}, {when}
            </span>
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
