/** Who pulls the coalition in this municipality; the coordinators where nobody does yet. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { Lead } from './municipality-view.server.ts';

export function LeadPanel({ town, lead, coordinator }: { town: string; lead: Lead | null; coordinator: Lead }) {
  const { t, i18n } = useTranslation();
  const { name, role, phone, email } = lead ?? coordinator;
  return (
    <section className="panel lead-panel" aria-labelledby="lead">
      <h2 id="lead">{t('municipalities.lead_of', { name: town })}</h2>
      {!lead && <p>{t('municipalities.noLead')}</p>}
      <p className="lead-name">{name}</p>
      <p className="meta" lang={i18n.language === 'nl' ? undefined : 'nl'}>
        {role}
      </p>
      {phone && (
        <a className="btn btn-1 btn-l" href={phone.href}>
          <Icon name="phone" />
          <span className="vh">{t('search.call', { name })} </span>
          {phone.text}
        </a>
      )}
      {email && (
        <a className="btn" href={`mailto:${email}`} aria-label={t('contact.mailName', { name })}>
          <Icon name="mail" size="s" />
          {t('search.mail')}
        </a>
      )}
    </section>
  );
}
