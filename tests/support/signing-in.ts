/** Signing in without a browser: the code comes from the outbox, the cookie from the answer. */
import type { RequestContext } from '#app/context.server.ts';
import { identify } from '#app/features/people/identify.server.ts';
import { askSignInCode, signInWithCode } from '#app/features/people/sign-in.server.ts';
import { mailsIn, type WrittenMail } from './mails-in.ts';
import { BASE_URL, type DatabaseContext } from './request-context.ts';

export async function askCode({ context }: DatabaseContext, email: string): Promise<string> {
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const asked = await askSignInCode(deps, { email, language: 'nl', back: null });
  if (!asked.ok) throw new Error(`A code was asked for too often: ${email}`);
  return codeIn((await mailsIn(context.db, email)).at(-1)!);
}

export function codeIn({ body }: WrittenMail): string {
  const code = /^ {4}(\d{6})$/m.exec(body)?.[1];
  if (!code) throw new Error(`No code in:\n${body}`);
  return code;
}

/** @returns what the browser sends from then on */
export async function signIn(world: DatabaseContext, email: string, userAgent: string | null = null): Promise<string> {
  const code = await askCode(world, email);
  const { context } = world;
  const done = await signInWithCode({ ...context, now: context.clock() }, { email, code, userAgent });
  if (!done.ok) throw new Error(`Signing in as ${email} was refused: ${done.error}`);
  return cookiesOf(done.cookies);
}

/** What a browser sends after it was told these cookies. */
export function cookiesOf(setCookies: string[]): string {
  return setCookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
}

/** What a loader or action gets for a request with these cookies. */
export async function contextWith({ context }: DatabaseContext, cookies: string): Promise<RequestContext> {
  const { requireSecondFactor } = context.config;
  const deps = { ...context, directory: context.directory.current(), requireSecondFactor, now: context.clock() };
  return { ...context, ...(await identify(deps, cookies)) };
}

export function requestWith(cookies: string, path: string, fields?: Record<string, string>): Request {
  return new Request(BASE_URL + path, {
    headers: { Cookie: cookies, 'Accept-Language': 'nl' },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  });
}

/** What an action or loader answered or threw, when that is an answer to the browser. */
export async function answerOf(work: () => Promise<unknown>): Promise<Response> {
  const answer = await work().catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer;
  throw answer instanceof Error ? answer : new Error(`Not an answer: ${JSON.stringify(answer)}`);
}
