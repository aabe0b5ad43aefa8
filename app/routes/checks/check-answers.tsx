/** What the entry says, and the three answers. The mail leads to each of them by its anchor. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { CHECK_ANSWERS } from '#app/domain/freshness/check.ts';
import type { OpenCheckView } from './check-view.server.ts';

export function CheckAnswers({ name, email, facts, fresh, page }: OpenCheckView) {
  const { t, i18n } = useTranslation();
  const dutch = i18n.language === 'nl' ? undefined : 'nl';
  return (
    <>
      <section className="panel check-facts" aria-labelledby="facts">
        <h2 id="facts">{t('check.facts')}</h2>
        <ul lang={dutch}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <p className={fresh.stale ? 'fresh stale' : 'fresh'}>
          <Icon name={fresh.stale ? 'alert' : 'fresh'} size="s" />
          {fresh.text}
        </p>
        <p>
          <a href={page}>{t('check.wholePage')}</a>
        </p>
      </section>
      <section id={CHECK_ANSWERS.right} className="check-answer">
        <h2>{t('check.right.title')}</h2>
        <p>{t('check.right.text')}</p>
        <Form method="post">
          <SubmitButton value={CHECK_ANSWERS.right} icon="check" busy={t('check.right.busy')} isLarge>
            {t('check.right.button')}
          </SubmitButton>
        </Form>
      </section>
      <section id={CHECK_ANSWERS.edit} className="check-answer">
        <h2>{t('check.edit.title')}</h2>
        <p>{t('check.edit.text', { email })}</p>
        <Form method="post">
          <SubmitButton value={CHECK_ANSWERS.edit} look="second" icon="edit" busy={t('check.edit.busy')} isLarge>
            {t('check.edit.button')}
          </SubmitButton>
        </Form>
      </section>
      <section id={CHECK_ANSWERS.leave} className="check-answer">
        <h2>{t('check.leave.title')}</h2>
        <p>{t('check.leave.text', { name })}</p>
        <Form method="post">
          <label className="form-label" htmlFor="reason">
            {t('check.leave.reason')} <span className="form-optional">{t('form.optional')}</span>
          </label>
          <textarea className="form-input" id="reason" name="reason" rows={2} maxLength={500} />
          <SubmitButton value={CHECK_ANSWERS.leave} look="danger" icon="close" busy={t('check.leave.busy')}>
            {t('check.leave.button')}
          </SubmitButton>
        </Form>
      </section>
    </>
  );
}
