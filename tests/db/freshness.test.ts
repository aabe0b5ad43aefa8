/** Asking owners whether their entry is still right: from stale to fresh again, and what happens without an answer. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dueBefore } from '#app/domain/freshness/check-schedule.ts';
import {
  becomeEditor,
  confirmEntry,
  leaveCoalition,
  renewCheckLink,
} from '#app/features/freshness/answer-check.server.ts';
import { invitePartners, partnersProgress } from '#app/features/freshness/invite-partners.server.ts';
import { quickEdit, readQuickEdit, renewQuickEdit } from '#app/features/freshness/quick-edit.server.ts';
import { readCheck } from '#app/features/freshness/read-check.server.ts';
import { sendCheckMails } from '#app/features/freshness/send-check-mails.server.ts';
import { startCheck, startCheckNow, startDueChecks } from '#app/features/freshness/start-check.server.ts';
import { followChanges } from '#app/features/load-directory.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { checksOf, openCheckOf, overdueChecks } from '#db/repositories/checks.server.ts';
import { editorsOf } from '#db/repositories/people.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { entryRevisionsOf } from '#db/repositories/revisions.server.ts';
import { coalition } from '#db/schema.ts';
import { checkWorld, secretIn, SITE, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const DAY_MS = 86_400_000;
const STALE = dueBefore(NOW, 12) - 5 * DAY_MS;
const COORDINATOR = aPerson({ coordinator: true });

let world: CheckWorld;
beforeEach(async () => {
  world = await checkWorld();
});
afterEach(() => world.dispose());

function days(count: number): number {
  return NOW + count * DAY_MS;
}

/** What the background does at some moment. */
async function work(now: number): Promise<void> {
  await startDueChecks(world.at(now));
  await sendCheckMails(world.at(now));
}

async function lastSecret(path = '/controle'): Promise<string> {
  return secretIn((await world.mails()).at(-1)?.body ?? null, path);
}

describe('an entry that nobody confirmed for a year', () => {
  test('has three mails at the right days, is then unconfirmed, and is fresh again after one click', async () => {
    const id = await world.partner({ verifiedAt: STALE, createdAt: STALE });
    for (let day = 0; day <= 45; day++) await work(days(day));

    const mails = await world.mails();
    expect(mails.map(({ kind, recipient, createdAt }) => [kind, recipient, (createdAt - NOW) / DAY_MS])).toEqual([
      ['check', 'info@lampje.example', 0],
      ['check-reminder', 'info@lampje.example', 14],
      ['check-reminder', 'info@lampje.example', 28],
    ]);
    const before = await world.directory();
    expect(before.byId(id)?.unconfirmedSince).toBe(NOW);
    expect(await overdueChecks(world.db.read)).toMatchObject([{ organisation: id, recipient: 'info@lampje.example' }]);

    expect(await confirmEntry(world.at(days(50)), await lastSecret())).toEqual({ ok: true });
    const after = await followChanges(world.db, before);
    expect(after.byId(id)).toMatchObject({
      unconfirmedSince: null,
      verification: { at: days(50), by: 'partner', how: 'mail' },
    });
    expect(await overdueChecks(world.db.read)).toEqual([]);
    await work(days(51));
    expect(await world.mails()).toHaveLength(3);
  });

  test('is asked again a year after its answer, not before', async () => {
    await world.partner({ verifiedAt: STALE, createdAt: STALE });
    await work(NOW);
    await confirmEntry(world.at(days(1)), await lastSecret());
    await work(days(360));
    expect(await world.mails()).toHaveLength(1);
    await work(days(367));
    expect(await world.mails()).toHaveLength(2);
  });

  test('is asked after as many months as the coalition chose', async () => {
    await world.partner({ verifiedAt: NOW - 100 * DAY_MS, createdAt: STALE });
    await work(NOW);
    expect(await world.mails()).toEqual([]);
    await world.db.inTransaction(async (tx) => void (await tx.update(coalition).set({ checkAfterMonths: 3 })));
    await work(NOW);
    expect(await world.mails()).toHaveLength(1);
  });

  test('counts from when it was made while nobody ever confirmed it', async () => {
    await world.partner({ createdAt: STALE });
    await world.partner({ createdAt: NOW - 300 * DAY_MS, email: 'later@voorbeeld.example' });
    await work(NOW);
    expect((await world.mails()).map((mail) => mail.recipient)).toEqual(['info@lampje.example']);
  });
});

describe('whom is asked', () => {
  test('are the editors, each in the own language, rather than the general address', async () => {
    const id = await world.partner({ createdAt: STALE });
    await world.editor(id, 'noor@lampje.example', 'nl');
    await world.editor(id, 'sam@lampje.example', 'en');
    await work(NOW);
    const mails = await world.mails();
    expect(mails.map(({ recipient, language }) => `${recipient} ${language}`).sort()).toEqual([
      'noor@lampje.example nl',
      'sam@lampje.example en',
    ]);
    expect(mails.find((mail) => mail.language === 'en')?.subject).toBe(
      'Is this still right about Stichting Het Lampje?',
    );
  });

  test('is nobody when there is no address: the coordinators have it on their list, and visitors see no reproach', async () => {
    const id = await world.partner({ createdAt: STALE, email: null });
    await work(NOW);
    expect(await world.mails()).toEqual([]);
    expect(await overdueChecks(world.db.read)).toMatchObject([{ organisation: id, recipient: null, mailsSent: 0 }]);
    expect((await entryById(world.db.read, id))?.unconfirmedSince).toBeNull();
  });

  test('is the new editor once there is one: an older link in the general mailbox does nothing any more', async () => {
    const id = await world.partner({ createdAt: STALE });
    await work(NOW);
    const secret = await lastSecret();
    await world.editor(id, 'noor@lampje.example');
    expect((await readCheck(world.db.read, secret, days(1))).state).toBe('void');
    expect(await confirmEntry(world.at(days(1)), secret)).toEqual({ ok: false });
    await work(days(14));
    expect((await world.mails()).at(-1)?.recipient).toBe('noor@lampje.example');
  });
});

describe('the answers', () => {
  let id: string;
  let secret: string;
  beforeEach(async () => {
    id = await world.partner({ createdAt: STALE });
    await work(NOW);
    secret = await lastSecret();
  });

  test('looking at the page changes nothing', async () => {
    expect((await readCheck(world.db.read, secret, days(1))).state).toBe('open');
    expect((await openCheckOf(world.db.read, id))?.outcome).toBeNull();
  });

  test('are taken once: of two clicks at the same time one counts, and every link of the round has ended', async () => {
    await work(days(14));
    const reminder = await lastSecret();
    const clicks = await Promise.all([
      confirmEntry(world.at(days(15)), secret),
      confirmEntry(world.at(days(15)), reminder),
      confirmEntry(world.at(days(15)), secret),
    ]);
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readCheck(world.db.read, reminder, days(16))).toMatchObject({
      state: 'answered',
      outcome: 'confirmed',
    });
  });

  test('to change something makes the reader of the mail its editor, and signs nobody in', async () => {
    const made = await becomeEditor(world.at(days(1)), secret);
    expect(made).toMatchObject({ ok: true, email: 'info@lampje.example' });
    expect((await editorsOf(world.db.read, id)).map((editor) => editor.email)).toEqual(['info@lampje.example']);
    await becomeEditor(world.at(days(1)), secret);
    expect(await editorsOf(world.db.read, id)).toHaveLength(1);
    expect((await readCheck(world.db.read, secret, days(2))).state).toBe('open');
  });

  test('to leave takes the entry out of the directory with its reason, and tells coordinators and owner', async () => {
    await world.coordinator('coordinator@voorbeeld.example');
    expect(await leaveCoalition(world.at(days(1)), secret, 'Wij stoppen per 1 januari.')).toEqual({ ok: true });
    expect(await entryById(world.db.read, id)).toMatchObject({
      status: 'archived',
      archiveReason: 'Wij stoppen per 1 januari.',
    });
    expect((await world.directory()).byId(id)).toBeNull();
    const told = (await world.mails()).slice(1);
    expect(told.map((mail) => mail.recipient).sort()).toEqual(['coordinator@voorbeeld.example', 'info@lampje.example']);
    expect(told.every((mail) => mail.kind === 'entry-archived' && mail.body?.includes('Wij stoppen'))).toBe(true);
    expect(await checksOf(world.db.read, id)).toMatchObject([{ outcome: 'leaving' }]);
  });

  test('come to nothing when the mail cannot be written: the entry stays', async () => {
    const broken = { ...world.at(days(1)), newId: failingAfter(2) };
    await expect(leaveCoalition(broken, secret, null)).rejects.toThrow('no more ids');
    expect((await entryById(world.db.read, id))?.status).toBe('published');
    expect(await world.mails()).toHaveLength(1);
    expect((await readCheck(world.db.read, secret, days(1))).state).toBe('open');
  });

  test('cannot be given by a forged link, nor by one for something else', async () => {
    const quick = await lastSecret('/wachttijd');
    for (const forged of [null, '', 'x'.repeat(43), quick]) {
      expect((await readCheck(world.db.read, forged, NOW)).state).toBe('void');
      expect(await confirmEntry(world.at(NOW), forged)).toEqual({ ok: false });
      expect(await leaveCoalition(world.at(NOW), forged, null)).toEqual({ ok: false });
      expect(await becomeEditor(world.at(NOW), forged)).toEqual({ ok: false });
    }
  });

  test('of a link that is too old are refused; a new one goes to the same address', async () => {
    expect((await readCheck(world.db.read, secret, days(121))).state).toBe('expired');
    expect(await confirmEntry(world.at(days(121)), secret)).toEqual({ ok: false });
    await renewCheckLink(world.at(days(121)), secret);
    const mail = (await world.mails()).at(-1);
    expect(mail).toMatchObject({ recipient: 'info@lampje.example', createdAt: days(121) });
    expect(await confirmEntry(world.at(days(121)), await lastSecret())).toEqual({ ok: true });
  });

  test('a link that holds, or that is forged, sends no new one', async () => {
    await renewCheckLink(world.at(days(1)), secret);
    await renewCheckLink(world.at(days(1)), 'x'.repeat(43));
    expect(await world.mails()).toHaveLength(1);
  });
});

describe('several servers on one database', () => {
  test('send each mail once', async () => {
    const other = await openDatabase(world.url);
    try {
      for (let count = 0; count < 12; count++) {
        await world.partner({ createdAt: STALE, email: `partner-${count}@voorbeeld.example` });
      }
      const both = [world.db, other];
      for (const day of [0, 14, 28, 42]) {
        const at = (db: typeof other) => ({ db, newId, site: SITE, now: days(day) });
        await Promise.all(both.map((db) => startDueChecks(at(db))));
        await Promise.all(both.map((db) => sendCheckMails(at(db))));
      }
      const mails = await world.mails();
      expect(mails).toHaveLength(36);
      expect(new Set(mails.map(({ recipient, createdAt }) => `${recipient} ${createdAt}`)).size).toBe(36);
      expect(await overdueChecks(other.read)).toHaveLength(12);
    } finally {
      await other.close();
    }
  });
});

test('a step that breaks off halfway leaves nothing: no mail without its row, and the next time does it whole', async () => {
  const id = await world.partner({ createdAt: STALE });
  await world.editor(id, 'noor@lampje.example');
  await world.editor(id, 'sam@lampje.example');
  const broken = { ...world.at(NOW), newId: failingAfter(2) };
  await expect(startDueChecks(broken)).rejects.toThrow('no more ids');
  expect(await world.mails()).toEqual([]);
  expect(await openCheckOf(world.db.read, id)).toBeNull();
  await work(NOW);
  expect(await world.mails()).toHaveLength(2);
});

describe('inviting all partners after an import', () => {
  test('writes to a hundred partners that have no editor, in short transactions, and once', async () => {
    for (let count = 0; count < 100; count++) await world.partner({ email: `partner-${count}@voorbeeld.example` });
    const kept = await world.partner({ email: 'kept@voorbeeld.example' });
    await world.editor(kept, 'noor@lampje.example');
    const unreachable = await world.partner({ email: null });
    const deps = { ...world.at(NOW), directory: await world.directory() };

    expect(await invitePartners(deps, COORDINATOR)).toEqual({ ok: true, asked: 100, unreachable: 1 });
    expect(await invitePartners(deps, COORDINATOR)).toEqual({ ok: true, asked: 0, unreachable: 0 });

    const mails = await world.mails();
    expect(new Set(mails.map((mail) => mail.recipient)).size).toBe(100);
    expect(mails).toHaveLength(100);
    const [first] = mails;
    await confirmEntry(world.at(days(1)), secretIn(first?.body ?? null, '/controle'));
    const progress = await partnersProgress(deps);
    const stateOf = (id: string | null | undefined) => progress.find((one) => one.id === id)?.progress;
    expect(stateOf(first?.subjectId)).toBe('confirmed');
    expect(stateOf(mails[1]?.subjectId)).toBe('asked');
    expect(stateOf(kept)).toBe('not-asked');
    expect(stateOf(unreachable)).toBe('unreachable');
    for (const day of [14, 28, 42]) await work(days(day));
    expect((await partnersProgress(deps)).find((one) => one.id === mails[1]?.subjectId)?.progress).toBe('silent');
  }, 60_000);

  test('is for a coordinator alone', async () => {
    await world.partner();
    const deps = { ...world.at(NOW), directory: await world.directory() };
    for (const other of [aPerson({ leads: ['GM0957'] }), aPerson({ member: true })]) {
      expect(await invitePartners(deps, other)).toEqual({ ok: false, error: 'forbidden' });
    }
    expect(await world.mails()).toEqual([]);
  });
});

describe('a coordinator who wants to know now', () => {
  test('asks an owner once at a time, in the own municipalities', async () => {
    const id = await world.partner();
    const deps = { ...world.at(NOW), directory: await world.directory() };
    const lead = aPerson({ leads: ['GM0957'] });
    expect(await startCheckNow(deps, lead, id)).toEqual({ ok: true, started: 'asked' });
    expect(await startCheckNow(deps, COORDINATOR, id)).toEqual({ ok: true, started: 'open' });
    expect(await startCheckNow(deps, aPerson({ leads: ['GM0983'] }), id)).toEqual({ ok: false, error: 'forbidden' });
    expect(await startCheckNow(deps, COORDINATOR, 'nobody')).toEqual({ ok: false, error: 'missing' });
    expect(await world.mails()).toHaveLength(1);
  });
});

describe('a partner that left meanwhile', () => {
  test('is not reminded', async () => {
    await world.partner({ createdAt: STALE });
    await work(NOW);
    await leaveCoalition(world.at(days(1)), await lastSecret(), null);
    const sent = (await world.mails()).length;
    for (const day of [14, 28, 42]) await work(days(day));
    expect(await world.mails()).toHaveLength(sent);
  });
});

describe('a quick change by the link in the mail', () => {
  let id: string;
  let secret: string;
  let service: string;
  beforeEach(async () => {
    id = await world.partner();
    await world.db.inTransaction((tx) => startCheck(tx, world.at(NOW), { organisation: id, cause: 'coordinator' }));
    secret = await lastSecret('/wachttijd');
    service = (await entryById(world.db.read, id))?.services[0]?.id ?? '';
  });

  test('is live at once, again and again, with a line in the history', async () => {
    expect(await quickEdit(world.at(days(1)), secret, { service, change: { wait: 'quarter' } })).toEqual({ ok: true });
    expect(await quickEdit(world.at(days(2)), secret, { service, change: { stop: 'month' } })).toEqual({ ok: true });
    const entry = (await world.directory()).byId(id);
    expect(entry?.services[0]).toMatchObject({
      waiting: { text: '1 tot 3 maanden', maxWeeks: 13, statedOn: '2026-09-18' },
      intakeStop: { until: '2026-10-17', reason: null },
    });
    const history = await entryRevisionsOf(world.db.read, id);
    expect(history.slice(-2).map((one) => [one.actor.kind, one.reason])).toEqual([
      ['partner', 'Via de link in de mail'],
      ['partner', 'Via de link in de mail'],
    ]);
    await quickEdit(world.at(days(3)), secret, { service, change: { stop: 'open' } });
    expect((await entryById(world.db.read, id))?.services[0]?.intakeStop).toBeNull();
  });

  test('reaches no other partner, and nothing with a link for something else', async () => {
    const other = await world.partner({ email: 'ander@voorbeeld.example' });
    const foreign = (await entryById(world.db.read, other))?.services[0]?.id ?? '';
    const change = { wait: 'none' } as const;
    expect(await quickEdit(world.at(NOW), secret, { service: foreign, change })).toMatchObject({ ok: false });
    expect(await quickEdit(world.at(NOW), await lastSecret(), { service, change })).toMatchObject({ ok: false });
    expect(await quickEdit(world.at(NOW), null, { service, change })).toMatchObject({ ok: false });
    expect((await entryById(world.db.read, other))?.version).toBe(1);
  });

  test('with a link that is too old is refused, and a new one can be had', async () => {
    expect((await readQuickEdit(world.db.read, secret, days(121))).state).toBe('expired');
    await renewQuickEdit(world.at(days(121)), secret);
    const renewed = await lastSecret('/wachttijd');
    expect(renewed).not.toBe(secret);
    expect((await readQuickEdit(world.db.read, renewed, days(122))).state).toBe('open');
  });
});

/** Makes ids until the process dies. */
function failingAfter(count: number): () => string {
  let made = 0;
  return () => {
    made += 1;
    if (made > count) throw new Error('no more ids');
    return newId();
  };
}
