/** The days of a meeting that are still to come, those that were called off among them. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from './meeting-view.server.ts';

export function MeetingDays({ days: { shown, more } }: { days: NonNullable<MeetingView['days']> }) {
  const { t } = useTranslation();
  if (shown.length === 0) return null;
  return (
    <section className="panel meeting-days" aria-labelledby="days">
      <h2 id="days">{t('meeting.daysLeft')}</h2>
      <ul>
        {shown.map(({ on, text, to, isCancelled, isThis }) => (
          <li key={on}>
            <Link to={to} aria-current={isThis ? 'date' : undefined} preventScrollReset>
              {isCancelled ? <s>{text}</s> : text}
            </Link>
            {isCancelled && <span className="meeting-off"> {t('meeting.notOn')}</span>}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="meta">{t('meeting.more', { count: more })}</p>}
    </section>
  );
}
