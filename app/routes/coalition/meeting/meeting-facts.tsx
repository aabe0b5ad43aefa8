/** When, where, for whom and by whom a meeting is. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from './meeting-view.server.ts';

export function MeetingFacts({ view }: { view: MeetingView }) {
  const { t } = useTranslation();
  const { on, day, time, rule, place, video, isForNetwork, by, group } = view;
  return (
    <dl className="meeting-facts">
      <dt>{t('meeting.when')}</dt>
      <dd>
        <p className="meeting-day">
          <time dateTime={on}>{day}</time>, {time}
        </p>
        {rule && <p className="meta">{rule}</p>}
      </dd>
      {place && (
        <>
          <dt>{t('meeting.where')}</dt>
          <dd>{place}</dd>
        </>
      )}
      {video && (
        <>
          <dt>{t('meeting.video')}</dt>
          <dd>
            <Video {...video} />
          </dd>
        </>
      )}
      <dt>{t('meeting.who')}</dt>
      <dd>{t(isForNetwork ? 'meeting.network' : 'meeting.public')}</dd>
      {group && (
        <>
          <dt>{t('meeting.groupLabel')}</dt>
          <dd>
            <Link to={group.to}>{group.name}</Link>
          </dd>
        </>
      )}
      <dt>{t('meeting.by')}</dt>
      <dd>
        <Link to={by.to}>{by.name}</Link>
      </dd>
    </dl>
  );
}

function Video({ link, signIn }: NonNullable<MeetingView['video']>) {
  const { t } = useTranslation();
  if (link) {
    return (
      <a href={link} rel="noreferrer">
        {t('meeting.openVideo')}
      </a>
    );
  }
  return (
    <>
      <p>{t('meeting.videoForNetwork')}</p>
      <p>{signIn ? <Link to={signIn}>{t('meeting.signInForVideo')}</Link> : t('meeting.videoNoRole')}</p>
    </>
  );
}
