import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import type { Fact } from './facts.server.ts';
import { OwnText } from './own-text.tsx';

const SIGNS: Record<NonNullable<Fact['sign']>, IconName> = { yes: 'check', no: 'close', stop: 'alert' };

export function Facts({ facts }: { facts: Fact[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="facts-h">
      <h2 className="vh" id="facts-h">
        {t('partner.facts')}
      </h2>
      <dl className="partner-facts">
        {facts.map(({ label, value, notes, sign }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className={sign ? `partner-sign partner-sign-${sign}` : undefined}>
                {sign && <Icon name={SIGNS[sign]} size="s" />}
                <OwnText words={value} />
              </span>
              {notes.map((note) => (
                <small key={note.text}>
                  <OwnText words={note} />
                </small>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
