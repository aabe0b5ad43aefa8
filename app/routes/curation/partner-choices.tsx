/** Which partners the list shows and in which order, as plain links: each keeps what the others chose. */
import { Link } from '@remix-run/react';
import { ANSWERS, PARTNER_SORTS, type Answer, type PartnerSort } from '#app/domain/workbench/partner-list.ts';
import { paths } from '#app/paths.ts';
import { useTranslation } from 'react-i18next';

export type PartnerChoice = { q: string; answer: Answer | null; sort: PartnerSort };

/** What the address of the page asks for; what is not known counts as not asked. */
export function readPartnerChoice(address: string): PartnerChoice {
  const parameters = new URL(address).searchParams;
  return {
    q: parameters.get('q')?.trim() ?? '',
    answer: ANSWERS.find((one) => one === parameters.get('stand')) ?? null,
    sort: PARTNER_SORTS.find((one) => one === parameters.get('volgorde')) ?? 'name',
  };
}

type Props = { choice: PartnerChoice; counts: Record<Answer | 'all', number> };

export function PartnerChoices({ choice, counts }: Props) {
  const { t } = useTranslation();
  const answers = [null, ...ANSWERS];
  return (
    <>
      <nav className="partner-choices" aria-label={t('bench.partner.asked')}>
        <ul>
          {answers.map((answer) => (
            <li key={answer ?? 'all'}>
              <Link to={addressOf({ ...choice, answer })} aria-current={choice.answer === answer ? 'page' : undefined}>
                {t(`bench.partner.answer.${answer ?? 'all'}`)} ({counts[answer ?? 'all']})
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav className="partner-choices" aria-label={t('bench.partner.sortBy')}>
        <ul>
          {PARTNER_SORTS.map((sort) => (
            <li key={sort}>
              <Link to={addressOf({ ...choice, sort })} aria-current={choice.sort === sort ? 'true' : undefined}>
                {t(`bench.partner.sort.${sort}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function addressOf({ q, answer, sort }: PartnerChoice): string {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(answer && { stand: answer }),
    ...(sort !== 'name' && { volgorde: sort }),
  }).toString();
  return query ? `${paths.workbench('partners')}?${query}` : paths.workbench('partners');
}
