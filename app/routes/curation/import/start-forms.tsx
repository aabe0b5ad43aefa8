/** The buttons that set an import going, take it back, or throw its file away. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';

/** @param toWrite null for one that goes on after a failure: what was chosen then stays */
export function StartForm({ publish, toWrite }: { publish: boolean; toWrite: number | null }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="import-start">
      {toWrite !== null && (
        <label className="tile">
          <input type="checkbox" name="publish" value="on" defaultChecked={publish} />
          <b>{t('import.publish')}</b>
          <span>{t('import.publishHint')}</span>
        </label>
      )}
      <SubmitButton
        value="start"
        isLarge
        busy={t('import.starting')}
        unavailable={toWrite === 0 ? t('import.start', { count: 0 }) : undefined}
      >
        {toWrite === null ? t('import.again') : t('import.start', { count: toWrite })}
      </SubmitButton>
      {toWrite !== null && <DiscardButton />}
    </Form>
  );
}

/** For a file of which nothing can go in as it is. */
export function DiscardForm() {
  return (
    <Form method="post">
      <DiscardButton />
    </Form>
  );
}

function DiscardButton() {
  const { t } = useTranslation();
  return (
    <SubmitButton value="discard" look="quiet" isLarge>
      {t('import.discard')}
    </SubmitButton>
  );
}

export function UndoForm() {
  const { t } = useTranslation();
  return (
    <details className="reason import-undo">
      <summary className="btn btn-l btn-danger">
        <Icon name="undo" size="s" />
        {t('import.undo.label')}
      </summary>
      <Form method="post">
        <p>{t('import.undo.explain')}</p>
        <SubmitButton value="undo" look="danger">
          {t('import.undo.confirm')}
        </SubmitButton>
      </Form>
    </details>
  );
}
