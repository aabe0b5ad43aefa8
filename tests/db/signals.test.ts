/** "This is not right": a visitor's word reaches the owner and the coordinators, and an answer comes back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { confirmEntry } from '#app/features/freshness/answer-check.server.ts';
import { sendCheckMails } from '#app/features/freshness/send-check-mails.server.ts';
import { answerSignal, closeSignal } from '#app/features/signals/answer-signal.server.ts';
import { reportWrong } from '#app/features/signals/report-wrong.server.ts';
import { checksOf, openCheckOf } from '#db/repositories/checks.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { openSignals, signalsOf } from '#db/repositories/signals.server.ts';
import { checkWorld, secretIn, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const DAY_MS = 86_400_000;
const WRONG = { text: 'Het nummer is niet meer in gebruik.', email: 'sam@verwijzer.example', language: 'nl' as const };
const COORDINATOR = aPerson({ coordinator: true });

let world: CheckWorld;
let partner: Organisation;
beforeEach(async () => {
  world = await checkWorld();
  await world.coordinator('coordinator@voorbeeld.example');
  const entry = await entryById(world.db.read, await world.partner());
  if (!entry) throw new Error('The partner was not made');
  partner = entry;
});
afterEach(() => world.dispose());

async function onlySignal() {
  const [signal] = await signalsOf(world.db.read, partner.id);
  if (!signal) throw new Error('There is no signal');
  return signal;
}

describe('a visitor says that something is wrong', () => {
  test('owner and coordinators get it by mail; only the coordinators can see who said it', async () => {
    expect(await reportWrong(world.at(NOW), [partner], WRONG)).toEqual({ ok: true });
    const mails = await world.mails();
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['signal', 'info@lampje.example'],
      ['signal', 'coordinator@voorbeeld.example'],
    ]);
    for (const { body, bodyHtml } of mails) {
      expect(body).toContain(WRONG.text);
      expect(`${body} ${bodyHtml}`).not.toContain(WRONG.email);
    }
    expect(await openSignals(world.db.read)).toMatchObject([{ ...WRONG, state: 'open', slug: partner.slug }]);
  });

  test('the coalition’s own address is told while no coordinator has an account', async () => {
    const empty = await checkWorld();
    const entry = await entryById(empty.db.read, await empty.partner());
    await reportWrong(empty.at(NOW), [entry!], WRONG);
    const { coordinator } = (await empty.directory()).coalition;
    expect((await empty.mails()).map((mail) => mail.recipient)).toContain(coordinator.email);
    await empty.dispose();
  });

  test('the coordinators are told when the organisation could not be', async () => {
    const entry = await entryById(world.db.read, await world.partner({ email: null }));
    await reportWrong(world.at(NOW), [entry!], WRONG);
    const [mail, ...more] = await world.mails();
    expect(more).toEqual([]);
    expect(mail?.body).toContain('De organisatie heeft geen bericht gekregen');
  });

  test('the owner can answer from that mail, and is reminded after two weeks when not', async () => {
    await reportWrong(world.at(NOW), [partner], WRONG);
    expect(await openCheckOf(world.db.read, partner.id)).toMatchObject({ cause: 'signal', mailsSent: 1 });
    await sendCheckMails(world.at(NOW + 14 * DAY_MS));
    const mails = await world.mails();
    expect(mails.map((mail) => mail.kind)).toEqual(['signal', 'signal', 'check-reminder']);
    const secret = secretIn(mails[0]?.body ?? null, '/controle');
    expect(await confirmEntry(world.at(NOW + 15 * DAY_MS), secret)).toEqual({ ok: true });
  });

  test('a second signal starts no second round, and the owner hears of it', async () => {
    await reportWrong(world.at(NOW), [partner], WRONG);
    await reportWrong(world.at(NOW + DAY_MS), [partner], { ...WRONG, text: 'Het adres klopt ook niet.' });
    expect(await checksOf(world.db.read, partner.id)).toHaveLength(1);
    const toOwner = (await world.mails()).filter((mail) => mail.recipient === 'info@lampje.example');
    expect(toOwner).toHaveLength(2);
    expect(toOwner[1]?.body).toContain('Het adres klopt ook niet.');
    expect(secretIn(toOwner[1]?.body ?? null, '/controle')).not.toBe(secretIn(toOwner[0]?.body ?? null, '/controle'));
  });

  test('ten times from one address, and no more within the hour', async () => {
    for (let count = 0; count < 10; count++) {
      expect(await reportWrong(world.at(NOW), [partner], { ...WRONG, email: null })).toEqual({ ok: true });
    }
    const sent = (await world.mails()).length;
    expect(await reportWrong(world.at(NOW), [partner], WRONG)).toEqual({ ok: false, error: 'limit' });
    expect(await world.mails()).toHaveLength(sent);
    const elsewhere = { ...world.at(NOW), ip: '192.0.2.77' };
    expect(await reportWrong(elsewhere, [partner], WRONG)).toEqual({ ok: true });
  });

  test('ten times with one mailbox, in whatever spelling and from wherever', async () => {
    for (let count = 0; count < 10; count++) {
      const deps = { ...world.at(NOW), ip: `192.0.2.${count}` };
      expect(await reportWrong(deps, [partner], { ...WRONG, email: `sam+${count}@verwijzer.example` })).toEqual({
        ok: true,
      });
    }
    const deps = { ...world.at(NOW), ip: '192.0.2.200' };
    expect(await reportWrong(deps, [partner], WRONG)).toEqual({ ok: false, error: 'limit' });
  });

  test('what looks like HTML is text in the mail', async () => {
    const text = '<img src=x onerror="alert(1)"> & <b>vet</b>';
    await reportWrong(world.at(NOW), [partner], { ...WRONG, text });
    for (const { bodyHtml } of await world.mails()) {
      expect(bodyHtml).not.toContain('<img src=x');
      expect(bodyHtml).toContain('&lt;b&gt;vet&lt;/b&gt;');
    }
  });
});

describe('a coordinator', () => {
  test('answers by mail in the language of the visitor, and the signal is dealt with', async () => {
    await reportWrong(world.at(NOW), [partner], { ...WRONG, language: 'en' });
    const { id } = await onlySignal();
    expect(await answerSignal(world.at(NOW + DAY_MS), COORDINATOR, id, 'Bedankt, het is aangepast.')).toEqual({
      ok: true,
    });
    const mail = (await world.mails()).at(-1);
    expect(mail).toMatchObject({ kind: 'signal-answer', recipient: WRONG.email, language: 'en' });
    expect(mail?.body).toContain('Bedankt, het is aangepast.');
    expect(await onlySignal()).toMatchObject({ state: 'answered', answeredBy: COORDINATOR.id });
    expect(await openSignals(world.db.read)).toEqual([]);
  });

  test('keeps the answer with the signal when there is nobody to answer to', async () => {
    await reportWrong(world.at(NOW), [partner], { ...WRONG, email: null });
    const sent = (await world.mails()).length;
    await answerSignal(world.at(NOW), COORDINATOR, (await onlySignal()).id, 'Aangepast.');
    expect(await onlySignal()).toMatchObject({ state: 'closed', answer: 'Aangepast.' });
    expect(await world.mails()).toHaveLength(sent);
  });

  test('of two who answer at the same time one does, and one mail goes out', async () => {
    await reportWrong(world.at(NOW), [partner], WRONG);
    const { id } = await onlySignal();
    const answers = await Promise.all([
      answerSignal(world.at(NOW), COORDINATOR, id, 'De eerste.'),
      answerSignal(world.at(NOW), aPerson({ coordinator: true }), id, 'De tweede.'),
      closeSignal(world.at(NOW), COORDINATOR, id),
    ]);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, error: 'settled' });
    expect((await world.mails()).filter((mail) => mail.kind === 'signal-answer')).toHaveLength(1);
  });

  test('a kartrekker answers in the own municipality alone, an editor or visitor nowhere', async () => {
    await reportWrong(world.at(NOW), [partner], WRONG);
    const { id } = await onlySignal();
    for (const other of [aPerson({ leads: ['GM0983'] }), aPerson({ edits: [partner.id] }), aPerson({ member: true })]) {
      expect(await answerSignal(world.at(NOW), other, id, 'Nee')).toEqual({ ok: false, error: 'forbidden' });
      expect(await closeSignal(world.at(NOW), other, id)).toEqual({ ok: false, error: 'forbidden' });
    }
    expect(await answerSignal(world.at(NOW), aPerson({ leads: ['GM0957'] }), id, 'Ja')).toEqual({ ok: true });
    expect(await answerSignal(world.at(NOW), COORDINATOR, 'unknown', 'Ja')).toEqual({ ok: false, error: 'missing' });
  });
});
