/** Whom to ask: the coordinators of the coalition. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { CoordinatorFacts } from './coordinator.server.ts';

export function CoordinatorContact({ coordinator: { name, phone, email } }: { coordinator: CoordinatorFacts }) {
  const { t } = useTranslation();
  return (
    <p className="actions">
      {phone && (
        <a className="btn" href={phone.href}>
          <Icon name="phone" size="s" />
          <span className="vh">{t('search.call', { name })} </span>
          {phone.text}
        </a>
      )}
      <a className="btn" href={`mailto:${email}`}>
        <Icon name="mail" size="s" />
        <span className="vh">{t('contact.mailName', { name })}: </span>
        {email}
      </a>
    </p>
  );
}
