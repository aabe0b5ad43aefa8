/** What writing HSDS needs beside the partner itself. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Coalition } from '#app/domain/geo/coalition.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { hsdsTaxonomies, type IdOf, type Taxonomies } from './taxonomies.ts';

export type HsdsWorld = {
  idOf: IdOf;
  taxonomies: Taxonomies;
  /** The page about a partner, for people. */
  partnerUrl(slug: string): string;
  /** The day in the Netherlands, `2026-09-14`. */
  today: string;
  /** How far the clock of the Netherlands is from UTC, `+02:00`. */
  offset: string;
  /** Null for a municipality that is not ours. */
  municipality(code: string): { name: string; province: string } | null;
  languageName(code: string): string;
  /** Where an address is whose municipality is not known. */
  province: string;
};

/** What an installation is made for. */
export type HsdsSurroundings = Pick<Directory, 'regions' | 'municipalities' | 'vocabulary'> & {
  coalition: Pick<Coalition, 'name' | 'region'>;
};

/** Region names of an installation hold the province: "Noord-Limburg", "Provincie Utrecht". */
const PROVINCES = [
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
];

/** @param setting with the moment in UTC milliseconds */
export function hsdsWorld(
  { coalition, regions, municipalities, vocabulary }: HsdsSurroundings,
  { idOf, partnerUrl, now }: Pick<HsdsWorld, 'idOf' | 'partnerUrl'> & { now: number },
): HsdsWorld {
  const province = provinceIn(coalition.region);
  const provinces = new Map(regions.map(({ slug, name }) => [slug, provinceIn(name)]));
  const known = new Map(
    municipalities.map(({ code, name, region }) => [code, { name, province: provinces.get(region) ?? province }]),
  );
  const languages = new Map(vocabulary.language.map((term) => [term.id, term.label.nl]));
  return {
    idOf,
    taxonomies: hsdsTaxonomies(vocabulary, idOf),
    partnerUrl,
    today: localTime(now).date,
    offset: offsetAt(now),
    municipality: (code) => known.get(code) ?? null,
    languageName: (code) => languages.get(code) ?? code,
    province,
  };
}

function provinceIn(region: string): string {
  return PROVINCES.find((province) => region.includes(province)) ?? region;
}

const zone = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

function offsetAt(now: number): string {
  const name = zone.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}
