/**
 * A partner in the columns of an import, in such words that an import reads the same from them. What there is no column
 * for (referral, waiting, hours, other addresses and contacts) is not in it.
 */
import { areaReader } from '#app/domain/import/areas.ts';
import { joinedList, joinedServices } from '#app/domain/import/cell-lists.ts';
import type { ImportColumn } from '#app/domain/import/findings.ts';
import type { ImportWorld } from '#app/domain/import/read-row.ts';
import { domainWord } from '#app/domain/import/term-cells.ts';
import { termLexicon } from '#app/domain/import/term-lexicon.ts';
import { formatPhone, parsePhone } from '#app/domain/phone/dutch-phone.ts';
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';
import type { PublicPartner } from './public-partner.ts';

export type Cells = Record<ImportColumn, string>;

export function csvColumns(world: ImportWorld): (partner: PublicPartner) => Cells {
  const { vocabulary } = world;
  const typeWord = wordsFor(vocabulary['organisation-type']);
  const themeWord = wordsFor(vocabulary.theme);
  const languageWord = wordsFor(vocabulary.language);
  const areas = areaWords(world);
  const postcodes = new Set(world.postcodes.map(({ code }) => code));

  return (partner) => {
    const { services } = partner;
    const [location] = partner.locations;
    const [contact] = partner.contacts;
    // The middle of a postcode is not put in: whoever reads the sheet knows where that is.
    const pointed =
      location && (location.precision === 'address' || !postcodes.has(location.postcode.slice(0, 4))) ? location : null;
    return {
      id: partner.id,
      name: partner.name,
      type: partner.type === null ? (partner.typeLabel ?? '') : typeWord(partner.type),
      domain: domainWord(partner.domain),
      description: partner.description,
      themes: joinedList(union(services.map(({ themes }) => themes)).map(themeWord)),
      services: joinedServices(services),
      municipalities_served: areas(union(services.map(({ serviceAreas }) => serviceAreas))),
      street: location?.street ?? '',
      house_number: location?.houseNumber ?? '',
      postcode: location?.postcode ?? '',
      city: location?.city ?? '',
      lat: decimal(pointed?.latitude),
      lng: decimal(pointed?.longitude),
      phone: phone(contact?.phone ?? partner.phone),
      email: contact?.email ?? partner.email ?? '',
      website: partner.website ?? '',
      contact_name: contact?.name ?? '',
      contact_role: contact?.role ?? '',
      languages: joinedList(partner.languages.map(languageWord)),
    };
  };
}

/** The Dutch label of a term, when that is read as this term and as nothing else; otherwise its id. */
function wordsFor(terms: readonly Term[]): (id: string) => string {
  const lexicon = termLexicon(terms);
  const words = new Map(
    terms.map(({ id, label }) => [id, lexicon.find(label.nl)?.id === id && !/[|;,\n]/.test(label.nl) ? label.nl : id]),
  );
  return (id) => words.get(id) ?? id;
}

function areaWords(world: ImportWorld): (codes: readonly string[]) => string {
  const { municipalities } = world;
  const read = areaReader(world);
  const words = new Map(
    municipalities.map(({ code, name }) => [code, read(name).codes.join() === code ? name : code] as const),
  );
  return (codes) =>
    municipalities.length > 1 && codes.length === municipalities.length
      ? 'Alle gemeenten'
      : joinedList(codes.map((code) => words.get(code) ?? code));
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** A spreadsheet in Dutch takes a point for a sign between thousands. */
function decimal(degrees: number | undefined): string {
  return degrees === undefined ? '' : String(degrees).replace('.', ',');
}

/** As people write it, when that is read as the same number. */
function phone(value: string | null): string {
  if (value === null) return '';
  const written = formatPhone(value);
  const read = parsePhone(written);
  return read.ok && read.value === value ? written : value;
}
