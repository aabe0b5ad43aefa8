/** Changes of entries: those that wait for a decision, and those that went live and nobody has looked at. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DiffTable } from '#app/components/diff/diff-table.tsx';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { approveChange, rejectChange, seeChanges } from '#app/features/curation/decide-change.server.ts';
import { askQuestion } from '#app/features/curation/questions.server.ts';
import { settleManyChanges, takeMany } from '#app/features/curation/many-at-once.server.ts';
import { paths } from '#app/paths.ts';
import { privateMeta } from '../account/private-meta.ts';
import { done, whatWasDone } from '../account/done.ts';
import { allowed } from '../guard.server.ts';
import { ApproveButton } from './approve-button.tsx';
import { BenchItem, Trust } from './bench-item.tsx';
import { BenchPage } from './bench-page.tsx';
import { openBench } from './bench.server.ts';
import { manyDone, manyText, tickedIn } from './many.server.ts';
import { changeDetail, changeLines } from './changes-view.server.ts';
import { ReasonForm } from './reason-form.tsx';
import { reasonIn } from './reason.server.ts';
import { takeOrRelease } from './taking.server.ts';

const DONE = ['approved', 'rejected', 'seen', 'asked'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const bench = await openBench({ request, context });
  const { t } = bench.phrases;
  const lines = await changeLines({ context }, bench);
  const what = whatWasDone(request, DONE);
  return {
    title: t('bench.changes.title', { count: lines.length }),
    lines,
    detail: params.id ? await changeDetail({ context }, bench, params.id) : null,
    done: what ? t(`bench.done.${what}`) : manyText(request, t),
    selected: params.id ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'decide-change');
  const form = await request.formData();
  const id = params.id ?? '';
  const several = tickedIn(form);
  if (several) {
    const deps = { ...context, directory: context.directory.current(), now: context.clock() };
    const tally =
      several.pressed === 'many-settle'
        ? await settleManyChanges(deps, person, several.ticked)
        : await takeMany(deps, person, 'changes', several.ticked);
    await context.directory.refresh();
    context.background.wake();
    return manyDone(paths.workbench('wijzigingen'), tally);
  }
  await takeOrRelease({ context, form, person, list: 'changes', id });
  const deps = { ...context, now: context.clock() };
  const list = paths.workbench('wijzigingen');
  const pressed = form.get(PRESSED_NAME);
  if (pressed === 'seen') {
    await seeChanges(deps, person, form.getAll('id').map(String));
    return done(list, 'seen');
  }
  if (pressed === 'approve') {
    const chosen = form.getAll('take').map(String);
    const decided = await approveChange(deps, person, { id, version: Number(form.get('version')), chosen });
    if (!decided.ok) return { error: decided.error };
    await context.directory.refresh();
    context.background.wake();
    return done(list, 'approved');
  }
  const reason = reasonIn(form);
  if (reason === null) return { error: 'reason' as const };
  const decided =
    pressed === 'ask'
      ? await askQuestion(deps, person, {
          about: { kind: 'organisation', id: String(form.get('organisation')) },
          text: reason,
        })
      : await rejectChange(deps, person, id, reason);
  if (!decided.ok) return { error: decided.error };
  context.background.wake();
  return done(list, pressed === 'ask' ? 'asked' : 'rejected');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ChangesPage() {
  const { t } = useTranslation();
  const { title, lines, detail, selected, done: wasDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const outcome = refused
    ? { ok: false, text: t(`bench.error.${refused.error}`) }
    : wasDone
      ? { ok: true, text: wasDone }
      : null;
  return (
    <BenchPage
      title={title}
      lines={lines}
      selected={selected}
      icon="edit"
      empty={t('bench.changes.empty')}
      outcome={outcome}
      many={[
        { value: 'many-take', label: t('bench.many.take') },
        { value: 'many-settle', label: t('bench.many.settle') },
      ]}
    >
      {detail && (
        <BenchItem key={selected} head={detail.head} icon="edit" back={paths.workbench('wijzigingen')}>
          <Trust signs={detail.trust} />
          <Form method="post" id="decide">
            <input type="hidden" name="version" value={detail.version} />
            <DiffTable
              rows={detail.rows}
              words={detail.words}
              caption={t('bench.changes.caption')}
              {...(detail.waits ? { take: { name: 'take', label: t('bench.changes.take') } } : {})}
              notes={Object.fromEntries(
                detail.notes.map(({ key, text, gap }) => [key, <Note key={key} text={text} gap={gap} />]),
              )}
            />
          </Form>
          <p className="same">
            {detail.unchanged} <Link to={detail.whole}>{t('bench.changes.whole')}</Link>
          </p>
          <div className="bench-bar">
            {detail.waits ? (
              <>
                <ApproveButton form="decide" ticks="take" />
                <ReasonForm value="ask" label={t('bench.ask')} icon="talk" hint={t('bench.askHint')}>
                  <input type="hidden" name="organisation" value={detail.organisation} />
                </ReasonForm>
                <ReasonForm value="reject" label={t('bench.reject')} hint={t('bench.rejectHint')} isDanger />
                <p className="meta">{t('bench.changes.told')}</p>
              </>
            ) : (
              <Form method="post">
                <input type="hidden" name="id" value={selected ?? ''} />
                <SubmitButton value="seen" icon="check" isLarge>
                  {t('bench.changes.seen')}
                </SubmitButton>
                <a className="btn btn-quiet btn-l" href={detail.history}>
                  {t('bench.changes.history')}
                </a>
              </Form>
            )}
          </div>
        </BenchItem>
      )}
    </BenchPage>
  );
}

function Note({ text, gap }: { text: string; gap: string | null }) {
  const { t } = useTranslation();
  return (
    <p>
      <Icon name="alert" size="s" />
      <span>
        {text} {gap && <Link to={gap}>{t('bench.changes.gaps')}</Link>}
      </span>
    </p>
  );
}
