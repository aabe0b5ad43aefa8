/** A coordinator asks something by mail about an entry or an application, and the answer lands on it, once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RegistrationAnswers } from '#app/domain/application/application.ts';
import {
  answerQuestion,
  askApplicant,
  askQuestion,
  readQuestion,
  renewQuestionLink,
} from '#app/features/curation/questions.server.ts';
import { workLists } from '#app/features/curation/work-lists.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { personForEmail } from '#db/repositories/people.server.ts';
import { questionsAbout } from '#db/repositories/questions.server.ts';
import { applications } from '#db/schema.ts';
import { aRegistration } from '#tests/support/a-registration.ts';
import { checkWorld, secretIn, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const DAY_MS = 86_400_000;
const TEXT = 'Werkt u ook in Weert?';

let world: CheckWorld;
let coordinator: ReturnType<typeof aPerson>;
beforeEach(async () => {
  world = await checkWorld();
  const email = 'coordinator@voorbeeld.example';
  const person = await world.db.inTransaction((tx) =>
    personForEmail(tx, { id: newId(), name: '', email, language: 'en' }, NOW),
  );
  coordinator = aPerson({ id: person.id, email, coordinator: true });
});
afterEach(() => world.dispose());

async function lastSecret(): Promise<string> {
  return secretIn((await world.mails()).at(-1)?.body ?? null, '/vraag');
}

async function anApplication(answers: RegistrationAnswers = aRegistration()): Promise<string> {
  const id = newId();
  await world.db.inTransaction(async (tx) => {
    await tx.insert(applications).values({
      id,
      kind: 'new',
      state: 'waiting',
      email: 'noor@nieuw.example',
      applicant: 'Noor van Nergens',
      language: 'en',
      answers,
      version: 1,
      createdAt: NOW,
      updatedAt: NOW,
    });
  });
  return id;
}

async function stateOf(id: string): Promise<string | undefined> {
  return (await world.db.read.select().from(applications)).find((one) => one.id === id)?.state;
}

describe('a question about an entry', () => {
  test('goes to all who keep it right; the first answer counts and is told to who asked', async () => {
    const id = await world.partner();
    await world.editor(id, 'noor@lampje.example');
    await world.editor(id, 'sam@lampje.example', 'en');
    const about = { kind: 'organisation', id } as const;
    expect(await askQuestion(world.at(NOW), coordinator, { about, text: TEXT })).toEqual({ ok: true });
    const mails = await world.mails();
    expect(mails.map(({ kind, recipient, language }) => `${kind} ${recipient} ${language}`).sort()).toEqual([
      'question noor@lampje.example nl',
      'question sam@lampje.example en',
    ]);
    const secrets = mails.map((mail) => secretIn(mail.body, '/vraag'));
    const answers = await Promise.all(secrets.map((secret) => answerQuestion(world.at(NOW + DAY_MS), secret, 'Ja.')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await questionsAbout(world.db.read, about)).toMatchObject([
      { text: TEXT, answer: 'Ja.', answeredAt: NOW + DAY_MS },
    ]);
    const told = (await world.mails()).slice(2);
    expect(told).toMatchObject([{ kind: 'answer-received', recipient: coordinator.email, language: 'en' }]);
    for (const secret of secrets) expect((await readQuestion(world.db.read, secret, NOW)).state).toBe('answered');
  });

  test('cannot be asked where nobody can be written to, of what is not there, or by who may not', async () => {
    const unreachable = { kind: 'organisation', id: await world.partner({ email: null }) } as const;
    const about = { kind: 'organisation', id: await world.partner() } as const;
    const missing = { kind: 'organisation', id: 'nobody' } as const;
    const ask = (who: typeof coordinator, of: typeof about) =>
      askQuestion(world.at(NOW), who, { about: of, text: TEXT });
    expect(await ask(coordinator, unreachable)).toEqual({ ok: false, error: 'no-recipient' });
    expect(await ask(coordinator, missing)).toEqual({ ok: false, error: 'missing' });
    expect(await ask(aPerson({ leads: ['GM0983'] }), about)).toEqual({ ok: false, error: 'forbidden' });
    expect(await ask(aPerson({ edits: [about.id] }), about)).toEqual({ ok: false, error: 'forbidden' });
    expect(await world.mails()).toEqual([]);
  });
});

describe('a question about an application', () => {
  const ask = async (who: typeof coordinator, id: string) =>
    askApplicant({ ...world.at(NOW), directory: await world.directory() }, who, { id, text: TEXT });

  test('makes it wait for the answer, and puts it back in the queue with it', async () => {
    const id = await anApplication();
    expect(await ask(coordinator, id)).toEqual({ ok: true });
    expect(await stateOf(id)).toBe('asked');
    const [mail] = await world.mails();
    expect(mail).toMatchObject({ recipient: 'noor@nieuw.example', language: 'en', subjectKind: 'application' });
    expect(mail?.subject).toContain('Zwaluw Kraamhulp');
    expect(await answerQuestion(world.at(NOW), await lastSecret(), 'Ja, ook in Weert.')).toEqual({ ok: true });
    expect(await stateOf(id)).toBe('waiting');
  });

  test('is asked by the kartrekker of its municipality, who gets the answer, and by no other', async () => {
    const id = await anApplication();
    const email = 'kartrekker@voorbeeld.example';
    const person = await world.db.inTransaction((tx) =>
      personForEmail(tx, { id: newId(), name: '', email, language: 'nl' }, NOW),
    );
    const lead = aPerson({ id: person.id, email, leads: ['GM0957'] });
    const elsewhere = aPerson({ leads: ['GM0988'] });
    expect(await ask(elsewhere, id)).toEqual({ ok: false, error: 'forbidden' });
    expect(await stateOf(id)).toBe('waiting');
    expect(await ask(lead, id)).toEqual({ ok: true });
    expect(await answerQuestion(world.at(NOW), await lastSecret(), 'Ja.')).toEqual({ ok: true });
    expect((await world.mails()).map(({ recipient }) => recipient)).toEqual(['noor@nieuw.example', email]);
    const seenBy = async (who: typeof coordinator) =>
      (await workLists({ db: world.db, directory: await world.directory() }, who)).applications.map((one) => one.id);
    expect([await seenBy(lead), await seenBy(elsewhere)]).toEqual([[id], []]);
  });

  test('of which nobody knows where it belongs is asked by coordinators alone', async () => {
    const id = await anApplication({ organisation: { name: 'Moedercafé De Wieg' } });
    expect(await ask(aPerson({ leads: ['GM0957'] }), id)).toEqual({ ok: false, error: 'forbidden' });
    expect(await ask(coordinator, id)).toEqual({ ok: true });
    expect(await ask(coordinator, 'nothing')).toEqual({ ok: false, error: 'missing' });
  });
});

test('a link that is too old or forged is refused; a new one goes to the same address', async () => {
  const about = { kind: 'organisation', id: await world.partner() } as const;
  await askQuestion(world.at(NOW), coordinator, { about, text: TEXT });
  const secret = await lastSecret();
  const late = NOW + 61 * DAY_MS;
  expect((await readQuestion(world.db.read, secret, late)).state).toBe('expired');
  expect(await answerQuestion(world.at(late), secret, 'Te laat')).toEqual({ ok: false });
  expect(await answerQuestion(world.at(NOW), 'forged', 'Vals')).toEqual({ ok: false });
  await renewQuestionLink(world.at(late), 'forged');
  expect(await world.mails()).toHaveLength(1);
  await renewQuestionLink(world.at(late), secret);
  expect((await world.mails()).at(-1)).toMatchObject({ recipient: 'info@lampje.example', kind: 'question' });
  expect(await answerQuestion(world.at(late), await lastSecret(), 'Toch nog')).toEqual({ ok: true });
});
