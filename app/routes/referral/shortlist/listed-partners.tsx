/** The partners of a list below each other: enough to call, and to put them in order. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import type { Listed } from './shortlist-view.server.ts';
import { FactText } from './fact-text.tsx';

export function ListedPartners({ partners }: { partners: Listed[] }) {
  return (
    <ol className="listed">
      {partners.map((partner) => (
        <ListedPartner key={partner.slug} partner={partner} />
      ))}
    </ol>
  );
}

function ListedPartner({ partner: { slug, name, domain, facts, removed, earlier } }: { partner: Listed }) {
  const { t } = useTranslation();
  return (
    <li>
      <DomainMark domain={domain} />
      <div className="listed-t">
        <h2>
          <Link to={paths.partner(slug)}>{name}</Link>
        </h2>
        <p>
          <span className="vh">{t(`domain.full.${domain}`)}. </span>
          <FactText fact={facts.what} />
        </p>
        <p className="meta">
          {t('shortlist.row.works')}: <FactText fact={facts.works} />
        </p>
      </div>
      <p className="listed-acts">
        {facts.phone?.href && (
          <a className="btn" href={facts.phone.href}>
            <Icon name="phone" size="s" />
            <span className="vh">{t('shortlist.call', { name })} </span>
            {facts.phone.text}
          </a>
        )}
        <Link className="btn" to={paths.card(slug)}>
          <Icon name="talk" size="s" />
          <span aria-hidden="true">{t('shortlist.card')}</span>
          <span className="vh">{t('shortlist.cardOf', { name })}</span>
        </Link>
        {earlier && (
          <Link className="btn btn-quiet" to={earlier} preventScrollReset>
            <span aria-hidden="true">{t('shortlist.upShort')}</span>
            <span className="vh">{t('shortlist.up', { name })}</span>
          </Link>
        )}
        <Link className="btn btn-quiet" to={removed} preventScrollReset>
          <Icon name="close" size="s" />
          <span aria-hidden="true">{t('shortlist.removeShort')}</span>
          <span className="vh">{t('shortlist.remove', { name })}</span>
        </Link>
      </p>
    </li>
  );
}
