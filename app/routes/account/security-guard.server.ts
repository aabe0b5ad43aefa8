/**
 * Who may come to the page about signing in: anybody signed in, and who curates but has no second factor yet and must
 * set one up before anything else.
 */
import type { RequestContext } from '#app/context.server.ts';
import { signedIn } from '../guard.server.ts';

export type Owner = {
  /** Id of the person. */
  id: string;
  /** Nothing else can be done before the second factor is set up. */
  mustSetUp: boolean;
  /** Can have another one, but not none. */
  needsOne: boolean;
};

/** @throws as `signedIn` */
export async function securityOwner(asked: { request: Request; context: RequestContext }): Promise<Owner> {
  const { session, config } = asked.context;
  if (session?.secondFactor === 'set-up') return { id: session.person, mustSetUp: true, needsOne: true };
  const { id, coordinator, leads } = await signedIn(asked);
  return { id, mustSetUp: false, needsOne: config.requireSecondFactor && (coordinator || leads.length > 0) };
}
