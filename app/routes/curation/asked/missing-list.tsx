/** What visitors say they miss, oldest first. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { AskedView } from './asked-view.server.ts';

export function MissingList({ missing }: Pick<AskedView, 'missing'>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="missing-h">
      <h2 id="missing-h">{t('asked.missing')}</h2>
      {missing.length === 0 ? (
        <p>{t('asked.noMissing')}</p>
      ) : (
        <ul className="asked-missing">
          {missing.map(({ id, text, theme, place, since }) => (
            <li key={id}>
              <blockquote>{text}</blockquote>
              <p className="meta">
                {theme}, {place}. {t('asked.since', { date: since })}
              </p>
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <SubmitButton value="settle" look="second" icon="check">
                  {t('asked.settle')}
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
