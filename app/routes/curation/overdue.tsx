/** Entries whose owner does not answer, or that nobody can be asked about: a coordinator finds out how it stands. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import { settleOverdue } from '#app/features/curation/settle-overdue.server.ts';
import { takenItems } from '#app/features/curation/taken-items.server.ts';
import { takeMany } from '#app/features/curation/many-at-once.server.ts';
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

const DONE = ['confirmed', 'archived'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const bench = await openBench({ request, context });
  const { t, fresh } = bench.phrases;
  const directory = context.directory.current();
  const items = bench.lists.overdue.map(({ id, organisation, name, recipient, startedAt }) => ({
    id,
    tick: id,
    title: name,
    domain: directory.byId(organisation)?.domain ?? null,
    what: t(recipient === null ? 'bench.overdue.unreachable' : 'bench.overdue.silent'),
    by: null,
    since: startedAt,
  }));
  const check = bench.lists.overdue.find(({ id }) => id === params.id);
  const entry = check ? directory.byId(check.organisation) : null;
  const taken = await takenItems(context.db, 'overdue');
  const what = whatWasDone(request, DONE);
  return {
    title: t('bench.overdue.title', { count: items.length }),
    lines: await benchLines({ context }, bench, 'overdue', items),
    selected: entry ? (check?.id ?? null) : null,
    done: what ? t(`bench.done.${what}`) : manyText(request, t),
    detail:
      check && entry
        ? {
            head: {
              title: entry.name,
              href: paths.partner(entry.slug),
              domain: entry.domain,
              lead: fresh(entry, true).text,
              isMine: taken.get(check.id) === bench.person.id,
            },
            organisation: entry.id,
            asked: check.recipient
              ? t('bench.overdue.asked', { count: check.mailsSent, email: check.recipient })
              : t('bench.overdue.nobody'),
            phone: entry.phone ? { text: formatPhone(entry.phone), href: phoneHref(entry.phone) } : null,
            edit: paths.editEntry(entry.slug),
          }
        : null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'start-check');
  const form = await request.formData();
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const several = tickedIn(form);
  if (several) return manyDone(paths.workbench('controle'), await takeMany(deps, person, 'overdue', several.ticked));
  await takeOrRelease({ context, form, person, list: 'overdue', id: params.id ?? '' });
  const organisation = String(form.get('organisation'));
  const leaves = form.get(PRESSED_NAME) === 'archive';
  const reason = leaves ? reasonIn(form) : null;
  if (leaves && reason === null) return { error: 'reason' as const };
  const settled = await settleOverdue(deps, person, organisation, reason);
  if (!settled.ok) return { error: settled.error };
  await context.directory.refresh();
  return done(paths.workbench('controle'), leaves ? 'archived' : 'confirmed');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function OverduePage() {
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
      icon="fresh"
      empty={t('bench.overdue.empty')}
      outcome={outcome}
      many={[{ value: 'many-take', label: t('bench.many.take') }]}
    >
      {detail && (
        <BenchItem head={detail.head} icon="fresh" back={paths.workbench('controle')}>
          <p>{detail.asked}</p>
          <p className="btn-row">
            {detail.phone && (
              <a className="btn" href={detail.phone.href}>
                {t('bench.overdue.call', { phone: detail.phone.text })}
              </a>
            )}
            <a className="btn" href={detail.edit}>
              {t('bench.edit')}
            </a>
          </p>
          <div className="bench-bar">
            <Form method="post">
              <input type="hidden" name="organisation" value={detail.organisation} />
              <SubmitButton value="confirm" icon="check" isLarge>
                {t('bench.overdue.confirm')}
              </SubmitButton>
            </Form>
            <ReasonForm
              value="archive"
              label={t('bench.overdue.archive')}
              hint={t('bench.overdue.archiveHint')}
              isDanger
            >
              <input type="hidden" name="organisation" value={detail.organisation} />
            </ReasonForm>
          </div>
        </BenchItem>
      )}
    </BenchPage>
  );
}
