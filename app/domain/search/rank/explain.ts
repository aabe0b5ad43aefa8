/** Why a partner is an answer. Made only for the answers that are shown: ranking itself keeps no reasons. */
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import { words } from '../dutch/normalise.ts';
import { stem } from '../dutch/stem.ts';
import { strengthAt } from '../index/postings.ts';
import type { LivePart } from '../index/search-index.ts';
import { termEvidence } from '../index/term-evidence.ts';
import type { Interpretation, LooseWord } from '../interpret/interpretation.ts';
import type { TermMeaning } from '../interpret/meanings.ts';

export type Reason =
  | { kind: 'name' }
  | { kind: 'person'; name: string }
  | { kind: 'theme' | 'audience' | 'phase' | 'organisation-type' | 'programme' | 'language'; id: string }
  | { kind: 'word'; word: string };

export type Explanation = {
  reasons: Reason[];
  /** The service that answers best; null when the whole partner does. */
  service: Service | null;
};

/** From here on a name is a reason. */
const NAMED = 0.75;

/**
 * @param named how much the name was asked for
 * @param themes asked for in the query or chosen as a filter: a reason all the same
 */
export function explain(
  part: LivePart,
  slot: number,
  query: Interpretation,
  named: number,
  themes: string[],
): Explanation {
  const organisation = part.organisations[slot]!;
  const reasons: Reason[] = [];
  let service: Service | null = null;
  let best = 0;
  for (const need of query.needs) {
    let meant = { strength: 0, service: null as Service | null, meaning: null as TermMeaning | null };
    for (const meaning of need.meanings) {
      const evidence = termEvidence(meaning, organisation);
      if (evidence.strength > meant.strength) meant = { ...evidence, meaning };
    }
    if (meant.meaning) reasons.push({ kind: meant.meaning.kind, id: meant.meaning.id });
    else if (need.stems.some((one) => strengthAt(part.words, one, slot) > 0))
      reasons.push({ kind: 'word', word: need.text });
    if (meant.service && meant.strength > best) {
      best = meant.strength;
      service = meant.service;
    }
  }
  for (const word of query.words.filter((one) => one.known)) {
    if (!word.alternatives.some((stems) => stems.every((one) => strengthAt(part.words, one, slot) > 0))) continue;
    reasons.push(personReason(word, organisation) ?? { kind: 'word', word: word.text });
  }
  if (named >= NAMED || (named > 0 && reasons.length === 0))
    reasons.unshift(askedPerson(query, organisation) ?? { kind: 'name' });
  return { reasons: withChosenTheme(unique(reasons), organisation, themes), service };
}

function personReason(word: LooseWord, organisation: Organisation): Reason | null {
  return personWith(organisation, (stems) => word.alternatives.some((all) => all.every((one) => stems.has(one))));
}

/** The contact whose whole name was typed, unless it is the partner's own name that was. */
function askedPerson(query: Interpretation, organisation: Organisation): Reason | null {
  const typed = new Set(words(query.corrected ?? query.query).map(stem));
  const saysAll = (text: string) => words(text).every((word) => typed.has(stem(word)));
  return saysAll(organisation.name)
    ? null
    : personWith(organisation, (stems) => [...stems].every((one) => typed.has(one)));
}

function personWith(organisation: Organisation, isMeant: (stems: Set<string>) => boolean): Reason | null {
  const person = organisation.contacts.find(
    (contact) => contact.visibility === 'public' && isMeant(new Set(words(contact.name).map(stem))),
  );
  return person ? { kind: 'person', name: person.name } : null;
}

function withChosenTheme(reasons: Reason[], organisation: Organisation, themes: string[]): Reason[] {
  if (reasons.some((reason) => reason.kind === 'theme')) return reasons;
  const id = themes.find((theme) => organisation.services.some((service) => service.themes.includes(theme)));
  return id === undefined ? reasons : [...reasons, { kind: 'theme', id }];
}

function unique(reasons: Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    return !seen.has(key) && seen.add(key);
  });
}
