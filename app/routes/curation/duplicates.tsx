/** Two entries that look like one: merge them, or say that they are not the same. A kartrekker compares and asks. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DiffTable } from '#app/components/diff/diff-table.tsx';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { mergeEntries } from '#app/features/curation/merge-entries.server.ts';
import { duplicatePairs, sayDifferent } from '#app/features/curation/duplicates.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { BenchItem } from './bench-item.tsx';
import { BenchPage } from './bench-page.tsx';
import { benchLines, openBench } from './bench.server.ts';
import { pairDetail } from './pair-view.server.ts';
import { takeOrRelease } from './taking.server.ts';

const DONE = ['merged', 'different'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const bench = await openBench({ request, context });
  const { t, and } = bench.phrases;
  const items = bench.lists.duplicates.map(({ id, a, b, grounds }) => ({
    id,
    title: a.name,
    domain: a.domain,
    what: t('bench.duplicates.looksLike', { name: b.name }),
    by: and(grounds.map((ground) => t(`bench.ground.${ground}`))),
    since: null,
  }));
  const pair = bench.lists.duplicates.find(({ id }) => id === params.id);
  const what = whatWasDone(request, DONE);
  return {
    title: t('bench.duplicates.title', { count: items.length }),
    lines: await benchLines({ context }, bench, 'duplicates', items),
    selected: pair?.id ?? null,
    done: what && t(`bench.done.${what}`),
    detail: pair ? await pairDetail({ context }, bench, pair) : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'merge-entries');
  const form = await request.formData();
  await takeOrRelease({ context, form, person, list: 'duplicates', id: params.id ?? '' });
  const deps = { ...context, now: context.clock() };
  const pair = (await duplicatePairs(context.db, context.directory.current())).find(({ id }) => id === params.id);
  if (!pair) return { error: 'missing' as const };
  const list = paths.workbench('dubbel');
  const pressed = form.get(PRESSED_NAME);
  if (pressed === 'different') {
    await sayDifferent(deps, person.id, pair);
    return done(list, 'different');
  }
  const [kept, other] = pressed === 'keep-b' ? [pair.b, pair.a] : [pair.a, pair.b];
  const versions = { keptVersion: Number(form.get(kept.id)), otherVersion: Number(form.get(other.id)) };
  const reason = textsIn(await languageOf(request))('bench.duplicates.reason', { name: other.name });
  const merged = await mergeEntries(deps, person, { kept: kept.id, other: other.id, ...versions, reason });
  if (!merged.ok) return { error: merged.error };
  await context.directory.refresh();
  return done(list, 'merged');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function DuplicatesPage() {
  const { t } = useTranslation();
  const { title, lines, selected, detail, done: wasDone } = useLoaderData<typeof loader>();
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
      icon="merge"
      empty={t('bench.duplicates.empty')}
      outcome={outcome}
    >
      {detail && (
        <BenchItem head={detail.head} icon="merge" back={paths.workbench('dubbel')}>
          <p>{t(detail.toAsk ? 'bench.duplicates.compare' : 'bench.duplicates.explain')}</p>
          <DiffTable rows={detail.rows} words={detail.words} caption={t('bench.duplicates.caption')} />
          {detail.toAsk ? <AskCoordinator {...detail.toAsk} /> : <Choices {...detail} />}
        </BenchItem>
      )}
    </BenchPage>
  );
}

function Choices({ a, b, versions }: { a: string; b: string; versions: { id: string; version: number }[] }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="bench-bar">
      {versions.map(({ id, version }) => (
        <input key={id} type="hidden" name={id} value={version} />
      ))}
      <SubmitButton value="keep-a" isLarge>
        {t('bench.duplicates.keep', { name: a })}
      </SubmitButton>
      <SubmitButton value="keep-b" look="second" isLarge>
        {t('bench.duplicates.keep', { name: b })}
      </SubmitButton>
      <SubmitButton value="different" look="quiet" isLarge>
        {t('bench.duplicates.different')}
      </SubmitButton>
    </Form>
  );
}

function AskCoordinator({ name, href }: { name: string; href: string }) {
  const { t } = useTranslation();
  return (
    <p className="bench-bar">
      <a className="btn" href={href}>
        <Icon name="mail" size="s" />
        {t('bench.duplicates.ask', { name })}
      </a>
    </p>
  );
}
