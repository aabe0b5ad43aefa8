/** What takes more than one page: putting an organisation in the directory, signing in, correcting an entry, deciding. */
import { setTimeout as sleep } from 'node:timers/promises';
import { INTENT_NAME } from '#app/components/form/intent-name.ts';
import { paths } from '#app/paths.ts';
import { DIFFERENT_INTENT } from '#app/routes/registration/different.ts';
import { TYPED } from '#tests/support/a-registration.ts';
import { codeIn, linkIn, type TestSmtp } from '#tests/support/smtp.ts';
import { titleOf } from './page-forms.ts';
import { pathIn, type Visitor } from './visitor.ts';

/** What the buttons of a form are called (app/components/form/submit-button.tsx, which needs a bundler). */
const PRESSED_NAME = 'pressed';
/** Who fills a form in faster is taken for a robot. */
const PERSON_MS = 2_100;
const STEPS = [
  ['organisatie', TYPED.organisation],
  ['hulp', TYPED.help],
  ['plekken', TYPED.places],
  ['contact', TYPED.contact],
] as const;
const SYLLABLES = 'ba do fi ge hu ja ke lo mi nu po ra se ti vo wu ze'.split(' ');
const SYLLABLES_IN_NAME = 5;
/** Has no divisor in common with the number of syllables, so that no two numbers give one name. */
const SPREAD = 500_009;

/** All four steps, sent in and confirmed by mail. @returns the address it was registered with */
export async function register(visitor: Visitor, smtp: TestSmtp, number: number): Promise<string> {
  const name = madeUpName(number);
  const email = `isa@${name.toLowerCase()}.example`;
  const own: Record<string, Record<string, string>> = {
    organisatie: {
      name: `Stichting ${name}`,
      website: `www.${name.toLowerCase()}.example`,
      phone: `0475 00 ${String(number % 10_000).padStart(4, '0')}`,
      email: `hallo@${name.toLowerCase()}.example`,
      applicantEmail: email,
    },
    plekken: { street: `${name}laan`, houseNumber: String((number % 900) + 1) },
  };
  let path = paths.register();
  for (const [step, typed] of STEPS) path = await fillIn(visitor, path, { ...typed, ...own[step] });
  await press(visitor, path, 'submit');
  const confirmation = linkIn(await smtp.mailTo(email, 'application-confirm'));
  await press(visitor, pathIn(confirmation), 'confirm');
  return email;
}

async function fillIn(visitor: Visitor, path: string, typed: Record<string, unknown>): Promise<string> {
  const next = { field: PRESSED_NAME, value: 'next' };
  const { text } = await visitor.get(path, { read: true });
  if (path === paths.register()) await sleep(PERSON_MS);
  const sent = await visitor.post(path, text, next, typed);
  if (sent.leadsTo !== null) return sent.leadsTo;
  // It may look like one that is there: "Nee, wij zijn iemand anders".
  const other = await visitor.post(path, sent.html, { field: INTENT_NAME, value: DIFFERENT_INTENT }, typed);
  const again = await visitor.post(path, other.html, next, typed);
  if (again.leadsTo !== null) return again.leadsTo;
  throw new Error(`${titleOf(again.html)} was not taken`);
}

async function press(visitor: Visitor, path: string, value: string): Promise<void> {
  const { text } = await visitor.get(path, { read: true });
  const { leadsTo, html } = await visitor.post(path, text, { field: PRESSED_NAME, value }, {});
  if (leadsTo === null) throw new Error(`${value} on ${titleOf(html)} led nowhere`);
  await visitor.get(leadsTo);
}

/** With the code from the mail. The visitor has a session from then on. */
export async function signIn(visitor: Visitor, smtp: TestSmtp, email: string): Promise<void> {
  const { text: asking } = await visitor.get(paths.signIn(), { read: true });
  const asked = await visitor.post(paths.signIn(), asking, { field: 'email' }, { email });
  if (asked.leadsTo === null) throw new Error(`no code was sent: ${titleOf(asked.html)}`);
  const code = codeIn(await smtp.mailTo(email, 'sign-in'));
  const { text } = await visitor.get(asked.leadsTo, { read: true });
  const { leadsTo, html } = await visitor.post(asked.leadsTo, text, { field: 'code' }, { code });
  if (leadsTo === null) throw new Error(`the code was not taken: ${titleOf(html)}`);
  await visitor.get(leadsTo);
}

/** Somebody of the partner changes its one sentence, which everybody sees at once. @returns the sentence */
export async function correctEntry(visitor: Visitor, slug: string, number: number): Promise<string> {
  const path = paths.editEntry(slug, 'naam');
  const { text } = await visitor.get(path, { read: true });
  const typed = { summary: `Wij helpen gezinnen, ook deze keer (${number}).` };
  const { leadsTo, html } = await visitor.post(path, text, { field: 'summary' }, typed);
  if (leadsTo === null) throw new Error(`${titleOf(html)} was not kept`);
  await visitor.get(leadsTo);
  return typed.summary;
}

/** A coordinator puts the first application that waits in the directory; without one, sees that there is none. */
export async function approveNext(visitor: Visitor): Promise<void> {
  const list = paths.workbench('aanmeldingen');
  const { text } = await visitor.get(list, { read: true });
  const path = new RegExp(`"(${list}/[\\w-]+)`).exec(text)?.[1];
  if (path === undefined) return;
  const { text: application } = await visitor.get(path, { read: true });
  const { leadsTo, html } = await visitor.post(path, application, { field: PRESSED_NAME, value: 'approve' }, {});
  if (leadsTo === null) throw new Error(`${titleOf(html)} was not approved`);
}

/** Each number another name, hardly like those of the numbers beside it: few are asked whether they are there already. */
function madeUpName(number: number): string {
  const base = SYLLABLES.length;
  let left = (number * SPREAD) % base ** SYLLABLES_IN_NAME;
  let name = '';
  for (let count = 0; count < SYLLABLES_IN_NAME; count++) {
    name += SYLLABLES[left % base];
    left = Math.floor(left / base);
  }
  return name[0]!.toUpperCase() + name.slice(1);
}
