/** The list under the search box while somebody types. The input keeps the focus and names the active option. */
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '#app/domain/search/suggest.ts';

export const SUGGESTIONS_ID = 'suggestions';

export function optionId(index: number): string {
  return `suggestion-${index}`;
}

type Props = { suggestions: Suggestion[]; active: number; isOpen: boolean; onChoose(index: number): void };

export function SuggestionList({ suggestions, active, isOpen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ul
        id={SUGGESTIONS_ID}
        className="suggestions"
        role="listbox"
        aria-label={t('search.suggestions')}
        hidden={!isOpen}
      >
        {suggestions.map((suggestion, index) => (
          // The keyboard reaches options through the input: arrows and Enter.
          <li
            key={`${suggestion.kind} ${suggestion.label} ${suggestion.said}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => onChoose(index)}
          >
            <b>{'slug' in suggestion || !suggestion.said ? suggestion.label : suggestion.said}</b>
            <span className="meta">
              {'slug' in suggestion ? (
                t(`search.suggestionOf.${suggestion.kind}`, { said: suggestion.said })
              ) : (
                <>
                  {t(`search.suggestionKind.${suggestion.kind}`)}
                  {suggestion.said && `: ${suggestion.label}`}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <span className="vh" role="status">
        {isOpen ? t('search.suggestionCount', { count: suggestions.length }) : ''}
      </span>
    </>
  );
}
