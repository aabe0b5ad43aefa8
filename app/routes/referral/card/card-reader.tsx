/** What a parent sees who scanned a card: what changed since, the other languages, and the card itself below. */
import { Link } from '@remix-run/react';
import { Icon } from '#app/components/ui/icon.tsx';
import { directionOf, type CardLanguage } from '#app/domain/referral/card-languages.ts';
import type { ChangedView } from './changed.server.ts';

export type LanguageLink = { language: CardLanguage; name: string; to: string };

type Props = {
  language: CardLanguage;
  changed: ChangedView | null;
  languages: LanguageLink[];
  otherLanguage: string;
};

export function CardReader({ language, changed, languages, otherLanguage }: Props) {
  return (
    <div className="card-reader" lang={language} dir={directionOf(language)}>
      {changed && <Changed changed={changed} />}
      <nav className="card-languages" aria-label={otherLanguage}>
        <ul>
          {languages.map((one) => (
            <li key={one.language}>
              <Link
                to={one.to}
                lang={one.language}
                dir={directionOf(one.language)}
                aria-current={one.language === language ? 'true' : undefined}
                preventScrollReset
              >
                {one.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Changed({ changed: { title, now, facts, warning } }: { changed: ChangedView }) {
  return (
    <section className="card-changed" aria-labelledby="changed-h">
      <h2 id="changed-h">
        <Icon name="alert" />
        {title}
      </h2>
      {warning && <p className="card-warning">{warning}</p>}
      <p>{now}</p>
      <dl>
        {facts.map(({ label, text, own }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {own ? (
                <bdi lang="nl" dir="ltr">
                  {text}
                </bdi>
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
