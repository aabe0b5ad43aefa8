/** One service, with buttons that each keep a value. */
import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import type { QuickServiceView, QuickValue } from './quick-edit-view.server.ts';

export function QuickService({ service, isSaved }: { service: QuickServiceView; isSaved: boolean }) {
  const { t, i18n } = useTranslation();
  const titleId = useId();
  return (
    <section className="panel quick-service" aria-labelledby={titleId}>
      <h2 id={titleId} lang={i18n.language === 'nl' ? undefined : 'nl'}>
        {service.name}
      </h2>
      {isSaved && <Notice kind="ok">{t('quickEdit.saved')}</Notice>}
      <Form method="post" preventScrollReset>
        <Values legend={t('quickEdit.waiting')} now={service.waiting} values={service.waits} />
        <Values legend={t('quickEdit.intake')} now={service.stopped} values={service.stops} />
      </Form>
    </section>
  );
}

function Values({ legend, now, values }: { legend: string; now: string | null; values: QuickValue[] }) {
  return (
    <fieldset className="quick-values">
      <legend className="form-label">{legend}</legend>
      {now && <p className="form-hint">{now}</p>}
      <div>
        {values.map(({ value, label, isNow }) => (
          <button key={value} className="btn" name={PRESSED_NAME} value={value} aria-pressed={isNow}>
            {isNow && <Icon name="check" size="s" />}
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
