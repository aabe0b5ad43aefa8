/**
 * Looks for a text in everything that is curated: entries of every status, what happens around them, people, mail and
 * words. Each person finds what it may deal with. What was looked for is kept nowhere.
 */
import type { Person } from '#app/domain/access/actor.ts';
import type { ApplicationState } from '#app/domain/application/application.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { RevisionStatus } from '#app/domain/revision/revision.ts';
import type { SignalState } from '#app/domain/signal/signal.ts';
import type { Marked, Wanted } from '#app/domain/workbench/find-text.ts';
import type { Database } from '#db/database.ts';
import type { EntryPlace } from '#db/repositories/search-entries.server.ts';
import { knownEntries, type EntryState } from './known-entries.server.ts';
import { findApplications, findChanges, findEntries, findQuestions, findSignals } from './search-entries.server.ts';
import { findInvitations, findMails, findPeople, findTerms } from './search-people.server.ts';

export type SearchDeps = { db: Database; directory: Directory; newId: () => string; now: number; site: MailSite };

/** In the order in which they are shown. */
const FINDERS = {
  partners: findEntries,
  applications: findApplications,
  changes: findChanges,
  signals: findSignals,
  questions: findQuestions,
  people: findPeople,
  invitations: findInvitations,
  mails: findMails,
  terms: findTerms,
};

export type FoundKind = keyof typeof FINDERS;
export const FOUND_KINDS = Object.keys(FINDERS) as FoundKind[];

export type FoundState =
  EntryState | ApplicationState | RevisionStatus | SignalState | 'waiting' | 'sent' | 'refused' | 'bounced';

export type FoundPlace =
  | EntryPlace
  | 'formerSlug'
  | 'applicant'
  | 'answers'
  | 'reason'
  | 'change'
  | 'text'
  | 'answer'
  | 'recipient'
  | 'subject'
  | 'person'
  | 'label'
  | 'question'
  | 'expression';

export type Found = {
  id: string;
  title: string;
  href: string;
  /** How far it is; null for what has no such thing. */
  state: FoundState | null;
  /** Where in it. */
  place: FoundPlace;
  text: Marked;
};

export type FoundGroup = { kind: FoundKind; count: number; found: Found[] };

const FEW = 5;
const MOST = 200;

/** @param only the kind to show all of; without one a few of every kind */
export async function searchEverything(
  deps: SearchDeps,
  person: Person,
  wanted: Wanted,
  only: FoundKind | null,
): Promise<FoundGroup[]> {
  const search = { ...deps, person, wanted, entries: await knownEntries(deps) };
  const kinds = only === null ? FOUND_KINDS : [only];
  const groups = await Promise.all(
    kinds.map(async (kind) => {
      const found = await FINDERS[kind](search);
      return { kind, count: found.length, found: found.slice(0, only === null ? FEW : MOST) };
    }),
  );
  return groups.filter(({ count }) => count > 0);
}
