/** "Bedoelt u Roermond?": the known word that a mistyped one probably stands for. */
import Fuse from 'fuse.js';
import { normalise } from '#app/domain/search/dutch/normalise.ts';

/** From this distance on (0 equal, 1 nothing alike) a suggestion would be a guess. */
const TOO_FAR = 0.35;

/** A word that is much longer only has the mistyped one somewhere inside. */
const LENGTH_DIFFERENCE = 3;

export type Suggest = (text: string) => string | null;

export function suggester(known: readonly string[]): Suggest {
  const options = [...new Set(known)].map((label) => ({ label, normalised: normalise(label) }));
  const fuse = new Fuse(options, {
    keys: ['normalised'],
    includeScore: true,
    threshold: TOO_FAR,
    ignoreLocation: true,
  });
  const remembered = new Map<string, string | null>();
  return (text) => {
    const asked = normalise(text).slice(0, 60);
    if (!remembered.has(asked)) {
      const found = asked.length < 3 ? [] : fuse.search(asked, { limit: 10 });
      const best = found.find(({ item }) => Math.abs(item.normalised.length - asked.length) <= LENGTH_DIFFERENCE);
      remembered.set(asked, best?.item.label ?? null);
    }
    return remembered.get(asked) ?? null;
  };
}
