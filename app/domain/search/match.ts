/** How well one partner answers an interpreted query, and why. */
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import { isStopWord, isWeak, stem } from './dutch.ts';
import type { Interpretation, LooseWord, Need } from './interpretation.ts';
import type { TermMeaning } from './lexicon.ts';
import { matchName, type AskedName } from './match-name.ts';
import { normalise, words } from './normalise.ts';
import type { SearchIndex } from './search-index.ts';

export type Reason =
  | { kind: 'name' }
  | { kind: 'person'; name: string }
  | { kind: 'theme' | 'audience' | 'phase' | 'organisation-type' | 'programme' | 'language'; id: string }
  | { kind: 'word'; word: string };

export type Match = {
  /** 0–1; above 1 for a partner whose name was typed. */
  score: number;
  reasons: Reason[];
  /** The service that answers best; null when the whole partner does. */
  service: Service | null;
  /** The full name was typed: it stands first whatever else. */
  exactName: boolean;
};

/** What a kind of need weighs beside the others. */
const WEIGHT: Record<TermMeaning['kind'], number> = {
  theme: 1,
  'organisation-type': 1,
  programme: 1,
  audience: 0.7,
  language: 0.5,
  phase: 0.3,
};
const WORD_WEIGHT = 0.8;
/** Part of a need's score that the partner's own words decide. */
const OWN_WORDS = 0.15;
/** Part that being the kind of organisation named like the theme decides. */
const TYPE = 0.1;
/** What is left of the score of a service for one group only, when that group was not asked for. */
const FOR_OTHERS = 0.88;
const ENOUGH = 0.35;
const KNOWN_SHARE = 0.6;

/** Whether anything can be an answer: something was understood, or most of the words are known. */
export function isAnswerable(query: Interpretation): boolean {
  if (query.needs.length > 0) return true;
  if (query.words.length === 0) {
    const said = query.place !== null || query.region !== null || query.nearMe || query.tokens.some(isSmallWord);
    return query.query === '' || said;
  }
  const known = query.words.filter((word) => word.known);
  const letters = (list: LooseWord[]) => list.reduce((sum, word) => sum + word.text.length, 0);
  return letters(known) >= KNOWN_SHARE * letters(query.words);
}

/** @returns null when the partner is no answer */
export function matchOrganisation(
  index: SearchIndex,
  query: Interpretation,
  asked: AskedName,
  organisation: Organisation,
): Match | null {
  const name = matchName(index, asked, organisation.id);
  const known = query.words.filter((word) => word.known);
  if (query.needs.length + known.length === 0) {
    const named = name.score > 1;
    return { score: named ? 2 : 0.5, reasons: named ? [{ kind: 'name' }] : [], service: null, exactName: name.exact };
  }

  let total = 0;
  let weights = 0;
  const reasons: Reason[] = [];
  let service: Service | null = null;
  let best = 0;
  for (const need of query.needs) {
    const weight = Math.max(...need.meanings.map((meaning) => WEIGHT[meaning.kind])) * (need.guessed ? 0.8 : 1);
    const answer = needScore(index, need, query, organisation);
    weights += weight;
    total += weight * answer.score * need.certainty;
    if (answer.meaning) reasons.push({ kind: answer.meaning.kind, id: answer.meaning.id });
    if (answer.score * weight > best && answer.service) {
      best = answer.score * weight;
      service = answer.service;
    }
  }
  for (const word of known) {
    const weight = WORD_WEIGHT * (0.4 + 0.6 * Math.max(...word.stems.map(index.telling)));
    const found = wordScore(index, word.stems, organisation.id);
    weights += weight;
    total += weight * found;
    if (found > 0) reasons.push(personReason(word, organisation) ?? { kind: 'word', word: word.text });
  }
  const score = Math.max(weights === 0 ? 0 : total / weights, name.score);
  if (score < ENOUGH) return null;
  if (name.score >= 0.75) reasons.unshift({ kind: 'name' });
  return { score: score + (name.score > 1 ? 1 : 0), reasons, service, exactName: name.exact };
}

/** "Alleen voor ondernemers" answers a general question less well. */
function isForOthers(service: Service, query: Interpretation): boolean {
  const [only, ...more] = service.audiences;
  if (only === undefined || more.length > 0) return false;
  return !query.needs.some((need) => need.meanings.some((one) => one.kind === 'audience' && one.id === only));
}

function needScore(index: SearchIndex, need: Need, query: Interpretation, organisation: Organisation) {
  let best = { score: 0, meaning: null as TermMeaning | null, service: null as Service | null };
  for (const meaning of need.meanings) {
    const answer = meaningScore(meaning, organisation);
    if (answer.score > best.score) best = { ...answer, meaning };
  }
  const telling = need.stems.filter((one) => !isStopWord(one) && !isWeak(one));
  const scores = telling.map((one) => wordScore(index, [one], organisation.id));
  // Without the theme itself, a phrase must be said whole: "stoppen" alone is not "stoppen met roken".
  const said = scores.length === 0 ? 0 : best.meaning ? Math.max(...scores) : Math.min(...scores);
  const rare = said * Math.max(0, ...telling.map(index.telling)) ** 2;
  const fit = best.service && isForOthers(best.service, query) ? FOR_OTHERS : 1;
  const kind = isOfType(index, need, organisation) ? TYPE : 0;
  const meant = (best.score * (1 - OWN_WORDS - TYPE) + said * OWN_WORDS + kind) * fit;
  // A rare word in a partner's own texts ("zwangerschapsdiabetes") says more than the theme it belongs to.
  const base = best.meaning === null ? said * 0.5 : meant;
  return { ...best, score: 1 - (1 - base) * (1 - 0.6 * rare) };
}

function isSmallWord(token: string): boolean {
  return isStopWord(normalise(token));
}

function isOfType(index: SearchIndex, need: Need, organisation: Organisation): boolean {
  const { type } = organisation;
  if (type === null) return false;
  return need.meanings.some((one) => one.kind === 'theme' && index.lexicon.typesOfTheme.get(one.id)?.has(type));
}

function meaningScore(meaning: TermMeaning, organisation: Organisation): { score: number; service: Service | null } {
  switch (meaning.kind) {
    case 'theme':
      return serviceScore(organisation, (service) => {
        const position = service.themes.indexOf(meaning.id);
        return position < 0 ? 0 : position === 0 ? 1 : 0.75;
      });
    case 'audience':
      return serviceScore(organisation, (service) => (service.audiences.includes(meaning.id) ? 1 : 0));
    case 'phase':
      return serviceScore(organisation, (service) => (service.phases.includes(meaning.id) ? 1 : 0));
    case 'organisation-type':
      return { score: organisation.type === meaning.id ? 1 : 0, service: null };
    case 'language':
      return { score: organisation.languages.includes(meaning.id) ? 1 : 0, service: null };
    case 'programme': {
      const offer = organisation.programmes.find((one) => one.programme === meaning.id);
      return { score: offer ? (offer.status === 'active' ? 1 : 0.8) : 0, service: null };
    }
  }
}

/** The best service counts, and how much of the partner's work it is: who does only this comes first. */
function serviceScore(organisation: Organisation, scoreOf: (service: Service) => number) {
  let best = { score: 0, service: null as Service | null };
  let sum = 0;
  for (const service of organisation.services) {
    const score = scoreOf(service);
    sum += score;
    if (score > best.score) best = { score, service };
  }
  const share = sum / organisation.services.length;
  return { ...best, score: best.score * (0.75 + 0.25 * share) };
}

/** How strongly a partner's own texts have one of the words, by the best field. */
function wordScore(index: SearchIndex, stems: string[], id: string): number {
  let best = 0;
  for (const one of stems) best = Math.max(best, index.postings.get(one)?.get(id) ?? 0);
  return best;
}

function personReason(word: LooseWord, organisation: Organisation): Reason | null {
  const person = organisation.contacts.find(
    (contact) => contact.visibility === 'public' && words(contact.name).some((one) => word.stems.includes(stem(one))),
  );
  return person ? { kind: 'person', name: person.name } : null;
}
