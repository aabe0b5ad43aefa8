/** A text to take along: it can be selected, and with scripts put on the clipboard. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';

type Props = { label: string; text: string; rows?: number };

export function CopyText({ label, text, rows = 5 }: Props) {
  const { t } = useTranslation();
  const canCopy = useHydrated();
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('embed.page.copied'));
    } catch {
      setSaid(t('embed.page.notCopied'));
    }
  }

  return (
    <div className="copy-text">
      <textarea className="form-input" readOnly rows={rows} value={text} aria-label={label} spellCheck={false} />
      {canCopy && (
        <button type="button" className="btn" onClick={() => void copy()}>
          {t('embed.page.copy')}
          <span className="vh">: {label}</span>
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
