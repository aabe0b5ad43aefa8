/** How to have the agenda in one's own calendar program; for the network with an address of one's own. */
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { Act } from '../../account/act.tsx';
import type { action, loader } from '../agenda.tsx';
import type { OwnFeedView } from './own-feed.server.ts';

type Addresses = { url: string; open: string };

export function SubscribePanel() {
  const { t } = useTranslation();
  const { feed, ownFeed } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <section className="panel agenda-subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">{t('agenda.subscribe.title')}</h2>
      <p>{t('agenda.subscribe.text')}</p>
      {feed.what && <p>{feed.what}</p>}
      <FeedAddress {...feed} hint={t('agenda.subscribe.copy')} />
      <p>
        <a href={feed.url}>{t('agenda.subscribe.once')}</a>
      </p>
      {ownFeed && <OwnFeed view={ownFeed} made={made ?? null} />}
    </section>
  );
}

function FeedAddress({ url, open, hint }: Addresses & { hint: string }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <p>
        <a className="btn" href={open}>
          <Icon name="plus" size="s" />
          {t('agenda.subscribe.open')}
        </a>
      </p>
      <label htmlFor={id} className="form-hint">
        {hint}
      </label>
      <input id={id} className="form-input" readOnly value={url} />
    </>
  );
}

/** @param made the address that was made just now: it is shown this once */
function OwnFeed({ view: { since, isEnded }, made }: { view: OwnFeedView; made: Addresses | null }) {
  const { t } = useTranslation();
  return (
    <div className="agenda-own-feed">
      <h3>{t(made ? 'agenda.subscribe.ownMade' : 'agenda.subscribe.ownTitle')}</h3>
      {made ? (
        <>
          <p role="status">{t('agenda.subscribe.ownMadeText')}</p>
          <FeedAddress {...made} hint={t('agenda.subscribe.ownCopy')} />
        </>
      ) : (
        <>
          {isEnded && <Notice kind="ok">{t('agenda.subscribe.ended')}</Notice>}
          <p>{since ? t('agenda.subscribe.ownSince', { date: since }) : t('agenda.subscribe.ownText')}</p>
          <Form method="post" preventScrollReset>
            <Act name="make" />
            <SubmitButton look="second" value="make">
              {t(since ? 'agenda.subscribe.renew' : 'agenda.subscribe.make')}
            </SubmitButton>
          </Form>
        </>
      )}
      {since && (
        <Form method="post" preventScrollReset>
          <Act name="end" />
          <SubmitButton look="quiet" value="end">
            {t('agenda.subscribe.end')}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
