/** The sheets of the workbook: what each is called, its heads, and how each value stands under them. */
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import {
  amount,
  coded,
  codedList,
  list,
  moment,
  optional,
  optionalCoded,
  phone,
  plain,
  textOf,
  yesOrNo,
  type Cell,
  type CellValue,
} from './workbook-cells.ts';
import type { ReadRow, Rows, Table, Tables } from './workbook-tables.ts';
import { FIXED_WORDS, type CoalitionWords, type WordEntry } from './workbook-words.ts';

type Columns<Row> = { [Key in keyof Row]-?: readonly [head: string, cell: Cell<Row[Key]>] };

export type Sheet<Row> = { title: string; columns: Columns<Row> };
export type Sheets = { [Name in Table]: Sheet<Rows[Name]> };

const ofPartner = { partner: ['Partner', plain] } as const;
const ofService = { ...ofPartner, service: ['Hulp-id', plain], serviceName: ['Hulp', plain] } as const;

export const TITLES: Record<Table, string> = {
  partners: 'Partners',
  locations: 'Locaties',
  services: 'Hulpaanbod',
  exclusions: 'Niet voor',
  referrals: 'Aanmelden',
  steps: 'Stappen',
  contacts: 'Contactpersonen',
  hours: 'Openingstijden',
  programmes: "Programma's",
  routes: 'Verwijst naar',
  checks: 'Controle',
};

export const TABLES = Object.keys(TITLES) as Table[];

/** The words of the coalition the workbook is from. */
export const WORD_SHEET: Sheet<WordEntry> = {
  title: 'Woorden',
  columns: { list: ['Lijst', plain], code: ['Code', plain], word: ['Woord', plain] },
};

export function workbookSheets(words: CoalitionWords): Sheets {
  const municipality = words('municipality');
  const columns: { [Name in Table]: Columns<Rows[Name]> } = {
    partners: {
      slug: ['Partner', plain],
      id: ['Partner-id', plain],
      name: ['Naam', plain],
      shortName: ['Korte naam', optional],
      domain: ['Domein', coded(FIXED_WORDS.domain)],
      type: ['Soort organisatie', optionalCoded(words('organisation-type'))],
      typeLabel: ['Soort in eigen woorden', optional],
      summary: ['In één zin', plain],
      description: ['Omschrijving', plain],
      languages: ['Talen', codedList(words('language'))],
      interpreter: ['Telefonische tolk', yesOrNo],
      keywords: ['Zoekwoorden', list],
      phone: ['Telefoon', phone],
      email: ['E-mailadres', optional],
      website: ['Website', optional],
      covenant: ['Convenant', coded(FIXED_WORDS.covenant)],
      covenantSignedOn: ['Convenant getekend op', optional],
      updatedAt: ['Bijgewerkt op', moment],
    },
    locations: {
      ...ofPartner,
      id: ['Locatie-id', plain],
      name: ['Naam', optional],
      street: ['Straat', optional],
      houseNumber: ['Huisnummer', optional],
      postcode: ['Postcode', plain],
      city: ['Plaats', plain],
      municipality: ['Gemeente', optionalCoded(municipality)],
      latitude: ['Breedtegraad', amount],
      longitude: ['Lengtegraad', amount],
      precision: ['Punt op de kaart van', coded(FIXED_WORDS.precision)],
      wheelchair: ['Rolstoeltoegankelijk', yesOrNo],
      accessibility: ['Toegankelijkheid', optional],
    },
    services: {
      ...ofPartner,
      id: ['Hulp-id', plain],
      name: ['Naam', plain],
      description: ['Omschrijving', plain],
      themes: ["Thema's", codedList(words('theme'))],
      phases: ['Fasen', codedList(words('phase'))],
      audiences: ['Doelgroepen', codedList(words('audience'))],
      eligibility: ['Voor wie', list],
      serviceAreas: ['Werkgebied', codedList(municipality)],
      cost: ['Kosten', optional],
      waiting: ['Wachttijd', optional],
      waitingWeeks: ['Wachttijd hoogstens (weken)', amount],
      waitingUrgent: ['Wachttijd bij spoed', optional],
      waitingStatedOn: ['Wachttijd opgegeven op', optional],
      stopUntil: ['Aanmeldstop tot en met', optional],
      stopReason: ['Reden van de aanmeldstop', optional],
    },
    exclusions: { ...ofService, text: ['Niet voor', plain], instead: ['Kijk dan bij', optional] },
    referrals: {
      ...ofService,
      who: ['Wie mag aanmelden', codedList(FIXED_WORDS.referrer)],
      channels: ['Aanmelden via', codedList(FIXED_WORDS.channel)],
      formUrl: ['Formulier', optional],
      nextTitle: ['Daarna', plain],
      nextText: ['Daarna: toelichting', plain],
      bring: ['Neem mee', list],
      sentence: ['Zin om te zeggen', optional],
    },
    steps: { ...ofService, title: ['Stap', plain], text: ['Toelichting', plain] },
    contacts: {
      ...ofPartner,
      id: ['Contact-id', plain],
      name: ['Naam', plain],
      role: ['Functie', optional],
      task: ['Bellen voor', plain],
      level: ['Niveau', coded(FIXED_WORDS.level)],
      phone: ['Telefoon', phone],
      email: ['E-mailadres', optional],
      absentUntil: ['Afwezig tot en met', optional],
      fallback: ['Bel dan', optional],
    },
    hours: {
      ...ofPartner,
      of: ['Van', coded(FIXED_WORDS.hoursOf)],
      owner: ['Locatie-id of contact-id', plain],
      monday: ['Maandag', list],
      tuesday: ['Dinsdag', list],
      wednesday: ['Woensdag', list],
      thursday: ['Donderdag', list],
      friday: ['Vrijdag', list],
      saturday: ['Zaterdag', list],
      sunday: ['Zondag', list],
    },
    programmes: {
      ...ofPartner,
      programme: ['Programma', coded(words('programme'))],
      role: ['Rol', plain],
      status: ['Stand', coded(FIXED_WORDS.programmeStatus)],
      since: ['Sinds', optional],
    },
    routes: {
      ...ofPartner,
      to: ['Verwijst naar partner-id', plain],
      theme: ['Thema', coded(words('theme'))],
      frequency: ['Hoe vaak', coded(FIXED_WORDS.frequency)],
    },
    checks: {
      ...ofPartner,
      at: ['Gecontroleerd op', moment],
      by: ['Door', coded(FIXED_WORDS.verifier)],
      how: ['Hoe', coded(FIXED_WORDS.verificationWay)],
    },
  };
  const sheet = <Name extends Table>(table: Name): Sheet<Rows[Name]> => ({
    title: TITLES[table],
    columns: columns[table],
  });
  return Object.fromEntries(TABLES.map((table) => [table, sheet(table)])) as Sheets;
}

export function headsOf({ columns }: { columns: Readonly<Record<string, readonly [head: string, cell: object]>> }) {
  return Object.values(columns).map(([head]) => head);
}

export function cellsOf<Row>({ columns }: Sheet<Row>, row: Row): CellValue[] {
  const keys = Object.keys(columns) as (keyof Row)[];
  return keys.map((key) => columns[key][1].write(row[key]));
}

/** The rows of one table of a partner, as cells. */
export function tableCells<Name extends Table>(sheets: Sheets, tables: Tables, table: Name): CellValue[][] {
  const rows: Rows[Name][] = tables[table];
  const sheet: Sheet<Rows[Name]> = sheets[table];
  return rows.map((row) => cellsOf(sheet, row));
}

export type RowsReader = { ok: true; read(cells: readonly CellValue[]): ReadRow } | { ok: false; missing: string[] };

/** @param heads of the sheet as it is: in any order, and with more than ours */
export function rowsReader<Row>({ columns }: Sheet<Row>, heads: readonly CellValue[]): RowsReader {
  const positions = new Map(heads.map((head, position) => [normalise(textOf(head)), position] as const).toReversed());
  const places = Object.entries<Columns<Row>[keyof Row]>(columns).map(([key, [head, cell]]) => ({
    key,
    head,
    cell,
    position: positions.get(normalise(head)),
  }));
  const missing = places.filter(({ position }) => position === undefined).map(({ head }) => head);
  if (missing.length > 0) return { ok: false, missing };
  return {
    ok: true,
    read: (cells) =>
      Object.fromEntries(places.map(({ key, cell, position }) => [key, cell.read(cells[position!] ?? null)])),
  };
}
