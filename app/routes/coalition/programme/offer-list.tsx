/** Who takes part in a programme: what each does in it, since when, where, and the number to call. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import { useDutch } from '../../directory/partner/own-text.tsx';
import type { OfferLine } from './programme-view.server.ts';

export function OfferList({ offers }: { offers: OfferLine[] }) {
  return (
    <ul className="plines">
      {offers.map((offer) => (
        <Offer key={offer.slug} offer={offer} />
      ))}
    </ul>
  );
}

function Offer({ offer }: { offer: OfferLine }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  const { slug, name, domain, town, phone, role, status, where } = offer;
  return (
    <li className="pline">
      <DomainMark domain={domain} />
      <div className="pline-t">
        <p className="pline-n">
          <Link to={paths.partner(slug)}>{name}</Link>
          <span className="vh">, {t(`domain.full.${domain}`)}</span> <span className="meta">{town}</span>
        </p>
        <p className="pline-s" lang={dutch}>
          {role}
        </p>
        <p className="meta">
          {where} · {status}
        </p>
      </div>
      {phone && (
        <a className="btn" href={phone.href}>
          <Icon name="phone" size="s" />
          <span className="vh">{t('search.call', { name })} </span>
          {phone.text}
        </a>
      )}
    </li>
  );
}
