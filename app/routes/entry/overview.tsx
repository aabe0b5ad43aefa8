/** The entry as its keepers see it: every part in short with a way to change it, what waits, and whether all is right. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { paths } from '#app/paths.ts';
import { whatWasDone } from './done.server.ts';
import { entryToEdit } from './entry-to-edit.server.ts';
import { actOnEntry } from './overview-actions.server.ts';
import { ItemLines, ItemPart, PartPanel } from './overview-parts.tsx';
import { EntryState } from './overview-state.tsx';
import { viewOverview } from './overview-view.server.ts';
import { partMeta } from './part-meta.ts';
import { WaitingChanges } from './waiting-changes.tsx';

export async function loader(asked: LoaderFunctionArgs) {
  return { ...(await viewOverview(await entryToEdit(asked))), done: whatWasDone(asked.request) };
}

export async function action(asked: ActionFunctionArgs) {
  return actOnEntry(await entryToEdit(asked), await asked.request.formData());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function OverviewPage() {
  const { t } = useTranslation();
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { slug, name, domain, status, done } = view;
  const isOpen = status !== 'archived';
  return (
    <main id="main" className="wrap page entry">
      <div className="entry-head">
        <DomainMark domain={domain} size={48} />
        <h1>{name}</h1>
      </div>
      {answer && <Notice kind="warn">{t(`entry.refused.${answer.refused}`)}</Notice>}
      {!answer && done && <Notice kind="ok">{t(`entry.done.${done}`)}</Notice>}
      <EntryState view={view} />
      <WaitingChanges view={view} />
      {isOpen && (
        <div className="entry-parts">
          <PartPanel part="identity" slug={slug} step="naam">
            <dl className="entry-facts">
              {view.identity.map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </PartPanel>
          <PartPanel part="places" slug={slug} step="plekken">
            <ItemLines part="places" items={view.places} />
          </PartPanel>
          <ItemPart part="services" slug={slug} step="hulp" items={view.services} mayCopy />
          <ItemPart part="contacts" slug={slug} step="contact" items={view.contacts} />
          <PartPanel part="programmes" slug={slug} step="programmas">
            <ItemLines part="programmes" items={view.programmes} />
          </PartPanel>
          <PartPanel part="routes" slug={slug} step="verwijzen">
            <ItemLines part="routes" items={view.routes} />
          </PartPanel>
        </div>
      )}
      {status === 'published' && (
        <p className="entry-leave">
          <Link to={paths.editEntry(slug, 'stoppen')}>{t('entry.leave.link')}</Link>
        </p>
      )}
    </main>
  );
}
