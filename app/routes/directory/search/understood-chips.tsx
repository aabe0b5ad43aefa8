/** What was understood, as chips that can be taken away, each tied by a line to the words it came from. */
import { useSearchParams } from '@remix-run/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { changed, SearchLink, toggled } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';
import type { Chip } from './understood-chips.server.ts';
import { UnderstoodLines } from './understood-lines.tsx';

export function UnderstoodChips({ view }: { view: SearchView }) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  if (view.chips.length === 0) return null;
  return (
    <div className="parse" id="understood" role="group" aria-label={t('search.understood')} ref={group}>
      <UnderstoodLines chips={view.chips} query={view.q} group={group} />
      {view.chips.map((chip) => (
        <UnderstoodChip key={`${chip.kind} ${chip.label} ${chip.spans.join()}`} chip={chip} />
      ))}
      {view.strict !== null && (
        <SearchLink className="toggle" to={{ serves: view.strict ? 'all' : null }} current={view.strict}>
          <span className="tick">{view.strict && <Icon name="check" size="xs" />}</span>
          {t('search.servesHere')}
        </SearchLink>
      )}
    </div>
  );
}

function UnderstoodChip({ chip }: { chip: Chip }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const kind = chip.kind === 'word' ? null : t(`search.${chip.kind}`);
  const without = chip.filter
    ? toggled(parameters, chip.filter.name, chip.filter.value)
    : changed(parameters, { q: chip.without === '' ? null : chip.without });
  const label = chip.kind === 'word' ? `“${chip.label}”` : chip.label;
  return (
    <span className={`chip ${chip.state}`} data-chip={chip.spans.length > 0 ? '' : undefined}>
      {chip.state === 'guess' ? (
        <span>{t('search.guess', { label })}</span>
      ) : (
        <>
          {kind && <small>{kind}</small>}
          {label}
        </>
      )}
      {chip.confirmed && (
        <SearchLink
          className="drop"
          to={{ q: chip.confirmed.q || null, theme: chip.confirmed.theme }}
          label={t('search.confirmGuess', { label })}
        >
          <Icon name="check" size="xs" />
        </SearchLink>
      )}
      <SearchLink
        className="drop"
        to={without}
        label={kind ? t('search.remove', { kind, label: chip.label }) : t('search.removeWord', { word: chip.label })}
      >
        <Icon name="close" size="xs" />
      </SearchLink>
    </span>
  );
}
