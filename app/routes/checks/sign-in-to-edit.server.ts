/** On to the form of an entry. The link in the mail signs nobody in: that takes a code, sent to the same address. */
import { redirect } from '@remix-run/node';
import type { RequestContext } from '#app/context.server.ts';
import { askSignInCode } from '#app/features/people/sign-in.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { rememberAsked } from '../session/asked-code.server.ts';

/** @param editor from `becomeEditor` */
export async function signInToEdit(
  context: RequestContext,
  request: Request,
  { email, slug }: { email: string; slug: string },
) {
  const back = paths.editEntry(slug);
  if (context.actor.kind === 'person' && context.actor.email === email) throw redirect(back, { status: 303 });
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const asked = await askSignInCode(deps, { email, language: await languageOf(request), back });
  if (!asked.ok) return { said: 'tooOften' as const };
  context.background.wake();
  throw redirect(paths.signInCode(), {
    status: 303,
    headers: { 'Set-Cookie': await rememberAsked(context, { email, back }) },
  });
}
