/** What an embedded search is limited to. Names are taken as well as ids: people write a snippet by hand. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';

export type EmbedRequest = { municipality: Municipality | null; theme: Term | null };

/** What is not known is left out: the search is then about more, and works. */
export function readEmbedRequest(directory: Directory, asked: URLSearchParams): EmbedRequest {
  const municipality = folded(asked.get('municipality'));
  const theme = folded(asked.get('theme'));
  return {
    municipality: directory.municipalities.find((one) => [one.slug, folded(one.name)].includes(municipality)) ?? null,
    theme:
      directory.vocabulary.theme.find(({ id, label }) => [id, folded(label.nl), folded(label.en)].includes(theme)) ??
      null,
  };
}

/** In the words of the search of the whole site. */
export function searchParametersOf({ municipality, theme }: EmbedRequest): URLSearchParams {
  const parameters = new URLSearchParams();
  if (municipality) parameters.set('municipality', municipality.slug);
  if (theme) parameters.set('theme', theme.id);
  return parameters;
}

function folded(text: string | null): string {
  return (text ?? '').trim().toLowerCase();
}
