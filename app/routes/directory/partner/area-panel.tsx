/** Where the partner works and can be visited. The map repeats the words. */
import { useTranslation } from 'react-i18next';
import { AreaMap } from '#app/components/map/area-map.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { useDutch } from './own-text.tsx';
import type { MembershipView } from './membership.server.ts';
import type { PlacesView, Visit } from './places.server.ts';

type Props = { places: PlacesView; membership: MembershipView };

export function AreaPanel({ places, membership }: Props) {
  const { t } = useTranslation();
  const { title, names, map, visits, website } = places;
  return (
    <section className="panel partner-area" aria-labelledby="area-h">
      <div className="partner-map">
        <AreaMap view={map} label={null} />
      </div>
      <div className="partner-area-text">
        <h2 id="area-h">{title}</h2>
        <p>{names}</p>
        <h3 className="vh">{t('partner.visiting', { count: visits.length })}</h3>
        <ul className="partner-visits">
          {visits.map((visit) => (
            <li key={visit.address}>
              <Address visit={visit} />
            </li>
          ))}
        </ul>
        {website && (
          <p className="partner-link">
            <Icon name="web" size="s" />
            <a href={website.href} rel="external">
              <span className="vh">{t('partner.website')} </span>
              {website.text}
            </a>
          </p>
        )}
        <Membership membership={membership} />
      </div>
    </section>
  );
}

function Membership({ membership: { ring, covenant, signedBy, document } }: Pick<Props, 'membership'>) {
  const { t } = useTranslation();
  return (
    <>
      <p className="partner-link">
        <Icon name="people" size="s" />
        {ring}
      </p>
      {covenant && (
        <p className="partner-link">
          <Icon name="check" size="s" />
          {[covenant, signedBy].filter(Boolean).join(', ')}
        </p>
      )}
      {document && (
        <p className="partner-link">
          <Icon name="link" size="s" />
          <a href={document} rel="external">
            {t('partner.covenantDocument')}
          </a>
        </p>
      )}
    </>
  );
}

function Address({ visit: { name, address, hours, wheelchair, accessibility } }: { visit: Visit }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  return (
    <>
      <p>
        {name && <span lang={dutch}>{name}: </span>}
        {address}
      </p>
      {hours && (
        <p>
          {t('partner.hours')}: {hours}
        </p>
      )}
      {(wheelchair !== null || accessibility) && (
        <p>
          {wheelchair !== null && `${t(wheelchair ? 'partner.wheelchair' : 'partner.noWheelchair')}. `}
          {accessibility && <span lang={dutch}>{accessibility}</span>}
        </p>
      )}
    </>
  );
}
