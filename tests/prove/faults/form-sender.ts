/** Sends the first step of a registration as a browser does, and tells what the visitor then sees. */
import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '#app/paths.ts';
import { TYPED } from '#tests/support/a-registration.ts';
import { filledIn, formWith } from '#tests/support/traffic/page-forms.ts';

/** `again`: what the answer says about when to come again. */
export type Seen = { status: number; page: string; ms: number; again: string | null };

/** Who fills it in faster is taken for a robot. */
const PERSON_MS = 2_100;

/** @returns what sends the form, to be called when it is time */
export async function fillInForm(url: string, name: string): Promise<() => Promise<Seen>> {
  const page = await (await fetch(url + paths.register(), { headers: { 'Accept-Language': 'nl' } })).text();
  await sleep(PERSON_MS);
  const email = `isa@${name.toLowerCase()}.example`;
  const form = formWith(page, 'name');
  const body = filledIn(form, { ...TYPED.organisation, name, applicantEmail: email });
  return () => send(url + (form.action ?? paths.register()), body);
}

/** The button on the page that kept what was typed. */
export function sendAgain(url: string, { page }: Seen): Promise<Seen> {
  const form = formWith(page, 'applicantEmail');
  return send(url + (form.action ?? ''), filledIn(form, {}));
}

async function send(address: string, body: string): Promise<Seen> {
  const started = performance.now();
  const answer = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Origin: new URL(address).origin,
      'Accept-Language': 'nl',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body,
  });
  const page = await answer.text();
  return { status: answer.status, page, ms: performance.now() - started, again: answer.headers.get('retry-after') };
}
