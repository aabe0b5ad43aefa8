/** One day of a meeting in a list. The day itself is the heading above it, or stands in the line. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

export type MeetingLineFacts = {
  to: string;
  title: string;
  /** Local ISO date, and in words. */
  on: string;
  day: string;
  time: string;
  kind: string;
  /** The place, "Online", or both; null when that is not known yet. */
  where: string | null;
  /** Null when the place says so already. */
  town: string | null;
  isForNetwork: boolean;
  isNow: boolean;
};

type Props = {
  line: MeetingLineFacts;
  /** For a list without headings. */
  withDay?: boolean;
};

export function MeetingLine({ line, withDay = false }: Props) {
  const { t } = useTranslation();
  const { to, title, on, day, time, kind, where, town, isForNetwork, isNow } = line;
  return (
    <li className="meet-line">
      <p className="meet-time">
        {withDay && (
          <>
            <time dateTime={on}>{day}</time>,{' '}
          </>
        )}
        {time}
        {isNow && <strong className="meet-now"> {t('agenda.now')}</strong>}
      </p>
      <div>
        <p className="meet-name">
          <Link to={to}>{title}</Link>
        </p>
        <p className="meta">{[kind, where, town].filter(Boolean).join(' · ')}</p>
        {isForNetwork && <p className="meta">{t('agenda.forNetwork')}</p>}
      </div>
    </li>
  );
}
