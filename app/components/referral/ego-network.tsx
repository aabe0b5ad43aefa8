/** One partner in the middle: left who sends clients, right where they go. The lists say it all; the fans show how often. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import type { RouteFrequency } from '#app/domain/organisation/choices.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { ReferralFan } from './referral-lines.tsx';

/** `about`: how often, and perhaps for what. */
export type EgoLine = { slug: string; name: string; domain: Domain; frequency: RouteFrequency; about: string };

type Props = {
  from: EgoLine[];
  to: EgoLine[];
  /** The partner itself. */
  children: ReactNode;
  /** What a name links to. */
  link: (line: EgoLine) => ReactNode;
  /** More than this are folded away under their list. */
  mostShown: number;
};

export function EgoNetwork({ from, to, children, link, mostShown }: Props) {
  const { t } = useTranslation();
  const shown = { from: from.slice(0, mostShown), to: to.slice(0, mostShown) };
  const rows = Math.max(shown.from.length, shown.to.length, 2);
  const lists = { link, mostShown };
  return (
    <div className="ego">
      <Side className="ego-from" heading={t('partner.from')} lines={from} {...lists} />
      <ReferralFan className="ego-fan ego-fan-from" lines={shown.from} rows={rows} list="left" />
      <div className="ego-me">{children}</div>
      <ReferralFan className="ego-fan ego-fan-to" lines={shown.to} rows={rows} list="right" />
      <Side className="ego-to" heading={t('partner.to')} lines={to} {...lists} />
    </div>
  );
}

type SideProps = Pick<Props, 'link' | 'mostShown'> & { className: string; heading: string; lines: EgoLine[] };

function Side({ className, heading, lines, link, mostShown }: SideProps) {
  const { t } = useTranslation();
  const rest = lines.slice(mostShown);
  return (
    <div className={className}>
      <h3>{heading}</h3>
      {lines.length > 0 ? (
        <Lines lines={lines.slice(0, mostShown)} link={link} />
      ) : (
        <p className="ego-nobody">{t('partner.noLines')}</p>
      )}
      {rest.length > 0 && (
        <details className="partner-else">
          <summary>
            <Icon name="down" size="s" />
            {t('partner.moreLines', { count: rest.length })}
          </summary>
          <Lines lines={rest} link={link} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines, link }: { lines: EgoLine[]; link: Props['link'] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.slug}>
          <DomainMark domain={line.domain} size={32} />
          <span>
            {link(line)}
            <small>{line.about}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
