/** Takes a whole service or contact away. It is asked twice; with the history it can be brought back. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { PartHead } from './part-head.server.ts';
import { REMOVE_NAME } from './remove-name.ts';

export function RemoveItem({ text, head }: { text: string; head: PartHead }) {
  const { t } = useTranslation();
  return (
    <details className="entry-remove">
      <summary>{text}</summary>
      <p>{t('entry.removeText')}</p>
      <Form method="post">
        <input type="hidden" name="version" value={head.version} />
        <input type="hidden" name={REMOVE_NAME} value="yes" />
        <SubmitButton look="danger" value="remove">
          {text}
        </SubmitButton>
      </Form>
    </details>
  );
}
