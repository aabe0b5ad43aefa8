/** Looks for a text in entries, and in what people applied for, proposed, reported and asked. */
import type { Person } from '#app/domain/access/actor.ts';
import { may, type Permission } from '#app/domain/access/permissions.ts';
import { typedName } from '#app/domain/application/application.ts';
import { parsePhone } from '#app/domain/phone/dutch-phone.ts';
import { findInPhone, findInText, type Marked, type Wanted } from '#app/domain/workbench/find-text.ts';
import { paths } from '#app/paths.ts';
import type { Application } from '#db/repositories/applications.server.ts';
import { pendingRevisions } from '#db/repositories/revisions.server.ts';
import { entryTexts, type EntryText } from '#db/repositories/search-entries.server.ts';
import { allApplications, questionsWith, reasonsWith, signalsWith } from '#db/repositories/search-records.server.ts';
import { applicationSubject } from '../registration/application-subject.server.ts';
import type { KnownEntry } from './known-entries.server.ts';
import type { Found, FoundPlace, SearchDeps } from './search-everything.server.ts';

export type Search = SearchDeps & { person: Person; wanted: Wanted; entries: Map<string, KnownEntry> };

export async function findEntries({ db, person, wanted, entries }: Search): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const said of await entryTexts(db.read, wanted)) {
    const entry = entries.get(said.organisation);
    const text = markIn(said, wanted);
    if (!entry || !text || found.has(entry.id) || !may(person, 'edit-entry', entry.subject)) continue;
    const place = said.place === 'slug' && said.text !== entry.slug ? 'formerSlug' : said.place;
    found.set(entry.id, { id: entry.id, title: entry.name, href: entry.href, state: entry.state, place, text });
  }
  return [...found.values()];
}

export async function findApplications({ db, directory, person, wanted }: Search): Promise<Found[]> {
  const all = await allApplications(db.read);
  return all.flatMap((application) => {
    const { id, email, applicant, answers, reason, state } = application;
    const found = firstOf({ applicant, email, answers: textsIn(answers), reason }, wanted);
    if (!found || !may(person, 'decide-application', applicationSubject(application, directory))) return [];
    const title = typedName(answers) || applicant || email;
    return [{ id, title, href: applicationPage(application), state, ...found }];
  });
}

/** In what a proposal would bring in that was not there, and in the reasons of every change. */
export async function findChanges(search: Search): Promise<Found[]> {
  const { db, wanted } = search;
  const pending = (await pendingRevisions(db.read)).map(({ id, subjectId, status, reason, before, after }) => {
    const known = new Set(textsIn(before));
    return { id, subjectId, status, texts: { change: textsIn(after).filter((text) => !known.has(text)), reason } };
  });
  const waiting = new Set(pending.map(({ id }) => id));
  const others = (await reasonsWith(db.read, wanted))
    .filter(({ id }) => !waiting.has(id))
    .map(({ reason, ...rest }) => ({ ...rest, texts: { reason } }));
  return [...pending, ...others].flatMap(({ id, subjectId, status, texts }) =>
    aboutEntry(search, subjectId, 'decide-change', (entry) => ({
      id,
      state: status,
      href: status === 'pending' ? paths.workbench('wijzigingen', id) : paths.entryHistory(entry.slug),
      texts,
    })),
  );
}

export async function findSignals(search: Search): Promise<Found[]> {
  const signals = await signalsWith(search.db.read, search.wanted);
  return signals.flatMap(({ id, organisation, state, text, email, answer }) =>
    aboutEntry(search, organisation, 'answer-signal', (entry) => ({
      id,
      state,
      href: state === 'open' ? paths.workbench('signalen', id) : entry.href,
      texts: { text, email, answer },
    })),
  );
}

export async function findQuestions(search: Search): Promise<Found[]> {
  const { db, directory, person, wanted } = search;
  const questions = await questionsWith(db.read, wanted);
  const applications = new Map((await allApplications(db.read)).map((one) => [one.id, one]));
  return questions.flatMap(({ id, subjectKind, subjectId, text, recipient, answer }) => {
    const texts = { text, answer, recipient };
    const state = answer === null ? 'asked' : 'answered';
    if (subjectKind === 'organisation')
      return aboutEntry(search, subjectId, 'ask-question', (entry) => ({ id, state, href: entry.href, texts }));
    const application = applications.get(subjectId);
    const found = firstOf(texts, wanted);
    if (!application || !found || !may(person, 'ask-question', applicationSubject(application, directory))) return [];
    const { answers, email } = application;
    return [{ id, title: typedName(answers) || email, href: applicationPage(application), state, ...found }];
  });
}

type Texts = Partial<Record<FoundPlace, string | null | string[]>>;
type AboutEntry = Pick<Found, 'id' | 'state' | 'href'> & { texts: Texts };

function aboutEntry(
  { entries, person, wanted }: Search,
  organisation: string,
  permission: Permission,
  read: (entry: KnownEntry) => AboutEntry,
): Found[] {
  const entry = entries.get(organisation);
  if (!entry || !may(person, permission, entry.subject)) return [];
  const { texts, ...rest } = read(entry);
  const found = firstOf(texts, wanted);
  return found ? [{ ...rest, title: entry.name, ...found }] : [];
}

/** The first text that holds it; a text may be a telephone number as somebody typed it. */
export function firstOf(texts: Texts, wanted: Wanted): { place: FoundPlace; text: Marked } | null {
  for (const [place, said] of Object.entries(texts) as [FoundPlace, Texts[FoundPlace]][]) {
    for (const text of [said ?? []].flat()) {
      const marked = findInText(text, wanted) ?? markPhone(text, wanted);
      if (marked) return { place, text: marked };
    }
  }
  return null;
}

function markIn({ place, text }: EntryText, wanted: Wanted): Marked | null {
  return place === 'phone' || place === 'contactPhone' ? findInPhone(text, wanted) : findInText(text, wanted);
}

function markPhone(text: string, wanted: Wanted): Marked | null {
  if (wanted.digits === null) return null;
  const phone = parsePhone(text);
  return phone.ok ? findInPhone(phone.value, wanted) : null;
}

/** Of one that waits the page to decide on it; of another the list, or the entry that came of it. */
function applicationPage({ id, state }: Application): string {
  const waits = state === 'waiting' || state === 'asked';
  return paths.workbench('aanmeldingen', waits ? id : undefined);
}

/** Every text in a form as it was typed, or in an entry. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
