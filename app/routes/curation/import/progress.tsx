/** How far an import is. The page asks anew by itself: with scripts only the figures change, without it loads again. */
import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const ASK_EVERY_MS = 1_500;
const LOAD_EVERY_SECONDS = '3';

/** `toWrite`: 0 while the file is still being compared. */
export function Progress({ written, toWrite }: { written: number; toWrite: number }) {
  const { t } = useTranslation();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    // Asking again breaks off what was asked: a slow server would never get to answer.
    if (state !== 'idle') return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate, state]);

  const text = toWrite === 0 ? t('import.preparing') : t('import.progress', { written, toWrite });
  return (
    <div className="import-progress">
      <progress
        aria-label={t('import.progressName')}
        aria-valuetext={text}
        max={Math.max(1, toWrite)}
        value={toWrite === 0 ? undefined : written}
      />
      <p>{text}</p>
      <noscript>
        <meta httpEquiv="refresh" content={LOAD_EVERY_SECONDS} />
      </noscript>
    </div>
  );
}
