/** The picture of a network, with its key: lists and fans around one partner, a drawing for a theme. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EgoNetwork } from '#app/components/referral/ego-network.tsx';
import { FrequencyKey } from '#app/components/referral/referral-lines.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { paths } from '#app/paths.ts';
import { NetworkDrawing } from './network-drawing.tsx';
import type { NetworkPageView } from './network-view.server.ts';

export function NetworkPicture({ view: { around, drawing, fewer } }: { view: NetworkPageView }) {
  const { t } = useTranslation();
  if (!around && !drawing) return null;
  return (
    <section className={around ? 'network-picture' : 'network-picture network-wide'} aria-labelledby="picture-h">
      <div className="wrap">
        <div className="network-head">
          <h2 id="picture-h">{around ? t('partner.network', { name: around.name }) : t('network.drawn')}</h2>
          <FrequencyKey />
        </div>
        {fewer && <p className="meta">{fewer}</p>}
        {around && <Around around={around} />}
        {drawing && (
          <>
            <ul className="network-domains">
              {drawing.domains.map((domain) => (
                <li key={domain}>
                  <DomainMark domain={domain} size={22} />
                  {t(`domain.full.${domain}`)}
                </li>
              ))}
            </ul>
            <NetworkDrawing drawing={drawing} />
          </>
        )}
      </div>
    </section>
  );
}

/** Names lead to the network around them: one walks from partner to partner. The table leads to their pages. */
function Around({ around: { slug, name, domain, from, to } }: { around: NonNullable<NetworkPageView['around']> }) {
  return (
    <EgoNetwork
      from={from}
      to={to}
      link={(line) => <Link to={paths.network(new URLSearchParams({ partner: line.slug }))}>{line.name}</Link>}
      mostShown={Infinity}
    >
      <Link className="network-me" to={paths.partner(slug)}>
        <DomainMark domain={domain} size={56} />
        {name}
      </Link>
    </EgoNetwork>
  );
}
