/** On a phone the number stays at hand. The panel of contacts has the same. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { ContactsView } from './contacts.server.ts';

export function CallBar({ quick: { name, phone, email } }: { quick: ContactsView['quick'] }) {
  const { t } = useTranslation();
  if (!phone && !email) return null;
  return (
    <section className="partner-callbar" aria-label={t('partner.quick')}>
      {phone && (
        <a className="btn btn-1" href={phone.href}>
          <Icon name="phone" size="s" />
          {t('partner.callShort', { phone: phone.text })}
          <span className="vh">, {name}</span>
        </a>
      )}
      {email && (
        <a className={phone ? 'btn' : 'btn btn-1'} href={`mailto:${email}`}>
          <Icon name="mail" size="s" />
          {t('search.mail')}
          <span className="vh">, {name}</span>
        </a>
      )}
    </section>
  );
}
