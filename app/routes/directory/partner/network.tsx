/** The short lines: who sends clients here and where they go on to. The lists say it all; the fan shows how often. */
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { ROUTE_FREQUENCIES } from '#app/domain/organisation/choices.ts';
import type { PartnerView } from '../partner-view.server.ts';
import type { Line } from './network.server.ts';
import { PartnerLink } from './partner-link.tsx';

const MOST_SHOWN = 6;
/** Height of a row of the lists, in CSS pixels. */
const ROW = 64;

export function Network({ partner: { network, shortName, domain } }: { partner: PartnerView }) {
  const { t } = useTranslation();
  if (!network) return null;
  const { from, to } = network;
  const rows = Math.max(shown(from).length, shown(to).length, 2);
  return (
    <section className="partner-network" aria-labelledby="network-h">
      <div className="wrap">
        <div className="partner-network-head">
          <h2 id="network-h">{t('partner.network', { name: shortName })}</h2>
          <p className="partner-key" aria-hidden="true">
            {ROUTE_FREQUENCIES.map((frequency) => (
              <span key={frequency}>
                <svg width="34" height="6" focusable="false">
                  <path className={`line-${frequency}`} d="M1 3H33" />
                </svg>
                {t(`partner.frequency.${frequency}`)}
              </span>
            ))}
          </p>
        </div>
        <div className="partner-ego">
          <Side className="partner-from" heading={t('partner.from')} lines={from} />
          <Fan className="partner-fan-from" lines={shown(from)} rows={rows} outer={0} />
          <div className="partner-me" aria-hidden="true">
            <span>
              <DomainMark domain={domain} size={84} />
              <b>{shortName}</b>
            </span>
          </div>
          <Fan className="partner-fan-to" lines={shown(to)} rows={rows} outer={100} />
          <Side className="partner-to" heading={t('partner.to')} lines={to} />
        </div>
      </div>
    </section>
  );
}

function shown(lines: Line[]): Line[] {
  return lines.slice(0, MOST_SHOWN);
}

function Side({ className, heading, lines }: { className: string; heading: string; lines: Line[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  const rest = lines.slice(MOST_SHOWN);
  return (
    <div className={className}>
      <h3>{heading}</h3>
      <Lines lines={shown(lines)} />
      {rest.length > 0 && (
        <details className="partner-else">
          <summary>
            <Icon name="down" size="s" />
            {t('partner.moreLines', { count: rest.length })}
          </summary>
          <Lines lines={rest} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  return (
    <ul>
      {lines.map(({ slug, name, domain, frequency }) => (
        <li key={slug}>
          <DomainMark domain={domain} size={32} />
          <span>
            <PartnerLink slug={slug} name={name} />
            <small>{t(`partner.frequency.${frequency}`)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** From each row of a list to the middle. `outer` is the side of the list: 0 left, 100 right. */
function Fan({ className, lines, rows, outer }: { className: string; lines: Line[]; rows: number; outer: number }) {
  const height = rows * ROW;
  const middle = height / 2;
  return (
    <svg
      className={`partner-fan ${className}`}
      viewBox={`0 0 100 ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {lines.map(({ slug, frequency }, index) => {
        const y = middle + (index - (lines.length - 1) / 2) * ROW;
        return <path key={slug} className={`line-${frequency}`} d={`M${outer} ${y}L${100 - outer} ${middle}`} />;
      })}
    </svg>
  );
}
