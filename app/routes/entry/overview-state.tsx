/** How the entry stands: in the directory or not, how sure it is, and what can be done with the whole of it. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import type { OverviewView } from './overview-view.server.ts';

type State = Pick<OverviewView, 'slug' | 'version' | 'status' | 'isCurator' | 'archived' | 'fresh'>;

export function EntryState({ view: { slug, version, status, isCurator, archived, fresh } }: { view: State }) {
  const { t } = useTranslation();
  return (
    <div className="entry-state">
      {archived && (
        <Notice kind="warn">
          {t('entry.archived', { on: archived.on })} {archived.why}
        </Notice>
      )}
      {status === 'draft' && <Notice kind="warn">{t('entry.draft')}</Notice>}
      {status === 'published' && (
        <p className={fresh.stale ? 'fresh stale' : 'fresh'}>
          <Icon name={fresh.stale ? 'alert' : 'fresh'} size="s" />
          {fresh.text}
        </p>
      )}
      <div className="entry-acts">
        {status === 'published' && (
          <Form method="post">
            <input type="hidden" name="act" value="confirm" />
            <SubmitButton icon="check" value="confirm">
              {t('entry.confirm')}
            </SubmitButton>
          </Form>
        )}
        {isCurator && status !== 'published' && (
          <Form method="post">
            <input type="hidden" name="act" value="online" />
            <input type="hidden" name="version" value={version} />
            <SubmitButton value="online">{t(status === 'draft' ? 'entry.publish' : 'entry.restore')}</SubmitButton>
          </Form>
        )}
        {status === 'published' && (
          <Link className="btn" to={paths.partner(slug)}>
            {t('entry.view')}
          </Link>
        )}
        <Link className="btn" to={paths.entryHistory(slug)}>
          {t('entry.history.link')}
        </Link>
        {isCurator && (
          <Form method="post">
            <input type="hidden" name="act" value="copy" />
            <SubmitButton look="quiet" value="copy">
              {t('entry.copyEntry')}
            </SubmitButton>
          </Form>
        )}
      </div>
    </div>
  );
}
