/** Of whom something is kept: what, why, on which ground, who sees it and how long. The terms are those of the jobs. */
import { useTranslation } from 'react-i18next';
import { PEOPLE_KEPT, PERSON_KINDS } from '#app/domain/privacy/people-kept.ts';
import { KEPT_DAYS } from '#app/domain/privacy/retention.ts';

export function PeopleKept() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('privacyPeople.lead')}</p>
      {PERSON_KINDS.map((kind) => (
        <details key={kind} className="person-kept">
          <summary>{t(`privacyPeople.who.${kind}`)}</summary>
          <dl>
            <dt>{t('privacyPeople.label.what')}</dt>
            <dd>{t(`privacyPeople.what.${kind}`)}</dd>
            <dt>{t('privacyPeople.label.why')}</dt>
            <dd>{t(`privacyPeople.why.${kind}`)}</dd>
            <dt>{t('privacyPeople.label.ground')}</dt>
            <dd>{t(`privacyPeople.ground.${PEOPLE_KEPT[kind].ground}`)}</dd>
            <dt>{t('privacyPeople.label.seen')}</dt>
            <dd>{t(`privacyPeople.seen.${kind}`)}</dd>
            <dt>{t('privacyPeople.label.until')}</dt>
            <dd>{t(`privacyPeople.until.${kind}`, KEPT_DAYS)}</dd>
          </dl>
        </details>
      ))}
    </>
  );
}
