/** The one box for everything: a form that works by itself, with type-ahead where scripts run. */
import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import { changed, SearchLink } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';
import { optionId, SuggestionList, SUGGESTIONS_ID } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** What the form must not forget: everything but the words, the page and the filters it has fields for. */
const KEPT = ['domain', 'type', 'place', 'serves', 'sort', 'lat', 'lng', 'view'];

/** `welcome`: of the coalition itself; empty for our examples. */
type Props = { view: SearchView; welcome: string; children: ReactNode };

export function SearchBox({ view, welcome, children }: Props) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const { suggestions, active, isOpen, ask, move, close } = useSuggestions();

  // Typing before the page is alive must not be lost, so the box is only written when the answers change.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = view.q;
  }, [view.q]);

  /** Fields that say nothing stay out of the address, so that it is one to share. */
  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    close();
    const said = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
    const target = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
    navigate(paths.search(target), { preventScrollReset: true });
  }

  function choose(index: number) {
    const suggestion = suggestions[index];
    if (!suggestion) return;
    close();
    if ('slug' in suggestion) return navigate(paths.partner(suggestion.slug));
    if (input.current) input.current.value = suggestion.q;
    navigate(paths.search(changed(parameters, { q: suggestion.q })));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) move(event.key === 'ArrowDown' ? 1 : -1);
      else ask(event.currentTarget.value);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      if (isOpen && active >= 0) {
        event.preventDefault();
        choose(active);
      } else close();
    }
  }

  return (
    <Form className="ask" role="search" action="/" onSubmit={search}>
      <label htmlFor="q">{t('search.label')}</label>
      <div className="box">
        <Icon name="search" />
        <input
          ref={input}
          id="q"
          name="q"
          type="search"
          defaultValue={view.q}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck="false"
          enterKeyHint="search"
          maxLength={10_000}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={SUGGESTIONS_ID}
          aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
          aria-describedby={view.chips.length > 0 ? 'understood' : undefined}
          onInput={(event) => ask(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {view.q !== '' && (
          <SearchLink className="clear" to={{ q: null }} label={t('search.clear')}>
            <Icon name="close" />
          </SearchLink>
        )}
        <button className="btn btn-1">{t('search.submit')}</button>
        <SuggestionList suggestions={suggestions} active={active} isOpen={isOpen} onChoose={choose} />
      </div>
      {KEPT.flatMap((name) =>
        parameters
          .getAll(name)
          .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {view.q === '' && view.chips.length === 0 && (welcome ? <p className="welcome">{welcome}</p> : <Examples />)}
      {children}
    </Form>
  );
}

function Examples() {
  const { t } = useTranslation();
  return (
    <p className="examples">
      {t('search.examples')}{' '}
      {[t('search.example1'), t('search.example2'), t('search.example3')].map((example) => (
        <SearchLink key={example} to={{ q: example }}>
          {example}
        </SearchLink>
      ))}
    </p>
  );
}
