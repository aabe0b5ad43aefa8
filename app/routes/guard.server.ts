/**
 * Who may come in, for loaders and actions. What somebody typed is never lost: a form that is sent after the session
 * ended comes back on a page that sends it again after signing in.
 */
import { data, redirect } from '@remix-run/node';
import { keptForm } from '#app/components/form/kept-form.server.ts';
import type { SignedOutForm } from '#app/components/ui/send-again.tsx';
import type { RequestContext } from '#app/context.server.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { may, type Permission, type Subject } from '#app/domain/access/permissions.ts';
import { paths } from '#app/paths.ts';

type Asked = { request: Request; context: RequestContext };

/** @throws a redirect to signing in, or for a form the page that keeps what was typed */
export async function signedIn({ request, context }: Asked): Promise<Person> {
  if (context.actor.kind === 'person') return context.actor;
  const url = new URL(request.url);
  const here = url.pathname + url.search;
  if (request.method !== 'GET' && request.method !== 'HEAD') throw data(await signedOutForm(request), { status: 401 });
  throw redirect(context.session ? paths.secondFactor(here) : paths.signIn(here));
}

/**
 * Without a subject: anybody who may do this to something.
 * @throws as `signedIn`; 403 for somebody signed in who may not
 */
export async function allowed(asked: Asked, permission: Permission, subject?: Subject): Promise<Person> {
  const person = await signedIn(asked);
  if (!may(person, permission, subject)) throw data(null, { status: 403 });
  return person;
}

async function signedOutForm(request: Request): Promise<SignedOutForm> {
  const { action, fields } = await keptForm(request.clone());
  return { signedOut: true, action, fields };
}
