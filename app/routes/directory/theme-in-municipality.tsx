/** Who helps with one theme in this municipality, in a few lines; or that nobody does, and where the nearest are. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { paths } from '#app/paths.ts';
import type { ThemeHere } from './municipality-view.server.ts';

export function ThemeInMunicipality({ municipality, theme }: { municipality: string; theme: ThemeHere }) {
  const { t } = useTranslation();
  const { id, label, count, partners, agreed } = theme;
  const here = new URLSearchParams({ theme: id, municipality });
  const more = count - partners.length;
  return (
    <li>
      <h3>
        <Link to={paths.search(here)}>{label}</Link>
      </h3>
      {agreed && (
        <p className="agreed-here">
          <Link to={paths.carePath(id, municipality)}>{agreed}</Link>
        </p>
      )}
      {count === 0 ? (
        <Gap theme={theme} />
      ) : (
        <ul>
          {partners.map(({ slug, name, domain }) => (
            <li key={slug}>
              <DomainMark domain={domain} size={22} />
              <Link to={paths.partner(slug, here)}>{name}</Link>
              <span className="vh">, {t(`domain.full.${domain}`)}</span>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link className="more" to={paths.search(here)}>
                {t('municipalities.more', { count: more })}
                <span className="vh"> {t('municipalities.moreOf', { theme: label })}</span>
              </Link>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function Gap({ theme: { id, mark, nearby } }: { theme: ThemeHere }) {
  const { t } = useTranslation();
  return (
    <p className="gap">
      <i className="gap-ring" />
      {nearby.length === 0 ? (
        <span>{t('municipalities.gapNone')}</span>
      ) : (
        <span>
          {t('municipalities.gapHere')}{' '}
          {nearby.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ', '}
              <Link to={paths.search(new URLSearchParams({ theme: id, municipality: slug }))}>{name}</Link>
            </span>
          ))}
          .
        </span>
      )}
      {mark && <span>{t(`municipalities.mark.${mark}`)}</span>}
    </p>
  );
}
