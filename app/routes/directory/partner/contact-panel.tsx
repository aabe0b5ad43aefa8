/** Whom to call for what, at which level, and whether they can be reached now. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { CONTACT_LEVELS, type ContactLevel } from '#app/domain/organisation/choices.ts';
import type { ContactView, ContactsView, Phone } from './contacts.server.ts';
import { useDutch } from './own-text.tsx';

type Props = { contacts: ContactsView; organisation: string };

export function ContactPanel({ contacts: { people, general }, organisation }: Props) {
  const { t } = useTranslation();
  const mailed = people.findIndex((person) => person.email !== null);
  const generalFirst = general?.comesFirst === true;
  const generalBlock = general && (
    <div className="partner-contact">
      <h3>{t('partner.general')}</h3>
      <Buttons phone={general.phone} email={general.email} name={organisation} isFirst={generalFirst} />
      {general.email && (generalFirst || mailed < 0) && <MailNote />}
    </div>
  );
  return (
    <section className="panel partner-contacts" aria-labelledby="contacts-h">
      <h2 className="vh" id="contacts-h">
        {t('partner.contacts')}
      </h2>
      {people.length === 0 && <p className="partner-contact">{t('partner.noContact')}</p>}
      {generalFirst && generalBlock}
      {people.map((person, index) => (
        <Person
          key={`${person.task} ${person.name}`}
          person={person}
          organisation={organisation}
          isFirst={index === 0 && !generalFirst}
          warns={index === mailed && !(generalFirst && general.email)}
        />
      ))}
      {!generalFirst && generalBlock}
    </section>
  );
}

type PersonProps = { person: ContactView; organisation: string; isFirst: boolean; warns: boolean };

function Person({ person, organisation, isFirst, warns }: PersonProps) {
  const { t } = useTranslation();
  const dutch = useDutch();
  const { task, name, level, role, away, open, hours, phone, email } = person;
  return (
    <div className="partner-contact">
      <h3 lang={dutch}>{task}</h3>
      <p className="partner-person">{name}</p>
      <p className="partner-level">
        <LevelDots level={level} />
        <span>
          {t(`partner.level.${level}`)}
          {role && (
            <>
              , <span lang={dutch}>{role}</span>
            </>
          )}
        </span>
      </p>
      {away && (
        <p className="fresh stale partner-away">
          <Icon name="alert" size="s" />
          {away}
        </p>
      )}
      <Buttons phone={phone} email={email} name={`${name}, ${organisation}`} isFirst={isFirst}>
        <Reachable open={open} hours={hours} />
      </Buttons>
      {warns && <MailNote />}
    </div>
  );
}

function Reachable({ open, hours }: Pick<ContactView, 'open' | 'hours'>) {
  const { t } = useTranslation();
  if (!hours) return null;
  return (
    <p className="partner-open">
      {open !== null && <i className={open ? 'partner-dot' : 'partner-dot partner-dot-off'} />}
      <span>
        {open !== null && (
          <span className="partner-now">
            <b>{t(open ? 'state.open' : 'state.closed')}</b>,{' '}
          </span>
        )}
        {hours}
      </span>
    </p>
  );
}

type ButtonsProps = {
  phone: Phone | null;
  email: string | null;
  /** Whom the buttons reach. */
  name: string;
  isFirst: boolean;
  children?: ReactNode;
};

/** The first contact has a large number and shows its address; the others have small buttons. */
function Buttons({ phone, email, name, isFirst, children }: ButtonsProps) {
  const { t } = useTranslation();
  const call = phone && (
    <a className={isFirst ? 'btn btn-1 partner-call' : 'btn'} href={phone.href}>
      <Icon name="phone" size={isFirst ? undefined : 's'} />
      <span className="vh">{t('search.call', { name })} </span>
      {phone.text}
    </a>
  );
  const mail = email && (
    <a className="btn partner-mail" href={`mailto:${email}`}>
      <Icon name="mail" size="s" />
      {isFirst ? (
        <Address email={email} />
      ) : (
        <>
          <span className="partner-on-screen">{t('search.mail')}</span>
          <span className="partner-on-paper">{email}</span>
        </>
      )}
      <span className="vh">, {name}</span>
    </a>
  );
  if (isFirst) {
    return (
      <>
        {call}
        {children}
        {mail && <div className="partner-buttons">{mail}</div>}
      </>
    );
  }
  return (
    <>
      {children}
      {(call || mail) && (
        <div className="partner-buttons">
          {call}
          {mail}
        </div>
      )}
    </>
  );
}

/** A long address may break before the at sign. */
function Address({ email }: { email: string }) {
  const at = email.lastIndexOf('@');
  return (
    <span>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}

function MailNote() {
  const { t } = useTranslation();
  return <p className="partner-mail-note">{t('search.mailNote')}</p>;
}

/** Three dots on a short line: the work itself, the organisation, the board. The word stands beside it. */
function LevelDots({ level }: { level: ContactLevel }) {
  const reached = CONTACT_LEVELS.indexOf(level);
  return (
    <svg className="partner-dots" width="46" height="12" viewBox="0 0 46 12" aria-hidden="true" focusable="false">
      <path d="M6 6H40" />
      {CONTACT_LEVELS.map((one, index) => (
        <circle key={one} className={index <= reached ? 'on' : undefined} cx={6 + 17 * index} cy="6" r="4.3" />
      ))}
    </svg>
  );
}
