/** Who sends a request: the person of the session its cookie names, with the roles of this moment. */
import { VISITOR, type Actor } from '#app/domain/access/actor.ts';
import { partnerMailDomains, personFrom } from '#app/domain/access/person-roles.ts';
import { sessionEnd, USE_NOTED_MS } from '#app/domain/access/session-life.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Log } from '#app/platform/log.server.ts';
import { hasSessionCookie, type SignIn } from '#app/platform/sign-in.server.ts';
import type { Database } from '#db/database.ts';
import { personById } from '#db/repositories/people.server.ts';
import { moveSessionEnd } from '#db/repositories/sessions.server.ts';

type Deps = {
  db: Database;
  signIn: SignIn;
  directory: Directory;
  requireSecondFactor: boolean;
  log: Log;
  now: number;
};

/**
 * How far a signed-in person is with the second factor.
 * - `set-up`: has none and must have one
 * - `ask`: has one and has not given it in this session
 * - `done`: has given it, or needs none
 */
export type SecondFactorState = 'set-up' | 'ask' | 'done';

export type Session = { id: string; person: string; email: string; secondFactor: SecondFactorState };

export type Identity = { actor: Actor; session: Session | null };

const NOBODY: Identity = { actor: VISITOR, session: null };

/** Until the second factor is given, the person is signed in without any right. */
export async function identify(deps: Deps, cookies: string | null): Promise<Identity> {
  if (!hasSessionCookie(cookies)) return NOBODY;
  const found = await deps.signIn.api.getSession({ headers: new Headers({ cookie: cookies ?? '' }) });
  if (!found) return NOBODY;
  const known = await personById(deps.db.read, found.user.id);
  if (!known) return NOBODY;
  const person = personFrom(known, partnerDomains(deps.directory));
  const curates = person.coordinator || person.leads.length > 0;
  noteUse(deps, found.session, curates);
  const given = Boolean(found.session.secondFactorAt);
  const secondFactor = stateOf(known.secondFactor, given, curates && deps.requireSecondFactor);
  const session = { id: found.session.id, person: person.id, email: person.email, secondFactor };
  return { actor: secondFactor === 'done' ? person : VISITOR, session };
}

/** A page does not wait for it, and comes as well when nothing can be written. */
function noteUse({ db, log, now }: Deps, session: { id: string; createdAt: Date; expiresAt: Date }, curates: boolean) {
  const endsAt = sessionEnd(session.createdAt.getTime(), { curates, now });
  if (Math.abs(endsAt - session.expiresAt.getTime()) < USE_NOTED_MS) return;
  db.inTransaction((tx) => moveSessionEnd(tx, session.id, endsAt)).catch((error: unknown) =>
    log.warn({ err: error }, 'the use of a session was not noted'),
  );
}

function stateOf(has: boolean, given: boolean, needed: boolean): SecondFactorState {
  if (has) return given ? 'done' : 'ask';
  return needed ? 'set-up' : 'done';
}

/** A snapshot of the directory never changes, so what is read from it is kept with it. */
const domainsOf = new WeakMap<Directory, Set<string>>();

export function partnerDomains(directory: Directory): Set<string> {
  const known = domainsOf.get(directory) ?? partnerMailDomains(directory.organisations);
  domainsOf.set(directory, known);
  return known;
}
