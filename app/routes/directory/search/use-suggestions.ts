/** Type-ahead: asks the server while somebody types, and forgets answers that come too late. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Suggestion } from '#app/domain/search/suggest.ts';
import { paths } from '#app/paths.ts';

const PAUSE_MS = 90;
const SHORTEST = 3;

export function useSuggestions() {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const waiting = useRef<{ timer: number; request: AbortController } | null>(null);

  const cancel = useCallback(() => {
    if (!waiting.current) return;
    window.clearTimeout(waiting.current.timer);
    waiting.current.request.abort();
    waiting.current = null;
  }, []);
  useEffect(() => cancel, [cancel]);

  const close = useCallback(() => {
    cancel();
    setSuggestions([]);
    setActive(-1);
  }, [cancel]);

  const ask = useCallback(
    (typed: string) => {
      cancel();
      if (typed.trim().length < SHORTEST) return close();
      const request = new AbortController();
      const timer = window.setTimeout(() => {
        fetch(paths.apiSuggestions(new URLSearchParams({ q: typed })), { signal: request.signal })
          .then((response) => (response.ok ? (response.json() as Promise<{ suggestions: Suggestion[] }>) : null))
          .then((answer) => {
            setSuggestions(answer?.suggestions ?? []);
            setActive(-1);
          })
          // Without an answer there is simply nothing to suggest.
          .catch(() => undefined);
      }, PAUSE_MS);
      waiting.current = { timer, request };
    },
    [cancel, close],
  );

  const move = useCallback(
    (step: 1 | -1) => {
      setActive((now) => {
        const next = now + step;
        return next < -1 ? suggestions.length - 1 : next >= suggestions.length ? -1 : next;
      });
    },
    [suggestions.length],
  );

  return { suggestions, active, isOpen: suggestions.length > 0, ask, move, close };
}
