/** The days of a meeting that come, and those on which people are registered; each leads to who comes. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OneMeeting } from './agenda-view.server.ts';

type Days = NonNullable<OneMeeting['days']>;
type Props = { days: Days; chosen: string | null };

export function MeetingDays({ days: { shown, more }, chosen }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="days-h">
      <h2 id="days-h">{t('meetingEdit.days')}</h2>
      {shown.length === 0 && <p>{t('meetingEdit.noDays')}</p>}
      <DayLines days={shown} chosen={chosen} />
      {more.length > 0 && (
        <details className="meeting-more">
          <summary>{t('meetingEdit.moreDays', { count: more.length })}</summary>
          <DayLines days={more} chosen={chosen} />
        </details>
      )}
    </section>
  );
}

function DayLines({ days, chosen }: { days: Days['shown']; chosen: string | null }) {
  const { t } = useTranslation();
  return (
    <ul className="meeting-lines">
      {days.map(({ on, text, to, count, left, isCancelled, isPast }) => (
        <li key={on}>
          <span>
            <Link to={to} aria-current={on === chosen ? 'true' : undefined} preventScrollReset>
              {text}
            </Link>
            {isPast && <small>{t('meetingEdit.dayPast')}</small>}
          </span>
          <span>
            {isCancelled ? <b>{t('meetingEdit.off')}</b> : t('meetingEdit.registered', { count })}
            {left !== null && !isCancelled && (
              <small>{t(left === 0 ? 'meetingEdit.full' : 'meetingEdit.left', { count: left })}</small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
