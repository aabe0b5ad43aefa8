/** One result: enough to call without opening anything. */
import { Link } from '@remix-run/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortlistButton } from '#app/components/shortlist/shortlist-button.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { MarkedText } from '#app/components/ui/marked-text.tsx';
import { paths } from '#app/paths.ts';
import type { ResultCard } from './result-card.server.ts';
import { SearchLink } from './search-link.tsx';

/** @param isAsked somebody asked for something, so that there is a reason why */
type Props = { card: ResultCard; origin: URLSearchParams; isSelected: boolean; isAsked: boolean };

export const ResultItem = memo(function ResultItem({ card, origin, isSelected, isAsked }: Props) {
  const { t, i18n } = useTranslation();
  const dutch = i18n.language === 'nl' ? undefined : 'nl';
  return (
    <li
      className={['res', isSelected && 'sel', card.fresh.unconfirmed && 'unconfirmed'].filter(Boolean).join(' ')}
      id={card.slug}
      aria-current={isSelected ? 'true' : undefined}
    >
      <DomainMark domain={card.domain} />
      <div className="res-t">
        <h2>
          <Link to={paths.partner(card.slug, origin)}>{card.name}</Link>
        </h2>
        <p className="what">
          <span className="vh">{t(`domain.full.${card.domain}`)}. </span>
          <span lang={dutch}>{card.summary}</span>
        </p>
        <p className="why">
          <Icon name="link" size="xs" />
          <span>
            {isAsked && <b>{t('search.why')} </b>}
            <MarkedText text={card.why.join(', ')} />
          </span>
        </p>
      </div>
      <SearchLink className="km" to={{ selected: card.slug, view: 'map' }}>
        {card.km ?? <Icon name="place" size="s" />}
        <span className="vh"> {t('search.showOnMap', { name: card.name })}</span>
      </SearchLink>
      <div className="res-c">
        <div className="who">
          {card.contact && (
            <p>
              <b>{card.contact.name}</b>
              {card.contact.role && <>, {card.contact.role}</>}
            </p>
          )}
          <State card={card} />
        </div>
        <Actions card={card} isSelected={isSelected} />
      </div>
    </li>
  );
});

function State({ card }: { card: ResultCard }) {
  const { t } = useTranslation();
  return (
    <p className="states">
      {card.away && (
        <span className="fresh stale">
          <Icon name="alert" size="s" />
          {card.away}
        </span>
      )}
      {card.stop ? (
        <span className="fresh stale">
          <Icon name="alert" size="s" />
          {card.stop}
        </span>
      ) : (
        <>
          {card.open && (
            <span className="fresh">
              <i className="dot" />
              {t('state.open')}
            </span>
          )}
          {card.waiting && (
            <span className="fresh">
              <Icon name="clock" size="s" />
              {t('state.waiting', { text: card.waiting })}
            </span>
          )}
        </>
      )}
      {card.reacts && (
        <span className="fresh">
          <Icon name="talk" size="s" />
          {card.reacts}
        </span>
      )}
      <span className={card.fresh.stale ? 'fresh stale' : 'fresh'}>
        <Icon name={card.fresh.stale ? 'alert' : 'fresh'} size="s" />
        {card.fresh.text}
      </span>
    </p>
  );
}

export function Actions({ card, isSelected }: { card: ResultCard; isSelected: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="acts">
      {card.phone ? (
        <a className={isSelected ? 'btn btn-1 call' : 'btn call'} href={card.phone.href}>
          <Icon name="phone" size="s" />
          <span className="vh">{t('search.call', { name: card.name })} </span>
          {card.phone.text}
        </a>
      ) : (
        <span className="btn call" aria-disabled="true">
          <Icon name="phone" size="s" />
          {t('search.noPhone')}
        </span>
      )}
      {card.email && (
        <a className="btn mailb" href={`mailto:${card.email}`} aria-label={t('search.mailTo', { name: card.name })}>
          <Icon name="mail" size="s" />
          {t('search.mail')}
        </a>
      )}
      <ShortlistButton slug={card.slug} name={card.name} isSmall />
      {card.email && <small className="mail-note">{t('search.mailNote')}</small>}
    </div>
  );
}
