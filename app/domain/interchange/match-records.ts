/**
 * Which partner that is there already a record of a file is about: by id, else by name and postcode. Partners of one
 * file are not each other's duplicates: whoever made it knew them apart.
 */
import { duplicateIndex } from '#app/domain/duplicates/duplicate-index.ts';
import { subjectOfPartner } from '#app/domain/duplicates/subject.ts';
import { chooseTarget, doubtAbout, isFree, type Candidates } from '#app/domain/import/choose-target.ts';
import { remarkDuplicate, type Target } from '#app/domain/import/doubt.ts';
import type { RecordNotes } from '#app/domain/import/findings.ts';
import { matchKey } from '#app/domain/import/plan-import.ts';
import type { Doubt, KnownPartner } from '#app/domain/import/planned-row.ts';
import type { RowChoice } from '#app/domain/import/prepared-import.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Steps } from '#app/domain/steps.ts';
import type { PublicPartner } from './public-partner.ts';

export type ReadRecord = { row: number; record: PublicPartner; notes: RecordNotes };

/** `known` is null for a new partner. */
export type Match = { ok: true; known: KnownPartner | null; doubt: Doubt | null } | { ok: false; doubt: Doubt | null };

export type RecordMatcher = (read: ReadRecord, choice: RowChoice | null) => Match;

/** @param inFile ids of all records of the file */
export function* recordMatcher(partners: readonly KnownPartner[], inFile: ReadonlySet<string>): Steps<RecordMatcher> {
  const byId = new Map<string, Target>();
  const byNameAndPostcode = new Map<string, Target>();
  const duplicates = duplicateIndex<Target>();
  const seen = new Set<string>();
  const ownerOf = new Map<string, string>();
  for (const known of partners) {
    const target = { id: known.id, name: known.name, known, claimedBy: null };
    byId.set(known.id, target);
    for (const part of partsOf(known)) ownerOf.set(part, known.id);
    // What the file has under its own id cannot be meant by another record.
    if (!inFile.has(known.id)) {
      for (const key of keysOf(known)) if (!byNameAndPostcode.has(key)) byNameAndPostcode.set(key, target);
      duplicates.add(subjectOfPartner(known), target);
    }
    yield;
  }

  function findTarget(record: PublicPartner): Target | null {
    const [alike = null] = keysOf(record).flatMap((key) => byNameAndPostcode.get(key) ?? []);
    return byId.get(record.id) ?? alike;
  }

  function findDoubtful(target: Target | null, { record, notes }: ReadRecord): Candidates['doubtful'] {
    if (target) return isFree(target) ? null : doubtAbout(target, ['name', 'address']);
    const duplicate = duplicates.find(subjectOfPartner(record));
    if (duplicate?.certainty === 'likely') return doubtAbout(duplicate.item, duplicate.grounds);
    if (duplicate) remarkDuplicate(duplicate.item, duplicate.grounds, record.name, notes);
    return null;
  }

  return (read, choice) => {
    const { row, record, notes } = read;
    if (seen.has(record.id)) {
      notes.refuse('id', record.id, 'id-twice');
      return { ok: false, doubt: null };
    }
    seen.add(record.id);
    const target = findTarget(record);
    const doubtful = findDoubtful(target, read);
    const doubt = doubtful?.[1] ?? null;
    const chosen = chooseTarget({ row, name: record.name, notes }, { target, doubtful, byId }, choice);
    if (chosen.kind === 'refuse') return { ok: false, doubt };

    const known = chosen.kind === 'update' ? chosen.target.known : null;
    const owner = known?.id ?? record.id;
    const taken = partsOf(record).find((part) => (ownerOf.get(part) ?? owner) !== owner);
    if (taken !== undefined || (!known && byId.has(record.id))) {
      notes.refuse(null, taken ?? record.id, 'id-taken');
      return { ok: false, doubt };
    }
    for (const part of partsOf(record)) ownerOf.set(part, owner);
    return { ok: true, known, doubt };
  };
}

function keysOf({ name, locations }: Pick<OrganisationDetails, 'name' | 'locations'>): string[] {
  return locations.map(({ postcode }) => matchKey(name, postcode));
}

type WithParts = Pick<PublicPartner | OrganisationDetails, 'locations' | 'services' | 'contacts'>;

/** Those that have an id of their own; each kind has its own ids. */
function partsOf({ locations, services, contacts }: WithParts): string[] {
  return Object.entries({ locations, services, contacts }).flatMap(([kind, parts]) =>
    parts.map(({ id }) => `${kind} ${id}`),
  );
}
