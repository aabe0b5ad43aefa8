/** How a client gets there, step by step along one line. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { OwnText, useDutch } from './own-text.tsx';
import type { HowTo, Step } from './services.server.ts';

export function HowToRefer({ howTo: [first, ...others] }: { howTo: HowTo[] }) {
  const { t } = useTranslation();
  if (!first) return null;
  return (
    <section className="partner-section" aria-labelledby="how-h">
      <h2 id="how-h">{t(first.selfOnly ? 'partner.howToSelf' : 'partner.howTo')}</h2>
      <Way howTo={first} />
      {others.map((other) => (
        <details key={other.services.join()} className="partner-else">
          <summary>
            <Icon name="down" size="s" />
            {t('partner.elsewise', { services: other.services.join(', ') })}
          </summary>
          <Way howTo={other} />
        </details>
      ))}
    </section>
  );
}

function Way({ howTo: { steps, who, channels, formUrl, bring } }: { howTo: HowTo }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  if (steps.length === 0) return <p>{t('partner.noReferral')}</p>;
  return (
    <>
      <ol className="partner-steps">
        {steps.map((step) => (
          <li key={step.title.text}>
            <StepText step={step} />
          </li>
        ))}
      </ol>
      {formUrl && (
        <p className="partner-form">
          <a className="btn" href={formUrl} rel="external">
            <Icon name="out" size="s" />
            {t('partner.openForm')}
          </a>
        </p>
      )}
      <dl className="partner-terms">
        {who && (
          <div>
            <dt>{t('partner.who')}</dt>
            <dd>{who}</dd>
          </div>
        )}
        {channels && (
          <div>
            <dt>{t('partner.channels')}</dt>
            <dd>{channels}</dd>
          </div>
        )}
        {bring.length > 0 && (
          <div>
            <dt>{t('partner.bring')}</dt>
            {bring.map((thing) => (
              <dd key={thing} lang={dutch}>
                {thing}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </>
  );
}

function StepText({ step: { title, text, sentence } }: { step: Step }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  return (
    <>
      <h3>
        <OwnText words={title} />
      </h3>
      <p>
        <OwnText words={text} />
      </p>
      {sentence && (
        <>
          <p>{t('partner.sentence')}</p>
          <p className="partner-say" lang={dutch}>
            “{sentence}”
          </p>
        </>
      )}
    </>
  );
}
