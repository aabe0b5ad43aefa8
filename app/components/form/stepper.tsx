/** The steps of a form on a thread: what is done, where one is, what is still to do. Done steps are links. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { inSentence } from '#app/i18n/in-sentence.ts';

export type Step = { label: string; to: string };

/** @param current the number of the step one is at, from 1 */
export function Stepper({ steps, current }: { steps: readonly Step[]; current: number }) {
  const { t } = useTranslation();
  return (
    <nav className="stepper" aria-label={t('form.stepper.label')}>
      <div className="wrap">
        <ol>
          {steps.map(({ label, to }, index) => {
            const number = index + 1;
            const name = `${number}. ${label}`;
            if (number < current) {
              return (
                <li key={to} className="is-done">
                  <Link to={to}>
                    <span className="stepper-node">
                      <Icon name="check" size="xs" />
                    </span>
                    <span className="stepper-name">
                      {name}
                      <span className="vh"> {t('form.stepper.done')}</span>
                    </span>
                  </Link>
                </li>
              );
            }
            return (
              <li key={to} aria-current={number === current ? 'step' : undefined}>
                <span className="stepper-node" />
                <span className="stepper-name">{name}</span>
              </li>
            );
          })}
        </ol>
        <p className="stepper-where" aria-hidden="true">
          <b>{t('form.stepper.where', { number: current, total: steps.length })}</b>{' '}
          {inSentence(steps[current - 1]?.label ?? '')}
        </p>
      </div>
    </nav>
  );
}
