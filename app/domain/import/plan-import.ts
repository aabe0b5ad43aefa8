/**
 * Decides, row by row, what an import does: a new partner, a changed one, nothing, or a refusal.
 * Nothing is written here. A row matches a partner by id, else by name and postcode.
 */
import { z } from 'zod';
import { duplicateIndex } from '#app/domain/duplicates/duplicate-index.ts';
import { subjectOfPartner, type DuplicateSubject } from '#app/domain/duplicates/subject.ts';
import { detailsOf, organisationDetails, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import type { Steps } from '#app/domain/steps.ts';
import type { SheetRow } from './columns.ts';
import { chooseTarget, doubtAbout, isFree, type Candidates } from './choose-target.ts';
import { remarkDuplicate, type Target } from './doubt.ts';
import { rowWithoutErased, type IsErased } from './erased-people.ts';
import { rowNotes, type RowNotes } from './findings.ts';
import { refuseIssue } from './invalid.ts';
import { mergePartner } from './merge-partner.ts';
import { newPartner, type Making } from './new-partner.ts';
import { plannedRow, refusedRow, type Doubt, type KnownPartner, type PlannedRow } from './planned-row.ts';
import type { RowChoices } from './prepared-import.ts';
import { rowReader, type ImportWorld, type PartnerDraft } from './read-row.ts';

export type PlanOptions = Making & {
  /** New partners and drafts the file names go online; otherwise new ones stay drafts. */
  publish: boolean;
  choices: RowChoices;
  isErased: IsErased;
};

/** A row that was read, with what there is to say about it. */
type Reading = { draft: PartnerDraft; row: number; notes: RowNotes; doubt: Doubt | null };

/** In the order of the sheet; each row sees the partners of the rows before it. */
export function* planRows(
  world: ImportWorld,
  partners: readonly KnownPartner[],
  rows: readonly SheetRow[],
  options: PlanOptions,
): Steps<PlannedRow[]> {
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

  function findTarget(draft: PartnerDraft, notes: RowNotes): Target | null {
    const target = draft.id === null ? null : (byId.get(draft.id) ?? null);
    if (draft.id !== null && !target && !isPartnerId(draft.id)) {
      notes.remark('id', draft.id, 'id-unknown');
    }
    return target ?? byNameAndPostcode.get(matchKey(draft.name, draft.location.postcode)) ?? null;
  }

  function planChange(target: Target, known: KnownPartner, { draft, row, notes, doubt }: Reading): PlannedRow {
    const before = detailsOf(known);
    const after = mergePartner(before, draft, options, notes);
    const restores = known.takenBack ?? false;
    const publishes = options.publish && (known.status === 'draft' || restores);
    const same = JSON.stringify(before) === JSON.stringify(after);
    if (same && !publishes && !restores) return plannedRow(row, draft.name, 'unchanged', notes.findings, { doubt });
    if (!same && !isValid(after, notes)) return refusedRow(row, draft.name, notes, doubt);
    const visible = publishes || known.status === 'published';
    remember(target, after);
    const { id, version } = known;
    const change = { id, version, before, after, restores, publishes, visible };
    const write = { kind: 'update', row, ...change, verification: null } as const;
    return plannedRow(row, draft.name, 'updated', notes.findings, { write, doubt });
  }

  function planAddition({ draft, row, notes, doubt }: Reading): PlannedRow {
    const details = newPartner(draft, options);
    if (!isValid(details, notes)) return refusedRow(row, draft.name, notes, doubt);
    // Partners of another installation keep the id they have there, so that a second import finds them.
    const id = draft.id !== null && isPartnerId(draft.id) && !byId.has(draft.id) ? draft.id : options.newId();
    remember({ id, name: details.name, known: null, claimedBy: row }, details);
    const write = { kind: 'add', row, id, details, slug: null, verification: null } as const;
    return plannedRow(row, draft.name, 'added', notes.findings, { write, doubt });
  }

  /** A weaker likeness is only remarked. */
  function findDoubtful(target: Target | null, draft: PartnerDraft, notes: RowNotes): Candidates['doubtful'] {
    if (target) return isFree(target) ? null : doubtAbout(target, ['name', 'address']);
    const duplicate = duplicates.find(subjectOfDraft(draft));
    if (duplicate?.certainty === 'likely') return doubtAbout(duplicate.item, duplicate.grounds);
    if (duplicate) remarkDuplicate(duplicate.item, duplicate.grounds, draft.name, notes);
    return null;
  }

  function planRow(sheetRow: SheetRow): PlannedRow {
    const row = sheetRow.number;
    const read = readRow(sheetRow);
    if (!read.ok) return refusedRow(row, sheetRow.cells.name ?? null, { findings: read.problems });
    const notes = rowNotes(row);
    const draft = rowWithoutErased(read.draft, read.remarks, options.isErased, notes);
    const { name } = draft;
    const target = findTarget(draft, notes);
    const doubtful = findDoubtful(target, draft, notes);
    const reading = { draft, row, notes, doubt: doubtful?.[1] ?? null };
    const chosen = chooseTarget({ row, name, notes }, { target, doubtful, byId }, options.choices[row] ?? null);
    if (chosen.kind === 'refuse') return refusedRow(row, name, notes, reading.doubt);
    return chosen.kind === 'add' ? planAddition(reading) : planChange(chosen.target, chosen.target.known, reading);
  }

  for (const known of partners) {
    remember({ id: known.id, name: known.name, known, claimedBy: null }, known);
    yield;
  }
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    planned.push(planRow(row));
    yield;
  }
  return planned;
}

/** Two partners with the same key are the same for an import. */
export function matchKey(name: string, postcode: string): string {
  return `${normalise(name)} ${postcode}`;
}

function isPartnerId(id: string): boolean {
  return z.uuid().safeParse(id).success && id === id.toLowerCase();
}

function isValid(details: OrganisationDetails, notes: RowNotes): boolean {
  const parsed = organisationDetails.safeParse(details, { reportInput: true });
  const issue = parsed.error?.issues[0];
  if (issue) refuseIssue(issue, notes);
  return parsed.success;
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
