/** A partner in one line: who it is, where, what it does, and the number to call. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { DomainMark } from './ui/domain-mark.tsx';
import { Icon } from './ui/icon.tsx';

export type PartnerLineFacts = {
  slug: string;
  name: string;
  domain: Domain;
  town: string;
  summary: string;
  phone: { text: string; href: string } | null;
  /** Why to be careful with this entry: checked too long ago, or never. */
  doubt: string | null;
};

type Props = {
  partner: PartnerLineFacts;
  /** The partner's page, with what the visitor came for. */
  to: string;
  /** Opens in a tab of its own: the line stands inside another site. */
  isElsewhere?: boolean;
};

export function PartnerLine({ partner, to, isElsewhere = false }: Props) {
  const { t, i18n } = useTranslation();
  const { name, domain, town, summary, phone, doubt } = partner;
  return (
    <li className="pline">
      <DomainMark domain={domain} />
      <div className="pline-t">
        <p className="pline-n">
          <Link to={to} {...(isElsewhere && { target: '_blank', rel: 'noopener' })}>
            {name}
          </Link>
          <span className="vh">
            , {t(`domain.full.${domain}`)} {isElsewhere && t('embed.newTab')}
          </span>{' '}
          <span className="meta">{town}</span>
        </p>
        <p className="pline-s" lang={i18n.language === 'nl' ? undefined : 'nl'}>
          {summary}
        </p>
        {doubt && (
          <p className="fresh stale">
            <Icon name="alert" size="s" />
            {doubt}
          </p>
        )}
      </div>
      {phone ? (
        <a className="btn" href={phone.href}>
          <Icon name="phone" size="s" />
          <span className="vh">{t('search.call', { name })} </span>
          {phone.text}
        </a>
      ) : (
        <span className="btn" aria-disabled="true">
          <Icon name="phone" size="s" />
          {t('search.noPhone')}
        </span>
      )}
    </li>
  );
}
