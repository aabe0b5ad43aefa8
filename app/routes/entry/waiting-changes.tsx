/** Changes that wait for a coordinator. Whoever keeps the entry can take one back. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DiffTable } from '#app/components/diff/diff-table.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { OverviewView } from './overview-view.server.ts';

export function WaitingChanges({
  view: { waiting, diffWords },
}: {
  view: Pick<OverviewView, 'waiting' | 'diffWords'>;
}) {
  const { t } = useTranslation();
  if (waiting.length === 0) return null;
  return (
    <section className="panel entry-waiting" aria-labelledby="waiting">
      <h2 id="waiting">{t('entry.waits')}</h2>
      <p>{t('entry.waitsText')}</p>
      {waiting.map(({ id, by, rows }) => (
        <div key={id} className="entry-change">
          <p className="meta">{by}</p>
          <DiffTable rows={rows} words={diffWords} caption={by} />
          <Form method="post">
            <input type="hidden" name="act" value="withdraw" />
            <input type="hidden" name="revision" value={id} />
            <SubmitButton look="quiet" value={`withdraw ${id}`}>
              {t('entry.withdraw')}
            </SubmitButton>
          </Form>
        </div>
      ))}
    </section>
  );
}
