/**
 * A form that could not be taken in when it was sent: the session had ended, or nothing could be kept at that moment. What
 * was typed is on this page, out of sight, and is sent as it was.
 */
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';

export type KeptForm = { action: string; fields: [string, string][] };

export type SignedOutForm = KeptForm & { signedOut: true };

/** Nothing can be kept, or read. `form`: null when none was sent, or with a file, which a page cannot keep. */
export type OutOfOrder = { outOfOrder: true; sent: boolean; form: KeptForm | null };

export function isSignedOutForm(value: unknown): value is SignedOutForm {
  return typeof value === 'object' && value !== null && 'signedOut' in value && 'fields' in value;
}

export function isOutOfOrder(value: unknown): value is OutOfOrder {
  return typeof value === 'object' && value !== null && 'outOfOrder' in value && 'form' in value;
}

export function SendAgain({ form }: { form: SignedOutForm }) {
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t('signedOut.title')}</h1>
      <p className="lead">{t('signedOut.kept')}</p>
      <p>
        <a className="btn" href={paths.signIn()} target="_blank" rel="noreferrer">
          {t('signedOut.signIn')}
        </a>
      </p>
      <AsItWas form={form} />
    </main>
  );
}

export function SendAgainLater({ trouble: { sent, form } }: { trouble: OutOfOrder }) {
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t(sent ? 'outOfOrder.notKept' : 'outOfOrder.notRead')}</h1>
      <p className="lead">{t('outOfOrder.text')}</p>
      {sent && <p>{t(form ? 'outOfOrder.typed' : 'outOfOrder.file')}</p>}
      {form && <AsItWas form={form} />}
    </main>
  );
}

function AsItWas({ form: { action, fields } }: { form: KeptForm }) {
  const { t } = useTranslation();
  return (
    <form method="post" action={action}>
      {fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <button className="btn btn-1">{t('signedOut.send')}</button>
    </form>
  );
}
