/** What visitors say is wrong, and the answer to it. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { answerSignal, closeSignal } from '#app/features/signals/answer-signal.server.ts';
import { takenItems } from '#app/features/curation/taken-items.server.ts';
import { closeManySignals, takeMany } from '#app/features/curation/many-at-once.server.ts';
import { paths } from '#app/paths.ts';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { BenchItem } from './bench-item.tsx';
import { BenchPage } from './bench-page.tsx';
import { benchLines, openBench } from './bench.server.ts';
import { manyDone, manyText, tickedIn } from './many.server.ts';
import { ReasonForm } from './reason-form.tsx';
import { reasonIn } from './reason.server.ts';
import { takeOrRelease } from './taking.server.ts';

const DONE = ['answered', 'closed'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const bench = await openBench({ request, context });
  const { t } = bench.phrases;
  const directory = context.directory.current();
  const items = bench.lists.signals.map(({ id, organisation, name, text, email, createdAt }) => ({
    id,
    tick: id,
    title: name,
    domain: directory.byId(organisation)?.domain ?? null,
    what: text.length > 90 ? `${text.slice(0, 90)}…` : text,
    by: email ?? t('bench.signals.nobody'),
    since: createdAt,
  }));
  const signal = bench.lists.signals.find(({ id }) => id === params.id);
  const taken = await takenItems(context.db, 'signals');
  const what = whatWasDone(request, DONE);
  return {
    title: t('bench.signals.title', { count: items.length }),
    lines: await benchLines({ context }, bench, 'signals', items),
    selected: signal?.id ?? null,
    done: what ? t(`bench.done.${what}`) : manyText(request, t),
    detail: signal
      ? {
          head: {
            title: signal.name,
            href: paths.partner(signal.slug),
            domain: directory.byId(signal.organisation)?.domain ?? null,
            lead: t('bench.signals.lead', { when: bench.age(signal.createdAt) }),
            isMine: taken.get(signal.id) === bench.person.id,
          },
          text: signal.text,
          email: signal.email,
          edit: paths.editEntry(signal.slug),
        }
      : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'answer-signal');
  const form = await request.formData();
  const id = params.id ?? '';
  const several = tickedIn(form);
  if (several) {
    const deps = { ...context, directory: context.directory.current(), now: context.clock() };
    const tally =
      several.pressed === 'many-close'
        ? await closeManySignals(deps, person, several.ticked)
        : await takeMany(deps, person, 'signals', several.ticked);
    await context.directory.refresh();
    context.background.wake();
    return manyDone(paths.workbench('signalen'), tally);
  }
  await takeOrRelease({ context, form, person, list: 'signals', id });
  const deps = { ...context, now: context.clock() };
  if (form.get(PRESSED_NAME) === 'close') {
    const closed = await closeSignal(deps, person, id);
    return closed.ok ? done(paths.workbench('signalen'), 'closed') : { error: closed.error };
  }
  const answer = reasonIn(form);
  if (answer === null) return { error: 'reason' as const };
  const answered = await answerSignal(deps, person, id, answer);
  if (!answered.ok) return { error: answered.error };
  context.background.wake();
  return done(paths.workbench('signalen'), 'answered');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function SignalsPage() {
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
      icon="flag"
      empty={t('bench.signals.empty')}
      outcome={outcome}
      many={[
        { value: 'many-take', label: t('bench.many.take') },
        { value: 'many-close', label: t('bench.many.close') },
      ]}
    >
      {detail && (
        <BenchItem head={detail.head} icon="flag" back={paths.workbench('signalen')}>
          <blockquote className="said">{detail.text}</blockquote>
          <p>{detail.email ? t('bench.signals.from', { email: detail.email }) : t('bench.signals.anonymous')}</p>
          <p>
            <a className="btn" href={detail.edit}>
              {t('bench.edit')}
            </a>
          </p>
          <div className="bench-bar">
            {detail.email && (
              <ReasonForm
                value="answer"
                label={t('bench.signals.answer')}
                icon="talk"
                hint={t('bench.signals.answerHint')}
              />
            )}
            <Form method="post">
              <SubmitButton value="close" look={detail.email ? 'second' : 'first'} icon="check" isLarge>
                {t('bench.signals.close')}
              </SubmitButton>
            </Form>
          </div>
        </BenchItem>
      )}
    </BenchPage>
  );
}
