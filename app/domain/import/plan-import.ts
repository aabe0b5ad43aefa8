/**
 * Decides, row by row, what an import does: a new partner, a changed one, nothing, or a refusal.
 * Nothing is written here. A row matches a partner by id, else by name and postcode.
 */
import type { DuplicateGround } from '#app/domain/duplicates/compare-subjects.ts';
import { duplicateIndex, type Duplicate } from '#app/domain/duplicates/duplicate-index.ts';
import { subjectOfPartner, type DuplicateSubject } from '#app/domain/duplicates/subject.ts';
import {
  detailsOf,
  organisationDetails,
  type Organisation,
  type OrganisationDetails,
} from '#app/domain/organisation/organisation.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import type { SheetRow } from './columns.ts';
import { rowNotes, type Finding, type RowNotes } from './findings.ts';
import { mergePartner } from './merge-partner.ts';
import { newPartner, type Making } from './new-partner.ts';
import { rowReader, type ImportWorld, type PartnerDraft } from './read-row.ts';

export type KnownPartner = Organisation & { status: 'published' | 'draft' | 'archived' };

export type Addition = { kind: 'add'; row: number; id: string; details: OrganisationDetails };
export type Change = {
  kind: 'update';
  row: number;
  id: string;
  /** The version the change was made from. */
  version: number;
  before: OrganisationDetails;
  after: OrganisationDetails;
  /** A draft that goes online. */
  publishes: boolean;
  /** The partner is online, before or after. */
  visible: boolean;
};

export type PlannedRow = {
  outcome: 'added' | 'updated' | 'unchanged' | 'refused';
  write: Addition | Change | null;
  findings: Finding[];
};

/** What a row can turn out to be: a partner that was there, or one that an earlier row added. */
type Target = { id: string; name: string; known: KnownPartner | null; claimedBy: number | null };

const GROUND_WORDS: Record<DuplicateGround, string> = {
  name: 'naam',
  address: 'adres',
  street: 'straat',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  website: 'website',
};

/** Rows are given in the order of the sheet; each sees the partners of the rows before it. */
export function importPlanner(
  world: ImportWorld,
  partners: readonly KnownPartner[],
  options: Making & { publish: boolean },
): (row: SheetRow) => PlannedRow {
  const readRow = rowReader(world);
  const byId = new Map<string, Target>();
  const byNameAndPostcode = new Map<string, Target>();
  const duplicates = duplicateIndex<Target>();

  function remember(target: Target, details: OrganisationDetails) {
    byId.set(target.id, target);
    if (target.known) byId.set(target.known.slug, target);
    for (const { postcode } of details.locations) {
      const key = matchKey(details.name, postcode);
      if (!byNameAndPostcode.has(key)) byNameAndPostcode.set(key, target);
    }
    duplicates.add(subjectOfPartner(details), target);
  }
  for (const known of partners) remember({ id: known.id, name: known.name, known, claimedBy: null }, known);

  function findTarget(draft: PartnerDraft, notes: RowNotes): Target | null {
    const target = draft.id === null ? null : (byId.get(draft.id) ?? null);
    if (draft.id !== null && !target) {
      notes.remark('id', draft.id, 'id-unknown', 'Dit id kennen wij niet. De rij is vergeleken op naam en postcode.');
    }
    return target ?? byNameAndPostcode.get(matchKey(draft.name, draft.location.postcode)) ?? null;
  }

  function planChange(
    target: Target,
    known: KnownPartner,
    draft: PartnerDraft,
    row: number,
    notes: RowNotes,
  ): PlannedRow {
    const before = detailsOf(known);
    const after = mergePartner(before, draft, options, notes);
    const publishes = options.publish && known.status === 'draft';
    const same = JSON.stringify(before) === JSON.stringify(after);
    if (same && !publishes) return { outcome: 'unchanged', write: null, findings: notes.findings };
    if (!same && !isValid(after, notes)) return refusal(notes);
    const visible = publishes || known.status === 'published';
    remember(target, after);
    const write: Change = {
      kind: 'update',
      row,
      id: known.id,
      version: known.version,
      before,
      after,
      publishes,
      visible,
    };
    return { outcome: 'updated', write, findings: notes.findings };
  }

  function planAddition(draft: PartnerDraft, row: number, notes: RowNotes): PlannedRow {
    const duplicate = duplicates.find(subjectOfDraft(draft));
    if (duplicate?.certainty === 'likely') {
      refuseDuplicate(duplicate.item, duplicate.grounds, draft, notes);
      return refusal(notes);
    }
    if (duplicate) remarkDuplicate(duplicate, draft, notes);
    const details = newPartner(draft, options);
    if (!isValid(details, notes)) return refusal(notes);
    const id = options.newId();
    remember({ id, name: details.name, known: null, claimedBy: row }, details);
    return { outcome: 'added', write: { kind: 'add', row, id, details }, findings: notes.findings };
  }

  return (row) => {
    const reading = readRow(row);
    if (!reading.ok) return { outcome: 'refused', write: null, findings: reading.problems };
    const notes = rowNotes(row.number);
    notes.findings.push(...reading.remarks);
    const target = findTarget(reading.draft, notes);
    if (!target) return planAddition(reading.draft, row.number, notes);
    if (target.claimedBy !== null || target.known === null) {
      refuseDuplicate(target, ['name', 'address'], reading.draft, notes);
      return refusal(notes);
    }
    if (target.known.status === 'archived') {
      const message = `"${target.name}" is gearchiveerd. De rij is niet opgenomen. Haal de partner eerst uit het archief als die weer meedoet.`;
      notes.refuse('name', reading.draft.name, 'archived', message);
      return refusal(notes);
    }
    target.claimedBy = row.number;
    return planChange(target, target.known, reading.draft, row.number, notes);
  };
}

/** Two partners with the same key are the same for an import. */
export function matchKey(name: string, postcode: string): string {
  return `${normalise(name)} ${postcode}`;
}

/** Every cell was checked on its own; this is for what only shows in the whole. */
function isValid(details: OrganisationDetails, notes: RowNotes): boolean {
  const parsed = organisationDetails.safeParse(details);
  if (parsed.success) return true;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  notes.refuse(
    null,
    where,
    'invalid',
    `De rij kan zo niet bewaard worden (${where}: ${issue?.message}). De rij is niet opgenomen.`,
  );
  return false;
}

/** Remarks tell how a row was taken; of a row that is not, only the refusal counts. */
function refusal(notes: RowNotes): PlannedRow {
  return { outcome: 'refused', write: null, findings: notes.findings.filter((finding) => finding.refuses) };
}

function refuseDuplicate(other: Target, grounds: DuplicateGround[], draft: PartnerDraft, notes: RowNotes): void {
  const message = `Dit is waarschijnlijk dezelfde organisatie als ${called(other)}: ${alike(grounds)}. De rij is niet opgenomen. Is het toch een andere? Geef die dan een naam die duidelijk verschilt. Is het dezelfde? Haal deze rij uit het blad${other.known ? ', of schrijf naam en postcode net zo' : ''}.`;
  notes.refuse('name', draft.name, 'likely-duplicate', message);
}

function remarkDuplicate({ item, grounds }: Duplicate<Target>, draft: PartnerDraft, notes: RowNotes): void {
  const message = `Lijkt op ${called(item)}: ${alike(grounds)}. De rij is wel opgenomen. Kijk of het echt twee organisaties zijn; is het een tweede vestiging, zet die dan bij dezelfde partner.`;
  notes.remark('name', draft.name, 'possible-duplicate', message);
}

function called({ name, known, claimedBy }: Target): string {
  if (claimedBy !== null) return `rij ${claimedBy} (${name})`;
  return `"${name}", die al in de lijst staat${known ? ` (/partners/${known.slug})` : ''}`;
}

/** "zelfde naam, adres en telefoonnummer" */
function alike(grounds: DuplicateGround[]): string {
  const words = grounds.map((ground) => GROUND_WORDS[ground]);
  const last = words.pop() ?? GROUND_WORDS.name;
  return `gelijk of bijna gelijk: ${words.length > 0 ? `${words.join(', ')} en ` : ''}${last}`;
}

function subjectOfDraft(draft: PartnerDraft): DuplicateSubject {
  return {
    name: draft.name,
    addresses: [draft.location],
    phones: draft.phone === null ? [] : [draft.phone],
    emails: draft.email === null ? [] : [draft.email],
    website: draft.website,
  };
}
