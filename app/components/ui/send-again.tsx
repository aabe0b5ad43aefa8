/**
 * The session ended while a form was being filled in. What was typed is on this page, out of sight: after signing in
 * beside it, the form is sent as it was.
 */
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';

export type SignedOutForm = { signedOut: true; action: string; fields: [string, string][] };

export function isSignedOutForm(value: unknown): value is SignedOutForm {
  return typeof value === 'object' && value !== null && 'signedOut' in value && 'fields' in value;
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
      <form method="post" action={form.action}>
        {form.fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <button className="btn btn-1">{t('signedOut.send')}</button>
      </form>
    </main>
  );
}
