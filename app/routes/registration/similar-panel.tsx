/** "Lijkt op een organisatie die er al in staat. Bent u dat?", tied by a dashed thread to the field above it. */
import { Link } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { INTENT_NAME } from '#app/components/form/intent-name.ts';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { DIFFERENT_INTENT, OFFERED_NAME } from './different.ts';
import type { Similar } from './similar-view.server.ts';

type Props = {
  similar: Similar[];
  /** Id of the field above, where one goes on after the answer. */
  field: string;
};

export function SimilarPanel({ similar, field }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const no = (
    <button
      className="btn"
      formNoValidate
      name={INTENT_NAME}
      value={DIFFERENT_INTENT}
      onClick={() => document.getElementById(field)?.focus()}
    >
      {t('registration.similar.no')}
    </button>
  );
  return (
    // The panel comes while one is typing, so it has to be told.
    <div role="status">
      {similar.length > 0 && (
        <section className="similar" aria-labelledby={titleId}>
          <input type="hidden" name={OFFERED_NAME} value={similar.map(({ id }) => id).join(' ')} />
          <h2 id={titleId}>{t('registration.similar.title')}</h2>
          <ul>
            {similar.map(({ id, name, domain, address, why, claim }) => (
              <li key={id}>
                <DomainMark domain={domain} size={34} />
                <p>
                  <b>{name}</b>
                  {address && `, ${address}`}
                  <span className="why">{why}</span>
                </p>
                <div className="similar-acts">
                  <Link className="btn btn-1" to={claim}>
                    {t('registration.similar.yes')}
                    {similar.length > 1 && <span className="vh">: {name}</span>}
                  </Link>
                  {similar.length === 1 && no}
                </div>
              </li>
            ))}
          </ul>
          {similar.length > 1 && no}
        </section>
      )}
    </div>
  );
}
