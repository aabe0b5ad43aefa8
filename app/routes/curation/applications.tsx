/** Applications: new organisations, and people who say that an entry is theirs. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { askApplicant } from '#app/features/curation/questions.server.ts';
import { approveApplication, rejectApplication } from '#app/features/registration/decide-application.server.ts';
import { takeMany } from '#app/features/curation/many-at-once.server.ts';
import { paths } from '#app/paths.ts';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { applicationDetail, applicationLines } from './applications-view.server.ts';
import { BenchItem, Trust } from './bench-item.tsx';
import { BenchPage } from './bench-page.tsx';
import { openBench } from './bench.server.ts';
import { manyDone, manyText, tickedIn } from './many.server.ts';
import { ReasonForm } from './reason-form.tsx';
import { reasonIn } from './reason.server.ts';
import { takeOrRelease } from './taking.server.ts';

const DONE = ['approved', 'rejected', 'asked'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const bench = await openBench({ request, context });
  const { t } = bench.phrases;
  const lines = await applicationLines({ context }, bench);
  const application = bench.lists.applications.find(({ id }) => id === params.id);
  const what = whatWasDone(request, DONE);
  return {
    title: t('bench.applications.title', { count: lines.length }),
    lines,
    selected: application?.id ?? null,
    done: what ? t(`bench.done.${what}`) : manyText(request, t),
    detail: application ? await applicationDetail({ context }, bench, application) : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'decide-application');
  const form = await request.formData();
  const id = params.id ?? '';
  const several = tickedIn(form);
  if (several) {
    const deps = { ...context, directory: context.directory.current(), now: context.clock() };
    const tally = await takeMany(deps, person, 'applications', several.ticked);
    await context.directory.refresh();
    context.background.wake();
    return manyDone(paths.workbench('aanmeldingen'), tally);
  }
  await takeOrRelease({ context, form, person, list: 'applications', id });
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const pressed = form.get(PRESSED_NAME);
  const version = Number(form.get('version'));
  const list = paths.workbench('aanmeldingen');
  if (pressed === 'approve' || pressed === 'approve-and-edit') {
    const approved = await approveApplication(deps)(person, { id, version });
    if (!approved.ok) return { error: approved.error };
    await context.directory.refresh();
    context.background.wake();
    return pressed === 'approve' ? done(list, 'approved') : done(paths.editEntry(approved.slug), 'approved');
  }
  const reason = reasonIn(form);
  if (reason === null) return { error: 'reason' as const };
  const decided =
    pressed === 'ask'
      ? await askApplicant(deps, person, { id, text: reason })
      : await rejectApplication(deps)(person, { id, version, reason });
  if (!decided.ok) return { error: decided.error };
  context.background.wake();
  return done(list, pressed === 'ask' ? 'asked' : 'rejected');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ApplicationsPage() {
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
      icon="new"
      empty={t('bench.applications.empty')}
      outcome={outcome}
      many={[{ value: 'many-take', label: t('bench.many.take') }]}
    >
      {detail && (
        <BenchItem head={detail.head} icon="new" back={paths.workbench('aanmeldingen')}>
          <Trust signs={detail.trust} />
          <dl className="bench-facts">
            {detail.facts.map(({ key, field, lines: said }) => (
              <Fragment key={key}>
                <dt>{field}</dt>
                <dd>{said.join('\n')}</dd>
              </Fragment>
            ))}
          </dl>
          {detail.said && <blockquote className="said">{detail.said}</blockquote>}
          {detail.questions.map(({ id, text, answer }) => (
            <div key={id} className="asked">
              <p>{text}</p>
              {answer ? <blockquote className="said">{answer}</blockquote> : <p>{t('bench.applications.noAnswer')}</p>}
            </div>
          ))}
          <div className="bench-bar">
            <Form method="post">
              <input type="hidden" name="version" value={detail.version} />
              <SubmitButton value="approve" icon="check" isLarge>
                {t(detail.isClaim ? 'bench.applications.grant' : 'bench.applications.approve')}
              </SubmitButton>
            </Form>
            {!detail.isClaim && (
              <Form method="post">
                <input type="hidden" name="version" value={detail.version} />
                <SubmitButton value="approve-and-edit" look="second" icon="edit" isLarge>
                  {t('bench.applications.approveAndEdit')}
                </SubmitButton>
              </Form>
            )}
            <ReasonForm value="ask" label={t('bench.ask')} icon="talk" hint={t('bench.askHint')} />
            <ReasonForm value="reject" label={t('bench.reject')} hint={t('bench.rejectHint')} isDanger>
              <input type="hidden" name="version" value={detail.version} />
            </ReasonForm>
            <p className="meta">{t('bench.applications.told')}</p>
          </div>
        </BenchItem>
      )}
    </BenchPage>
  );
}
