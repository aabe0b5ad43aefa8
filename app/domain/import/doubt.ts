/** What a row or a record of an import can turn out to be about, and how it is said that it cannot be taken so. */
import type { DuplicateGround } from '#app/domain/duplicates/compare-subjects.ts';
import type { RecordNotes } from './findings.ts';
import type { Doubt, KnownPartner } from './planned-row.ts';

/** What a row can turn out to be: a partner that was there, or one that an earlier row added. */
export type Target = { id: string; name: string; known: KnownPartner | null; claimedBy: number | null };

const GROUND_WORDS: Record<DuplicateGround, string> = {
  name: 'naam',
  address: 'adres',
  street: 'straat',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  website: 'website',
};

export function refuseDuplicate(other: Target, { grounds }: Doubt, name: string, notes: RecordNotes): void {
  const same = `Dit is waarschijnlijk dezelfde organisatie als ${called(other, notes)}: ${alike(grounds)}. ${notTaken(notes)}`;
  const way = other.known ? ', of schrijf naam en postcode net zo' : '';
  const advice = {
    rows: `Is het toch een andere? Geef die dan een naam die duidelijk verschilt. Is het dezelfde? Haal deze rij uit het blad${way}.`,
    records:
      'Is het toch een andere, of moet die partner worden zoals deze? Kies dat bij het importeren in het beheer.',
  }[notes.holds];
  notes.refuse('name', name, 'likely-duplicate', `${same} ${advice}`);
}

export function remarkDuplicate(other: Target, grounds: DuplicateGround[], name: string, notes: RecordNotes): void {
  const message = `Lijkt op ${called(other, notes)}: ${alike(grounds)}. ${it(notes)} is wel opgenomen. Kijk of het echt twee organisaties zijn; is het een tweede vestiging, zet die dan bij dezelfde partner.`;
  notes.remark('name', name, 'possible-duplicate', message);
}

/** Every value was checked on its own; this is for what only shows in the whole. */
export function refuseInvalid(where: string, reason: string, notes: RecordNotes): void {
  const message = `${it(notes)} kan zo niet bewaard worden (${where}: ${reason}). ${notTaken(notes)}`;
  notes.refuse(null, where, 'invalid', message);
}

export function notTaken(notes: Pick<RecordNotes, 'holds'>): string {
  return `${it(notes)} is niet opgenomen.`;
}

function it({ holds }: Pick<RecordNotes, 'holds'>): string {
  return holds === 'rows' ? 'De rij' : 'De partner';
}

function called({ name, known, claimedBy }: Target, { holds }: RecordNotes): string {
  if (claimedBy !== null) return `${holds === 'rows' ? 'rij' : 'nummer'} ${claimedBy} (${name})`;
  return `"${name}", die al in de lijst staat${known ? ` (/partners/${known.slug})` : ''}`;
}

/** "gelijk of bijna gelijk: naam, adres en telefoonnummer" */
function alike(grounds: DuplicateGround[]): string {
  const words = grounds.map((ground) => GROUND_WORDS[ground]);
  const last = words.pop() ?? GROUND_WORDS.name;
  return `gelijk of bijna gelijk: ${words.length > 0 ? `${words.join(', ')} en ` : ''}${last}`;
}
