/** Who it is, how sure that is, and what one can do with it. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import type { PartnerView } from '../partner-view.server.ts';
import { Actions } from './actions.tsx';
import { Facts } from './facts.tsx';
import { useDutch } from './own-text.tsx';

export function PartnerHero({ partner }: { partner: PartnerView }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  const { name, domain, type, summary, fresh, found, query } = partner;
  return (
    <div className="partner-hero">
      <div className="wrap">
        <Link className="partner-back" to={paths.search(new URLSearchParams(query))}>
          <Icon name="left" size="s" />
          {found === null ? t('partner.back') : t('partner.backResults', { count: found })}
        </Link>
        <div className="partner-title">
          <DomainMark domain={domain} size={60} />
          <div className="partner-names">
            <h1>{name}</h1>
            <p className="partner-lead" lang={dutch}>
              {summary}
            </p>
            <p className="partner-meta">
              <span>{t(`domain.full.${domain}`)}</span>
              {type && <span>{type}</span>}
              <span className={fresh.stale ? 'fresh stale' : 'fresh'}>
                <Icon name={fresh.stale ? 'alert' : 'fresh'} size="s" />
                {fresh.text}
              </span>
            </p>
          </div>
          <Actions partner={partner} />
        </div>
        <Facts facts={partner.facts} />
      </div>
    </div>
  );
}
