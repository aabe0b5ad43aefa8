/** A meeting as a file for a calendar: this day, or all of its days. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import type { MeetingView } from './meeting-view.server.ts';

export function AddToCalendar({ view: { slug, on, isRepeated } }: { view: MeetingView }) {
  const { t } = useTranslation();
  return (
    <p className="meeting-add">
      <a className="btn" href={paths.meetingFile(slug, on)}>
        <Icon name="plus" size="s" />
        {t(isRepeated ? 'meeting.addDay' : 'meeting.add')}
      </a>
      {isRepeated && <a href={paths.meetingFile(slug)}>{t('meeting.addAll')}</a>}
    </p>
  );
}
