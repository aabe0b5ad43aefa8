/** On a narrow screen the map has the chosen partner on a card below it, and leads to the next. */
import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { MarkedText } from '#app/components/ui/marked-text.tsx';
import { paths } from '#app/paths.ts';
import { Actions } from './result-item.tsx';
import { SearchLink } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';
import type { Selection } from './use-selection.ts';

type Props = { view: SearchView; selection: Selection; cardRef: (element: HTMLElement | null) => void };

export function SelectedCard({ view, selection, cardRef }: Props) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const card = view.results.find((one) => one.slug === selection.slug);
  if (!card) return null;
  const index = view.pins.findIndex(([slug]) => slug === card.slug);
  const previous = view.pins[index - 1]?.[0];
  const next = view.pins[index + 1]?.[0];
  return (
    <article ref={cardRef} className="sheetcard" aria-label={t('search.chosen')}>
      <div className="hd">
        <DomainMark domain={card.domain} size={32} />
        <h2>
          <Link to={paths.partner(card.slug, parameters)}>{card.name}</Link>
        </h2>
        {card.km && <span className="km">{card.km}</span>}
      </div>
      <p className="why">
        <Icon name="link" size="xs" />
        <span>
          <MarkedText text={card.why.join(', ')} />
        </span>
      </p>
      <Actions card={card} isSelected />
      <div className="pager">
        {previous ? (
          <SearchLink to={{ selected: previous }} label={t('search.previous')}>
            <Icon name="left" />
          </SearchLink>
        ) : (
          <span />
        )}
        <span className="meta">{t('search.position', { index: index + 1, total: view.total })}</span>
        {next ? (
          <SearchLink to={{ selected: next }} label={t('search.next')}>
            <Icon name="right" />
          </SearchLink>
        ) : (
          <span />
        )}
      </div>
    </article>
  );
}
