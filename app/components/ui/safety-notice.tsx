/** The national lines, for whoever reads this while something is going on. Calm, and not to be missed. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyLine } from '#app/domain/search/safety.ts';
import { Icon } from './icon.tsx';

type Line = { kind: SafetyLine; numbers: { name: string; href: string }[] };

/** These numbers are real. They are the same for every coalition in the Netherlands. */
const LINES: Line[] = [
  { kind: 'danger', numbers: [{ name: '112', href: 'tel:112' }] },
  { kind: 'violence', numbers: [{ name: 'Veilig Thuis 0800-2000', href: 'tel:08002000' }] },
  {
    kind: 'suicide',
    numbers: [
      { name: '113', href: 'tel:113' },
      { name: '0800-0113', href: 'tel:08000113' },
    ],
  },
];

export function SafetyNotice({ lines }: { lines: SafetyLine[] }) {
  const { t } = useTranslation();
  const title = useId();
  if (lines.length === 0) return null;
  return (
    <section className="safety" role="note" aria-labelledby={title}>
      <h2 id={title}>
        <Icon name="alert" />
        {t('safety.title')}
      </h2>
      <ul>
        {LINES.filter(({ kind }) => lines.includes(kind)).map(({ kind, numbers }) => (
          <li key={kind}>
            <span className="safety-numbers">
              {numbers.map(({ name, href }) => (
                <a key={href} className={kind === 'danger' ? 'btn btn-1' : 'btn'} href={href}>
                  <Icon name="phone" size="s" />
                  <span className="vh">{t('safety.call')} </span>
                  {name}
                </a>
              ))}
            </span>
            <p>{t(`safety.${kind}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
