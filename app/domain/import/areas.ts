/**
 * Reads where an organisation works: municipalities by name, alias, slug or CBS code, whole regions, or everything.
 * A village is not a municipality: it is told which one is meant, never widened silently.
 */
import type { Coalition, Municipality, Place, Region } from '#app/domain/geo/coalition.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import { resolveJoined, splitList } from './cell-lists.ts';
import { suggester } from './suggest.ts';

export type AreaWorld = {
  coalition: Pick<Coalition, 'name' | 'region'>;
  regions: Region[];
  municipalities: Municipality[];
  places: Place[];
};

export type UnknownArea = {
  text: string;
  /** Name of the municipality or region that may be meant. */
  suggestion: string | null;
  /** The text is a village or district in the suggested municipality. */
  isPlace: boolean;
};

export type AreaReading = { codes: string[]; unknown: UnknownArea[] };

const EVERYTHING =
  /^(?:alle?|overal|all|everywhere|alle (?:\d+ |veertien )?(?:deelnemende )?gemeenten?s?|(?:de |heel de |in de )?(?:gehele |hele )?(?:regio|coalitie)|all municipalities|(?:the )?(?:whole|entire) (?:region|coalition))$/;
const PREFIX = /^(?:(?:heel|hele|geheel|de|het|in|regio|gemeente|gemeentes|gemeenten|all of|whole|municipality of) )+/;

export function areaReader(world: AreaWorld): (cell: string) => AreaReading {
  const everywhere = world.municipalities.map((one) => one.code);
  const codesByName = new Map<string, string[]>();
  const know = (name: string, codes: string[]) => {
    const key = normalise(name);
    if (key !== '' && !codesByName.has(key)) codesByName.set(key, codes);
  };
  for (const { code, name, slug, aliases } of world.municipalities) {
    for (const spelling of [name, slug, code, code.replace(/^GM/, ''), ...aliases]) know(spelling, [code]);
  }
  for (const { slug, name } of world.regions) {
    const codes = world.municipalities.filter((one) => one.region === slug).map((one) => one.code);
    know(name, codes);
    know(slug, codes);
  }
  know(world.coalition.region, everywhere);
  know(world.coalition.name, everywhere);

  const placeMunicipality = new Map<string, string>();
  for (const { name, aliases, municipality } of world.places) {
    const inside = world.municipalities.find((one) => one.code === municipality);
    if (inside) for (const spelling of [name, ...aliases]) placeMunicipality.set(normalise(spelling), inside.name);
  }
  const suggest = suggester([
    ...world.municipalities.flatMap((one) => [one.name, ...one.aliases]),
    ...world.regions.map((region) => region.name),
  ]);
  const nameOfAlias = new Map(
    world.municipalities.flatMap((one) => one.aliases.map((alias) => [alias, one.name] as const)),
  );

  function codesOf(text: string): string[] | null {
    const asked = normalise(text);
    if (text.trim() === '*' || EVERYTHING.test(asked)) return everywhere;
    return codesByName.get(asked) ?? codesByName.get(asked.replace(PREFIX, '')) ?? null;
  }

  function unknownArea(text: string): UnknownArea {
    const asked = normalise(text).replace(PREFIX, '');
    const around = placeMunicipality.get(asked);
    if (around) return { text, suggestion: around, isPlace: true };
    const suggestion = suggest(asked);
    return { text, suggestion: suggestion && (nameOfAlias.get(suggestion) ?? suggestion), isPlace: false };
  }

  return (cell) => {
    const found = new Set<string>();
    const unknown: UnknownArea[] = [];
    const whole = resolveJoined(cell, codesOf);
    // "Beek, Echt" is a list, but a coalition's own name may hold a comma.
    for (const text of whole ? [cell] : splitList(cell, { commas: true })) {
      const codes = whole ?? resolveJoined(text, codesOf);
      if (codes) codes.flat().forEach((code) => found.add(code));
      else unknown.push(unknownArea(text));
    }
    return { codes: [...found].sort(), unknown };
  };
}
