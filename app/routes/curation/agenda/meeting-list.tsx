/** What is planned and what was, with the way to a new meeting. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import type { listMeetings } from './agenda-view.server.ts';

type List = ReturnType<typeof listMeetings>;

export function MeetingList({ list: { coming, past } }: { list: List }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">{t('meetingEdit.lead')}</p>
      <p>
        <Link className="btn btn-1" to={paths.workbench('agenda', 'nieuw')}>
          <Icon name="plus" size="s" />
          {t('meetingEdit.new')}
        </Link>
      </p>
      <Lines title={t('meetingEdit.coming')} lines={coming} none={t('meetingEdit.noneComing')} />
      {past.length > 0 && <Lines title={t('meetingEdit.past')} lines={past} none="" />}
    </>
  );
}

function Lines({ title, lines, none }: { title: string; lines: List['coming']; none: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 && <p>{none}</p>}
      <ul className="meeting-lines">
        {lines.map(({ to, title: name, day, time, kind, town, isCancelled }) => (
          <li key={to}>
            <span>
              <Link to={to}>{name}</Link>
              <small>{[kind, town].join(' · ')}</small>
            </span>
            <span>
              {isCancelled ? <b>{t('meetingEdit.off')}</b> : day}
              <small>{time}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
