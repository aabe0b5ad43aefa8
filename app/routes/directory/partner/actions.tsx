/** What to do with the page: keep, give to a parent, print, pass on. Printing the page and sharing it need scripts. */
import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shareAddress, type Shared } from '#app/components/share-address.ts';
import { ShortlistButton } from '#app/components/shortlist/shortlist-button.tsx';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { paths } from '#app/paths.ts';
import type { PartnerView } from '../partner-view.server.ts';

/** The address is shared without the search: who gets it may have another client. */
export function Actions({ partner: { slug, name, url, card } }: { partner: PartnerView }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Shared>(null);
  const scripted = useHydrated() ? 'btn' : 'btn partner-waits';
  return (
    <div className="partner-actions">
      <ShortlistButton slug={slug} name={name} />
      <Link className="btn" to={card}>
        <Icon name="talk" size="s" />
        {t('partner.takeAlong')}
      </Link>
      <button type="button" className={scripted} onClick={() => window.print()}>
        <Label icon="print" long={t('partner.print')} short={t('partner.print')} />
      </button>
      <button type="button" className={scripted} onClick={() => void shareAddress(name, url).then(setOutcome)}>
        <Label icon="link" long={t('partner.share')} short={t('partner.shareShort')} />
      </button>
      <a className="btn" href={paths.partnerCard(slug)} download>
        <Label icon="card" long={t('partner.vcard')} short={t('partner.vcardShort')} />
      </a>
      <p className="partner-outcome" role="status">
        {outcome && t(outcome === 'copied' ? 'partner.shared' : 'partner.shareFailed')}
      </p>
    </div>
  );
}

function Label({ icon, long, short }: { icon: IconName; long: string; short: string }) {
  return (
    <>
      <Icon name={icon} size="s" />
      {long === short ? (
        long
      ) : (
        <>
          <span className="partner-long">{long}</span>
          <span className="partner-short">{short}</span>
        </>
      )}
    </>
  );
}
