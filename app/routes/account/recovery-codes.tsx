/** The recovery codes, shown once: on paper, or copied from one field. */
import { useTranslation } from 'react-i18next';

export function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation();
  return (
    <section className="panel account-codes" aria-labelledby="recovery">
      <h2 id="recovery">{t('security.recovery')}</h2>
      <p>{t('security.recoveryText')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <label htmlFor="recovery-copy">{t('security.recoveryCopy')}</label>
      <textarea id="recovery-copy" className="form-input" readOnly rows={codes.length} value={codes.join('\n')} />
      <p className="meta">{t('security.recoveryPrint')}</p>
    </section>
  );
}
