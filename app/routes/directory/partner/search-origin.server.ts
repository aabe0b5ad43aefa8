/** The search a partner page was opened from: it travels in the address of the page, and decides what stands first. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import { FACETS } from '#app/domain/search/filters.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search, type SearchAnswer } from '#app/domain/search/search.ts';

/** Where the client lives: a municipality, or a region of several. */
export type Client = { name: string; codes: string[]; isRegion: boolean };

export type SearchOrigin = {
  /** What to carry on to the next page; empty when the visitor did not come from a search. */
  parameters: URLSearchParams;
  /** How many partners that search finds; null when there was none. */
  found: number | null;
  client: Client | null;
  /** A place that was asked for and is not in the coalition. */
  outside: string | null;
  /** What the client needs help with. */
  themes: string[];
  /** The service that search found to answer best. */
  service: Service | null;
};

/** Any of these makes a search; the rest only says how its answers are shown. */
const ASKING = ['q', 'place', 'lat', 'open', ...FACETS];
const CARRIED = [...ASKING, 'lng', 'serves', 'sort', 'page', 'view', 'selected'];

export function searchOrigin(
  directory: Directory,
  organisation: Organisation,
  given: URLSearchParams,
  now: number,
): SearchOrigin {
  const parameters = new URLSearchParams([...given].filter(([name, value]) => CARRIED.includes(name) && value !== ''));
  if (!ASKING.some((name) => parameters.has(name))) {
    return { parameters: new URLSearchParams(), found: null, client: null, outside: null, themes: [], service: null };
  }
  const asked = readSearchParameters(directory, parameters);
  // This partner may match without working where the client lives, so the others are asked for too.
  const answer = search(directory, { ...asked, serves: 'all' }, now);
  const needs = answer.interpretation.needs.flatMap((need) => need.meanings.filter((one) => one.kind === 'theme'));
  return {
    parameters,
    found: asked.serves === 'all' ? answer.total : answer.serving,
    client: clientOf(directory, answer),
    outside: answer.interpretation.unknownPlace,
    themes: [...new Set([...needs.map((one) => one.id), ...asked.filters.theme])],
    service: serviceFound(answer, organisation),
  };
}

function serviceFound(answer: SearchAnswer, { id }: Organisation): Service | null {
  const position = answer.positionOf((one) => one.id === id);
  return position < 0 ? null : (answer.hits(position, position + 1)[0]?.service ?? null);
}

function clientOf(directory: Directory, { place, interpretation }: SearchAnswer): Client | null {
  const municipality = place?.municipality ? directory.municipalityByCode(place.municipality) : null;
  if (municipality) return { name: municipality.name, codes: [municipality.code], isRegion: false };
  const { region } = interpretation;
  if (!region) return null;
  const codes = directory.municipalities.filter((one) => one.region === region.slug).map((one) => one.code);
  return { name: region.label, codes, isRegion: true };
}
