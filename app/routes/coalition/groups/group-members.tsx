/** Who takes part in a working group: for the network by name and role, for others which partners. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import { useDutch } from '../../directory/partner/own-text.tsx';
import type { GroupPageView } from './group-view.server.ts';

type Members = NonNullable<GroupPageView['network']>['members'];
type Partner = GroupPageView['partners'][number];

export function GroupMembers({ members }: { members: Members }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  if (members.length === 0) return <p>{t('groups.nobody')}</p>;
  return (
    <ul className="group-members">
      {members.map(({ name, role, partner }) => (
        <li key={`${name} ${partner?.id}`}>
          {partner ? <DomainMark domain={partner.domain} size={28} /> : <Icon name="person" />}
          <p>
            <b lang={dutch}>{name}</b>
            {role === 'chair' && <span className="group-role">{t('groups.role.chair')}</span>}
            <span className="group-from">{partner ? <PartnerName partner={partner} /> : t('groups.inPerson')}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function GroupPartners({ partners }: { partners: Partner[] }) {
  const { t } = useTranslation();
  if (partners.length === 0) return <p>{t('groups.nobody')}</p>;
  return (
    <ul className="group-members">
      {partners.map((partner) => (
        <li key={partner.id}>
          <DomainMark domain={partner.domain} size={28} />
          <p>
            <PartnerName partner={partner} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function PartnerName({ partner: { name, slug, domain } }: { partner: Partner }) {
  const { t } = useTranslation();
  if (slug === null) {
    return (
      <>
        {name} <span className="group-left">({t('groups.left')})</span>
      </>
    );
  }
  return (
    <>
      <Link to={paths.partner(slug)}>{name}</Link>
      <span className="vh">, {t(`domain.full.${domain}`)}</span>
    </>
  );
}
