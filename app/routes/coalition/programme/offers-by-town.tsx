/** Per municipality who takes part in a programme, in a few names; or that nobody does yet. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { paths } from '#app/paths.ts';
import type { ProgrammeView, TownLine } from './programme-view.server.ts';

type Props = Pick<ProgrammeView, 'id' | 'regions'>;

export function OffersByTown({ id, regions }: Props) {
  return (
    <>
      {regions.map(({ name, towns }) => (
        <div key={name} className="programme-region">
          <h3>{name}</h3>
          <ul className="programme-towns">
            {towns.map((town) => (
              <Town key={town.slug} programme={id} town={town} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Town({ programme, town: { slug, name, count, partners } }: { programme: string; town: TownLine }) {
  const { t } = useTranslation();
  const here = paths.search(new URLSearchParams({ programme, municipality: slug }));
  const more = count - partners.length;
  return (
    <li>
      <h4>{name}</h4>
      {count === 0 && (
        <p className="gap">
          <i className="gap-ring" />
          {t('programmes.nobody')}
        </p>
      )}
      <ul>
        {partners.map((partner) => (
          <li key={partner.slug}>
            <DomainMark domain={partner.domain} size={22} />
            <Link to={paths.partner(partner.slug, new URLSearchParams({ municipality: slug }))}>{partner.name}</Link>
            <span className="vh">, {t(`domain.full.${partner.domain}`)}</span>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Link className="more" to={here}>
              {t('municipalities.more', { count: more })}
              <span className="vh"> {t('programme.moreIn', { name })}</span>
            </Link>
          </li>
        )}
      </ul>
    </li>
  );
}
