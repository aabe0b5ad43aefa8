/** Nothing found: says what was understood, and offers what is near. Only what there is is shown. */
import { Link } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { PartnerLine } from '#app/components/partner-line.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { paths } from '#app/paths.ts';
import type { EmptyView } from './empty-view.server.ts';
import { SearchLink, type Changes } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';
import { WITHOUT_FILTERS } from './select-facets.ts';

export function NoResults({ view, empty }: { view: SearchView; empty: EmptyView }) {
  const { t } = useTranslation();
  const hasOffer = empty.byFilters || empty.didYouMean !== null || empty.neighbours.length > 0;
  return (
    <div className="nothing">
      <div className="nothing-head">
        <h1>{empty.title}</h1>
        {empty.unknownWords.length > 0 && (
          <p>
            {t('empty.unknown', {
              count: empty.unknownWords.length,
              words: empty.unknownWords.map((word) => `“${word}”`).join(', '),
            })}
            {!hasOffer && ` ${t('empty.otherWords')}`}
          </p>
        )}
        {empty.didYouMean !== null && (
          <p className="meant">
            <Trans
              i18nKey="empty.didYouMean"
              values={{ query: empty.didYouMean }}
              components={{
                meant: (
                  <SearchLink to={{ q: empty.didYouMean }} fromTop>
                    {empty.didYouMean}
                  </SearchLink>
                ),
              }}
            />
          </p>
        )}
        {empty.byFilters && (
          <>
            <p>{t('empty.filters')}</p>
            <p>
              <SearchLink className="btn" to={WITHOUT_FILTERS}>
                {t('search.clearFilters')}
              </SearchLink>
            </p>
          </>
        )}
      </div>
      {empty.neighbours.length > 0 && <InTheNeighbourhood view={view} empty={empty} />}
      <NearestThemes empty={empty} />
      {empty.regionWide.length > 0 && (
        <section>
          <h2>{t('empty.regionWide')}</h2>
          <ul className="plines">
            {empty.regionWide.map((partner) => (
              <PartnerLine key={partner.slug} partner={partner} to={paths.partner(partner.slug, originOf(view))} />
            ))}
          </ul>
        </section>
      )}
      {view.missing && (
        <p>
          <Link className="btn" to={view.missing}>
            <Icon name="flag" size="s" />
            {t('search.missing')}
          </Link>
        </p>
      )}
      <Coordinator coordinator={empty.coordinator} />
    </div>
  );
}

/** A line from the municipality where nobody helps to those where somebody does, and who that is. */
function InTheNeighbourhood({ view, empty }: { view: SearchView; empty: EmptyView }) {
  const { t } = useTranslation();
  const { here, neighbours, nearby, withoutPlace } = empty;
  return (
    <section>
      <h2>{t('empty.neighbourhood')}</h2>
      <ul className="neighbours">
        {here && (
          <li className="none">
            {here.name} <span>{t('empty.nobodyHere')}</span>
          </li>
        )}
        {neighbours.map(({ slug, name, facts }) => (
          <li key={slug}>
            <SearchLink to={{ q: withoutPlace || null, place: null, municipality: slug }} fromTop>
              {name}
            </SearchLink>{' '}
            <span>{facts}</span>
          </li>
        ))}
      </ul>
      {nearby.length > 0 && <h3>{t('empty.closest')}</h3>}
      <ul className="near">
        {nearby.map(({ slug, name, domain, where }) => (
          <li key={slug}>
            <DomainMark domain={domain} size={28} />
            <p>
              <Link to={paths.partner(slug, originOf(view))}>{name}</Link>
              <span className="vh">, {t(`domain.full.${domain}`)},</span> <span>{t('empty.worksIn', { where })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NearestThemes({ empty: { themes, here } }: { empty: EmptyView }) {
  const { t } = useTranslation();
  if (themes.length === 0)
    return (
      <p>
        <Link className="more" to={paths.themes()}>
          {t('empty.allThemes')}
        </Link>
      </p>
    );
  const place: Changes = here ? { place: null, municipality: here.slug } : {};
  return (
    <section>
      <h2>{t('empty.themes', { count: themes.length })}</h2>
      <ul className="theme-links">
        {themes.map(({ id, label }) => (
          <li key={id}>
            <SearchLink className="btn" to={{ ...WITHOUT_FILTERS, q: null, theme: id, ...place }} fromTop>
              {label}
            </SearchLink>
          </li>
        ))}
        <li>
          <Link className="btn btn-quiet" to={paths.themes()}>
            {t('empty.allThemes')}
          </Link>
        </li>
      </ul>
    </section>
  );
}

function Coordinator({ coordinator: { name, phone, email } }: Pick<EmptyView, 'coordinator'>) {
  return (
    <p>
      <Trans
        i18nKey={phone ? 'empty.coordinator' : 'empty.coordinatorMail'}
        values={{ name, phone: phone?.text ?? '' }}
        components={{ phone: <a href={phone?.href}>{phone?.text}</a>, mail: <a href={`mailto:${email}`}>{email}</a> }}
      />
    </p>
  );
}

function originOf({ q }: SearchView): URLSearchParams {
  return new URLSearchParams(q === '' ? {} : { q });
}
