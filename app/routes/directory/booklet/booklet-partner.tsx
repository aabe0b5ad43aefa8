/** One partner in a booklet: what it does and how to refer, beside how it is reached. Stays on one page of paper. */
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { useDutch } from '../partner/own-text.tsx';
import type { BookletEntry, BookletReach, BookletWay } from './booklet-view.server.ts';

export function BookletPartner({ entry }: { entry: BookletEntry }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  const { number, name, domain, type, summary, services, ways, reach, website, places, checked } = entry;
  return (
    <article className="booklet-partner" id={`partner-${number}`}>
      <h3>
        <DomainMark domain={domain} size={26} />
        <span className="booklet-number">{number}</span>
        <span lang={dutch}>{name}</span>
      </h3>
      <p className="meta">{[t(`domain.full.${domain}`), type, checked].filter(Boolean).join(' · ')}</p>
      <div className="booklet-does">
        <p lang={dutch}>{summary}</p>
        <ul lang={dutch}>
          {services.map((service) => (
            <li key={service}>{service}</li>
          ))}
        </ul>
        {ways.map((way) => (
          <Way key={way.services} way={way} />
        ))}
      </div>
      <div className="booklet-reach">
        {reach.map((one, index) => (
          <Reach key={index} reach={one} />
        ))}
        {places.map(({ address, hours }) => (
          <p key={address}>
            {address}
            {hours && <small>{t('booklet.open', { hours })}</small>}
          </p>
        ))}
        {website && <p>{website}</p>}
      </div>
    </article>
  );
}

function Way({ way: { services, who, channels, formUrl } }: { way: BookletWay }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  return (
    <p>
      <b lang={services ? dutch : undefined}>{services ?? t('booklet.refer')}: </b>
      {t('booklet.way', { who, channels })}
      {formUrl && <span className="booklet-url"> {formUrl}</span>}
    </p>
  );
}

function Reach({ reach: { label, who, hours, phone, email } }: { reach: BookletReach }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  return (
    <p>
      {label && (
        <span lang={dutch}>
          <b>{label}</b>: {who}
        </span>
      )}
      {phone && <a href={phone.href}>{phone.text}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {hours && <small>{t('booklet.reachable', { hours })}</small>}
    </p>
  );
}
