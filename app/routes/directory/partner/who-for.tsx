/** For whom the help is, for whom it is not, and where those can go. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { useDutch } from './own-text.tsx';
import { PartnerLink } from './partner-link.tsx';
import type { WhoFor } from './services.server.ts';

export function WhoForSection({ whoFor: [first, ...others] }: { whoFor: WhoFor[] }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  if (!first) return null;
  return (
    <section className="partner-section" aria-labelledby="who-h">
      <h2 id="who-h">{t('partner.forWhom')}</h2>
      <Conditions whoFor={first} />
      {others.length > 0 && (
        <details className="partner-else">
          <summary>
            <Icon name="down" size="s" />
            {t('partner.elsewise', { services: others.flatMap((one) => one.services).join(', ') })}
          </summary>
          {others.map((other) => (
            <div key={other.services.join()}>
              <h3 lang={dutch}>{other.services.join(', ')}</h3>
              <Conditions whoFor={other} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function Conditions({ whoFor: { eligibility, exclusions } }: { whoFor: WhoFor }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  return (
    <ul className="partner-who">
      {eligibility.map((text) => (
        <li key={text}>
          <Icon name="check" />
          <span lang={dutch}>{text}</span>
        </li>
      ))}
      {exclusions.map(({ text, instead }) => (
        <li key={text} className="partner-not">
          <Icon name="close" />
          <span>
            <span lang={dutch}>{text}</span>
            {instead && (
              <>
                {/[.?!]$/.test(text) ? ' ' : '. '}
                {t('partner.notFor')} <PartnerLink {...instead} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
