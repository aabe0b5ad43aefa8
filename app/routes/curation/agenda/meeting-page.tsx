/** One meeting to plan or change: what stands now when somebody was earlier, its days and who comes, and its history. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OneMeeting } from './agenda-view.server.ts';
import type { MeetingAnswer } from './change-meeting.server.ts';
import { DayPanel } from './day-panel.tsx';
import { MeetingDays } from './meeting-days.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { ReasonButton } from './reason-button.tsx';

type Props = { one: OneMeeting; answer: MeetingAnswer | undefined };

export function MeetingPage({ one, answer }: Props) {
  const { t } = useTranslation();
  const { see, now, days, chosen, version, isCancelled, history } = one;
  const typed = answer?.result ? '' : answer?.reason;
  return (
    <>
      {see && (
        <p className="lead">
          {isCancelled && <b>{t('meetingEdit.off')} </b>}
          <Link to={see}>{t('meetingEdit.see')}</Link>
        </p>
      )}
      {answer?.refused === 'conflict' && now && (
        <section aria-labelledby="now-h" className="panel meeting-now">
          <h2 id="now-h">{t('meetingEdit.now')}</h2>
          <ul>
            {now.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {chosen && <DayPanel day={chosen} version={version} typed={typed} />}
      {days && <MeetingDays days={days} chosen={chosen?.on ?? null} />}
      <section aria-labelledby="form-h">
        <h2 id="form-h" className={see ? undefined : 'vh'}>
          {t(see ? 'meetingEdit.change' : 'meetingEdit.new')}
        </h2>
        <MeetingForm one={one} result={answer?.result} />
      </section>
      {see && (
        <section aria-labelledby="off-h">
          <h2 id="off-h">{t(isCancelled ? 'meetingEdit.resumeTitle' : 'meetingEdit.cancelTitle')}</h2>
          <p>{t(isCancelled ? 'meetingEdit.resumeText' : 'meetingEdit.cancelText')}</p>
          <ReasonButton
            value={isCancelled ? 'resume' : 'cancel'}
            label={t(isCancelled ? 'meetingEdit.resume' : 'meetingEdit.cancel')}
            version={version}
            typed={chosen ? undefined : typed}
            isDanger={!isCancelled}
          />
        </section>
      )}
      {history.length > 0 && (
        <section aria-labelledby="history-h">
          <h2 id="history-h">{t('meetingEdit.history.title')}</h2>
          <ol className="meeting-history">
            {history.map(({ id, who, what, reason }) => (
              <li key={id}>
                <p>{what}</p>
                {reason !== '' && <blockquote>{reason}</blockquote>}
                <p className="meta">{who}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
