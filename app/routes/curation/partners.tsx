/** Every partner, with how far it is with its own entry; one action asks all that nobody looks after. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import { answerOf, ANSWERS, sortPartners, type Answer } from '#app/domain/workbench/partner-list.ts';
import { invitePartners, partnersProgress, partnersToInvite } from '#app/features/freshness/invite-partners.server.ts';
import { paths } from '#app/paths.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { openBench } from './bench.server.ts';
import { PartnerChoices, readPartnerChoice } from './partner-choices.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person, phrases, age } = await openBench({ request, context });
  const { t, fresh } = phrases;
  const directory = context.directory.current();
  const deps = { db: context.db, directory };
  const choice = readPartnerChoice(request.url);
  const wanted = choice.q.toLowerCase();
  const progress = await partnersProgress(deps);
  const found = progress.flatMap(({ id, slug, name, hasEditor, progress: step, latest }) => {
    const entry = directory.byId(id);
    if (!entry || !may(person, 'edit-entry', subjectOf(entry, id)) || !name.toLowerCase().includes(wanted)) return [];
    return [
      {
        id,
        name,
        answer: answerOf(step),
        checkedAt: entry.verification?.at ?? null,
        askedAt: latest?.startedAt ?? null,
        href: paths.partner(slug),
        edit: paths.editEntry(slug),
        history: paths.entryHistory(slug),
        editor: t(hasEditor ? 'bench.partner.hasEditor' : 'bench.partner.noEditor'),
        fresh: fresh(entry).text,
        progress: latest ? t(`bench.partner.progress.${step}`, { when: age(latest.startedAt) }) : '',
      },
    ];
  });
  const countOf = (answer: Answer) => found.filter((one) => one.answer === answer).length;
  const counts = Object.fromEntries(ANSWERS.map((one) => [one, countOf(one)])) as Record<Answer, number>;
  const shown = found.filter(({ answer }) => choice.answer === null || choice.answer === answer);
  return {
    title: t('bench.partners'),
    choice,
    counts: { ...counts, all: found.length },
    toInvite: may(person, 'invite-partners') ? (await partnersToInvite(deps)).length : null,
    partners: sortPartners(shown, choice.sort),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'invite-partners');
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const invited = await invitePartners(deps, person);
  context.background.wake();
  return invited;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function PartnersPage() {
  const { t } = useTranslation();
  const { title, partners, toInvite, choice, counts } = useLoaderData<typeof loader>();
  const invited = useActionData<typeof action>();
  return (
    <div className="settings">
      <h1>{title}</h1>
      {invited?.ok && (
        <Notice kind="ok">
          {t('bench.partner.invited', { asked: invited.asked, unreachable: invited.unreachable })}
        </Notice>
      )}
      {toInvite !== null && toInvite > 0 && (
        <Form method="post" className="panel invite-all">
          <p>{t('bench.partner.toInvite', { count: toInvite })}</p>
          <SubmitButton icon="mail">{t('bench.partner.invite')}</SubmitButton>
        </Form>
      )}
      <Form method="get" role="search" className="partner-search">
        <label className="form-label" htmlFor="partner-q">
          {t('bench.partner.search')}
        </label>
        <input id="partner-q" className="form-input form-input-m" name="q" type="search" defaultValue={choice.q} />
        {choice.answer && <input type="hidden" name="stand" value={choice.answer} />}
        <input type="hidden" name="volgorde" value={choice.sort} />
        <button className="btn">{t('search.submit')}</button>
      </Form>
      <PartnerChoices choice={choice} counts={counts} />
      <table className="partner-table">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bench.partner.name')}</th>
            <th scope="col">{t('bench.partner.editor')}</th>
            <th scope="col">{t('bench.partner.checked')}</th>
            <th scope="col">{t('bench.partner.asked')}</th>
            <th scope="col">{t('bench.partner.do')}</th>
          </tr>
        </thead>
        <tbody>
          {partners.map((partner) => (
            <tr key={partner.id}>
              <th scope="row">
                <Link to={partner.href}>{partner.name}</Link>
              </th>
              <td data-label={t('bench.partner.editor')}>{partner.editor}</td>
              <td data-label={t('bench.partner.checked')}>{partner.fresh}</td>
              <td data-label={t('bench.partner.asked')}>{partner.progress}</td>
              <td>
                <Link to={partner.edit} aria-label={t('bench.partner.editOf', { name: partner.name })}>
                  {t('bench.edit')}
                </Link>{' '}
                <Link to={partner.history} aria-label={t('bench.partner.historyOf', { name: partner.name })}>
                  {t('bench.changes.history')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
