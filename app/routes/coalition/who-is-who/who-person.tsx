/** One person: who, of which partner or municipality, at which level, and how to reach them. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { useDutch } from '../../directory/partner/own-text.tsx';
import type { WhoLine } from './who-view.server.ts';

export function WhoPerson({ person }: { person: WhoLine }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  const { name, role, level, phone, email, domain, of } = person;
  return (
    <li className="who-person">
      {domain ? <DomainMark domain={domain} size={28} /> : <Icon name="person" />}
      <div>
        <p className="who-name" lang={dutch}>
          {name}
        </p>
        <p className="who-role">
          {level}
          {level && role && ', '}
          {role && <span lang={dutch}>{role}</span>}
        </p>
      </div>
      <p className="who-of">
        {of && <Link to={of.to}>{of.name}</Link>}
        {domain && <span className="vh">, {t(`domain.full.${domain}`)}</span>}
      </p>
      <p className="who-reach">
        {phone && (
          <a className="btn" href={phone.href}>
            <Icon name="phone" size="s" />
            <span className="vh">{t('search.call', { name })} </span>
            {phone.text}
          </a>
        )}
        {email && (
          <a className="btn" href={`mailto:${email}`}>
            <Icon name="mail" size="s" />
            <span className="who-on-screen">{t('search.mail')}</span>
            <span className="who-on-paper">{email}</span>
            <span className="vh">, {name}</span>
          </a>
        )}
        {!phone && !email && <span className="meta">{t('who.viaPartner')}</span>}
      </p>
    </li>
  );
}
