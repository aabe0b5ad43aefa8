/** What a busy day looks like: how often each kind of visit comes, and what it does. The same number is the same visit. */
import { paths } from '#app/paths.ts';
import { chanceOf, type Chance } from '#seed/chance.ts';
import { approveNext, correctEntry, register, signIn } from './journeys.ts';
import { pickKnown } from './known-site.ts';
import type { Tally } from './tally.ts';
import type { TrafficWorld } from './traffic-world.ts';
import { AnsweredOtherwise, type Visitor } from './visitor.ts';
import { beginningOfWords, wordsAskedOften, wordsAskedOnce } from './words.ts';

type Turn = { world: TrafficWorld; tally: Tally; number: number; chance: Chance; visitor: Visitor };
type VisitKind = { kind: string; parts: number; visit(turn: Turn): Promise<unknown> };

/** In parts of a thousand. */
const MIX: VisitKind[] = [
  { kind: 'search page, asked often', parts: 170, visit: (turn) => seenBefore(turn, searchOften(turn)) },
  { kind: 'search page, asked once', parts: 130, visit: (turn) => turn.visitor.get(searchOnce(turn)) },
  { kind: 'partner page', parts: 150, visit: (turn) => seenBefore(turn, known(turn, 'partners')) },
  { kind: 'theme or municipality', parts: 60, visit: (turn) => seenBefore(turn, known(turn, 'overviews')) },
  { kind: 'other page', parts: 20, visit: (turn) => seenBefore(turn, known(turn, 'others')) },
  { kind: 'embedded search', parts: 20, visit: (turn) => turn.visitor.get(paths.embeddedSearch(words(turn))) },
  { kind: 'API search', parts: 70, visit: (turn) => turn.visitor.get(paths.apiSearch(words(turn))) },
  { kind: 'suggestions', parts: 110, visit: (turn) => turn.visitor.get(suggestions(turn)) },
  { kind: 'HSDS API', parts: 40, visit: (turn) => turn.visitor.get(known(turn, 'hsds')) },
  { kind: 'asset', parts: 200, visit: (turn) => turn.visitor.get(known(turn, 'assets')) },
  { kind: 'empty page', parts: 19, visit: (turn) => turn.visitor.get(paths.bare()) },
  { kind: 'sign-in', parts: 4, visit: signInAgain },
  { kind: 'registration', parts: 4, visit: registerOne },
  { kind: 'correction', parts: 2, visit: correctOne },
  { kind: 'decision', parts: 1, visit: decideOne },
];
const PARTS = MIX.reduce((total, { parts }) => total + parts, 0);

/** Some hundreds of practices, each behind one address. */
const ADDRESSES = 500;
/** Addresses below are those of visitors, above those of who registers or signs in: they may not do it often. */
const FIRST_OWN_ADDRESS = 100_000;
const NOT_MODIFIED = 304;

export type Visits = { world: TrafficWorld; tally: Tally; name: string };

/** @param name makes other visits of the same numbers */
export function mixedVisit({ world, tally, name }: Visits) {
  return async (number: number, due?: number): Promise<void> => {
    const chance = chanceOf(`${name} ${number}`);
    const { kind, visit } = drawn(chance);
    const who = { kind, number: number % ADDRESSES, language: chance.happens(0.1) ? 'en' : 'nl' };
    const visitor = world.visitor(tally, { ...who, ...(due !== undefined && { since: due }) });
    await counted(tally, kind, () => visit({ world, tally, number, chance, visitor }));
  };
}

/** A search that nobody asked before, as many as one wants. */
export function searchVisit({ world, tally, name }: Visits) {
  return async (number: number, due?: number): Promise<void> => {
    const chance = chanceOf(`${name} ${number}`);
    const who = { kind: 'search page, asked once', number: number % ADDRESSES };
    const visitor = world.visitor(tally, { ...who, ...(due !== undefined && { since: due }) });
    await counted(tally, who.kind, () => visitor.get(searchOnce({ world, chance })));
  };
}

/** @returns whether it went as it should; what did not is in the tally */
export async function counted(tally: Tally, kind: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof AnsweredOtherwise) return false;
    tally.add(kind, 'wrong', 0);
    const [said] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    tally.complain(`${kind}: ${said}`);
    return false;
  }
}

let journeys = 0;

/** Each from an address of their own, and each an organisation of its own. */
export async function registerOne({ world, tally }: Pick<Turn, 'world' | 'tally'>): Promise<void> {
  const number = FIRST_OWN_ADDRESS + (journeys += 1);
  const visitor = world.visitor(tally, { kind: 'registration', number });
  world.registered.push(await register(visitor, world.smtp, number));
}

/** The editors take turns: one of them may ask for a code a few times in a quarter of an hour. */
export async function signInAgain({ world, tally }: Pick<Turn, 'world' | 'tally'>): Promise<void> {
  const number = FIRST_OWN_ADDRESS + (journeys += 1);
  const { email } = world.editors[journeys % world.editors.length]!;
  await signIn(world.visitor(tally, { kind: 'sign-in', number }), world.smtp, email);
}

async function correctOne({ world, tally, number }: Turn): Promise<void> {
  const place = (journeys += 1) % world.sessions.editors.length;
  const cookies = world.sessions.editors[place]!;
  const visitor = world.visitor(tally, { kind: 'correction', number: FIRST_OWN_ADDRESS + journeys, cookies });
  await correctEntry(visitor, world.editors[place]!.slug, number);
}

let deciding: Promise<void> = Promise.resolve();

/** One after the other, as there is one coordinator: two who decide on the same application would be told so. */
function decideOne({ world, tally }: Turn): Promise<void> {
  const { coordinator: cookies } = world.sessions;
  const visitor = world.visitor(tally, { kind: 'decision', number: FIRST_OWN_ADDRESS, cookies });
  const decision = deciding.then(() => approveNext(visitor));
  deciding = decision.catch(() => undefined);
  return decision;
}

function drawn(chance: Chance): VisitKind {
  let left = chance.next() * PARTS;
  return MIX.find(({ parts }) => (left -= parts) < 0) ?? MIX[0]!;
}

/** Half of those who come back have the page already, and ask whether it is still what it was. */
async function seenBefore({ world, visitor, chance }: Turn, path: string): Promise<void> {
  const etag = chance.happens(0.5) ? world.seen.get(path) : undefined;
  const headers: Record<string, string> = etag === undefined ? {} : { 'If-None-Match': etag };
  const answer = await visitor.get(path, { headers, expect: [200, NOT_MODIFIED] });
  if (answer.headers.etag !== undefined) world.seen.set(path, answer.headers.etag);
}

function known({ world, chance }: Turn, list: 'partners' | 'overviews' | 'others' | 'assets' | 'hsds'): string {
  return pickKnown(world.site[list], chance);
}

function searchOften({ chance }: Turn): string {
  return paths.search(asked(wordsAskedOften(chance)));
}

function searchOnce({ world, chance }: Pick<Turn, 'world' | 'chance'>): string {
  return paths.search(asked(wordsAskedOnce(world.site.municipalities, chance)));
}

function words({ world, chance }: Turn): URLSearchParams {
  return asked(chance.happens(0.5) ? wordsAskedOften(chance) : wordsAskedOnce(world.site.municipalities, chance));
}

function suggestions({ chance }: Turn): string {
  return paths.apiSuggestions(asked(beginningOfWords(chance)));
}

function asked(q: string): URLSearchParams {
  return new URLSearchParams({ q });
}
