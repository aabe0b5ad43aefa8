/** Who pulls the coalition in this municipality; the coordinators where nobody does yet. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { Lead } from './municipality-view.server.ts';

export function LeadPanel({ town, leads, coordinator }: { town: string; leads: Lead[]; coordinator: Lead }) {
  const { t } = useTranslation();
  return (
    <section className="panel lead-panel" aria-labelledby="lead">
      <h2 id="lead">{t('municipalities.lead_of', { name: town })}</h2>
      {leads.length === 0 && <p>{t('municipalities.noLead')}</p>}
      {(leads.length > 0 ? leads : [coordinator]).map((lead) => (
        <LeadContact key={lead.name} lead={lead} />
      ))}
    </section>
  );
}

function LeadContact({ lead: { name, role, phone, email } }: { lead: Lead }) {
  const { t, i18n } = useTranslation();
  return (
    <>
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
    </>
  );
}
