/** What to do with the page: keep, print, pass on. Printing and sharing need scripts, so without them only the card is there. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { paths } from '#app/paths.ts';
import type { PartnerView } from '../partner-view.server.ts';

type Outcome = 'partner.shared' | 'partner.shareFailed' | null;

export function Actions({ partner: { slug, name, url } }: { partner: PartnerView }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const scripted = useHydrated() ? 'btn' : 'btn partner-waits';
  return (
    <div className="partner-actions">
      <button type="button" className={scripted} onClick={() => window.print()}>
        <Label icon="print" long={t('partner.print')} short={t('partner.print')} />
      </button>
      <button type="button" className={scripted} onClick={() => void share(name, url).then(setOutcome)}>
        <Label icon="link" long={t('partner.share')} short={t('partner.shareShort')} />
      </button>
      <a className="btn" href={paths.partnerCard(slug)} download>
        <Label icon="card" long={t('partner.vcard')} short={t('partner.vcardShort')} />
      </a>
      <p className="partner-outcome" role="status">
        {outcome && t(outcome)}
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

/** The address without the search: who gets it may have another client. */
async function share(title: string, url: string): Promise<Outcome> {
  if (typeof navigator.share === 'function') {
    // Closing the sheet of the device is no failure.
    await navigator.share({ title, url }).catch(() => {});
    return null;
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'partner.shared';
  } catch {
    return 'partner.shareFailed';
  }
}
