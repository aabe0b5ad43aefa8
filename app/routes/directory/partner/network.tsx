/** The short lines of this partner, and the way to the whole of its network. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EgoNetwork } from '#app/components/referral/ego-network.tsx';
import { FrequencyKey } from '#app/components/referral/referral-lines.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { paths } from '#app/paths.ts';
import type { PartnerView } from '../partner-view.server.ts';
import { PartnerLink } from './partner-link.tsx';

const MOST_SHOWN = 6;

export function Network({ partner: { network, slug, shortName, domain } }: { partner: PartnerView }) {
  const { t } = useTranslation();
  if (!network) return null;
  return (
    <section className="partner-network" aria-labelledby="network-h">
      <div className="wrap">
        <div className="partner-network-head">
          <h2 id="network-h">{t('partner.network', { name: shortName })}</h2>
          <FrequencyKey />
        </div>
        <EgoNetwork
          from={network.from}
          to={network.to}
          link={({ slug, name }) => <PartnerLink slug={slug} name={name} />}
          mostShown={MOST_SHOWN}
        >
          <span className="partner-me" aria-hidden="true">
            <DomainMark domain={domain} size={84} />
            <b>{shortName}</b>
          </span>
        </EgoNetwork>
        <p className="partner-network-more">
          <Link to={paths.network(new URLSearchParams({ partner: slug }))}>
            {t('partner.wholeNetwork', { name: shortName })}
          </Link>
          {network.left > 0 && ` ${t('partner.linesLeft', { count: network.left })}`}
        </p>
      </div>
    </section>
  );
}
