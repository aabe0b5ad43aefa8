/** Everything that was done to a lesson. */
import { useTranslation } from 'react-i18next';
import { useDutch } from '../../directory/partner/own-text.tsx';
import type { LessonStepText } from './lesson-steps.server.ts';

export function LessonHistory({ steps }: { steps: LessonStepText[] }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  if (steps.length === 0) return null;
  return (
    <section className="history" aria-labelledby="history-h">
      <h2 id="history-h">{t('lessonForm.history')}</h2>
      <ol>
        {steps.map(({ id, text, parts, reason }) => (
          <li key={id}>
            <p>{text}</p>
            {parts && <p className="meta">{t('lessonForm.changed', { parts })}</p>}
            {reason && <blockquote lang={dutch}>{reason}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
