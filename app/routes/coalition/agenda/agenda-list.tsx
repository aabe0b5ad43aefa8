/** The coming days with what is on them, month by month. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MeetingLine } from '#app/components/meeting/meeting-line.tsx';
import type { AgendaView } from './agenda-view.server.ts';

export function AgendaList({ view: { months, until, later, isAll } }: { view: AgendaView }) {
  const { t } = useTranslation();
  return (
    <>
      {months.length === 0 && (
        <div className="agenda-none">
          <h2>{t('agenda.none', { date: until })}</h2>
          <p>{t(isAll ? 'agenda.noneText' : 'agenda.noneChosen')}</p>
        </div>
      )}
      {months.map(({ month, name, days }) => (
        <section key={month} aria-labelledby={`m-${month}`}>
          <h2 id={`m-${month}`}>{name}</h2>
          <ol className="agenda-month">
            {days.map(({ on, weekday, number, isToday, lines }) => (
              <li key={on} className={isToday ? 'is-today' : undefined}>
                <h3>
                  <time dateTime={on}>
                    <span className="agenda-weekday">{weekday}</span> <span className="agenda-number">{number}</span>
                  </time>
                  {isToday && <span className="agenda-today"> {t('agenda.today')}</span>}
                </h3>
                <ul>
                  {lines.map((line) => (
                    <MeetingLine key={line.to + line.time} line={line} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {later && (
        <p className="agenda-later">
          <span className="meta">{t('agenda.until', { date: until })}</span>
          <Link className="btn" to={later} preventScrollReset>
            {t('agenda.later')}
          </Link>
        </p>
      )}
    </>
  );
}
