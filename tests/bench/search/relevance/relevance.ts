/** Which organisations answer a query and how well, computed from the facts of the records and not from any engine. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { fold, foldedWords } from '../fold.ts';
import type { Records } from '../records.ts';

/** Folded texts; a municipality by its CBS code. */
export type Wanted =
  | { kind: 'name'; name: string }
  | { kind: 'person'; name: string }
  | { kind: 'words'; words: string[] }
  | { kind: 'theme'; theme: string; municipality: string | null }
  | { kind: 'nothing' };

/** Organisation id → grade, 1 to 3; who is not in it is not relevant. */
export type Grades = Map<string, number>;

export function gradesFor(records: Records, wanted: Wanted[]): Grades[] {
  const grades = wanted.map((): Grades => new Map());
  for (const organisation of records.organisations) {
    const facts = factsOf(organisation);
    for (const [index, one] of wanted.entries()) {
      const grade = gradeOf(organisation, facts, one);
      if (grade > 0) grades[index]?.set(organisation.id, grade);
    }
  }
  return grades;
}

/** A person whom everybody may see. */
export function publicNames(organisation: Organisation): string[] {
  return organisation.contacts.filter((contact) => contact.visibility === 'public').map((contact) => contact.name);
}

export function textsOf(organisation: Organisation): string[] {
  const { summary, description, services } = organisation;
  return [summary, description, ...services.map((service) => service.description)];
}

type Facts = { names: string[]; people: string[]; words: Set<string> };

function factsOf(organisation: Organisation): Facts {
  return {
    names: [organisation.name, organisation.shortName ?? ''].map(fold),
    people: publicNames(organisation).map(fold),
    words: new Set(textsOf(organisation).flatMap(foldedWords)),
  };
}

function gradeOf(organisation: Organisation, { names, people, words }: Facts, wanted: Wanted): number {
  switch (wanted.kind) {
    case 'name':
      return names.includes(wanted.name) ? 3 : 0;
    case 'person':
      return people.includes(wanted.name) ? 3 : 0;
    case 'words':
      return wanted.words.every((word) => words.has(word)) ? 3 : 0;
    case 'theme':
      return themeGrade(organisation, wanted.theme, wanted.municipality);
    case 'nothing':
      return 0;
  }
}

/** The main theme is the first theme of the first service. */
function themeGrade({ services }: Organisation, theme: string, municipality: string | null): number {
  const offered = services.filter((service) => service.themes.includes(theme));
  if (offered.length === 0) return 0;
  const main = services[0]?.themes[0] === theme ? 1 : 0;
  if (municipality === null) return 1 + main;
  return offered.some((service) => service.serviceAreas.includes(municipality)) ? 2 + main : 0;
}
