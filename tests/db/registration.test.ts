/** Registration on a real database: nothing typed is lost, mails go with what they tell of, and of two at once one wins. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '#app/domain/access/limits.ts';
import { MAIL_LINK_LIFE_MS } from '#app/domain/access/mail-links.ts';
import type { RegistrationAnswers } from '#app/domain/application/application.ts';
import { applicationByLink, renewApplicationLink } from '#app/features/registration/application-by-link.server.ts';
import { applicationToConfirm, confirmApplication } from '#app/features/registration/confirm-application.server.ts';
import { approveApplication, rejectApplication } from '#app/features/registration/decide-application.server.ts';
import { eraseOldApplications } from '#app/features/registration/erase-old-applications.server.ts';
import {
  saveStep,
  submitApplication,
  withdrawApplication,
} from '#app/features/registration/fill-in-application.server.ts';
import { withPartnerChanges, type Directory } from '#app/domain/directory/directory.ts';
import { similarEntries } from '#app/features/registration/similar-entries.server.ts';
import { startApplication, startClaim } from '#app/features/registration/start-application.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import type { Geocoder } from '#app/platform/geocoder.server.ts';
import { applicationById, waitingApplications, type Application } from '#db/repositories/applications.server.ts';
import { editorsOf } from '#db/repositories/people.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { applications, limits, mailLinks, organisations, outbox, revisions, users } from '#db/schema.ts';
import { aContact } from '#tests/support/an-organisation.ts';
import { aRegistration, TYPED } from '#tests/support/a-registration.ts';
import { checkWorld, secretIn, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { aPerson } from '#tests/support/request-context.ts';

const DAY_MS = 86_400_000;
const ISA = 'isa@zwaluwkraamhulp.example';
const COORDINATOR = 'coordinator@voorbeeld.example';
const VISITOR = { ip: '192.0.2.7', applicant: 'Isa Verzinsel', email: ISA, language: 'nl' as const };

let world: CheckWorld;
beforeAll(async () => {
  world = await checkWorld();
});
afterAll(() => world.dispose());

beforeEach(() => world.coordinator(COORDINATOR));
afterEach(() =>
  world.db.inTransaction(async (tx) => {
    for (const table of [applications, mailLinks, outbox, limits, revisions, users, organisations]) {
      await tx.delete(table);
    }
  }),
);

/** What a decision or sending in needs: without a geocoder addresses stand at their postcode. */
async function deps({ now = NOW, geocoder = null }: { now?: number; geocoder?: Geocoder | null } = {}) {
  return { ...world.at(now), directory: await world.directory(), geocoder };
}

async function started(answers: RegistrationAnswers = aRegistration(), now = NOW): Promise<string> {
  const begun = await startApplication(world.at(now), { ...VISITOR, name: TYPED.organisation.name, answers });
  if (!begun.ok) throw new Error(`Not started: ${begun.error}`);
  return begun.secret;
}

async function behind(secret: string, now = NOW): Promise<Application> {
  const application = await applicationByLink(world.at(now), 'application', secret);
  if (!application) throw new Error('The link leads to no application');
  return application;
}

async function lastMailTo(recipient: string) {
  const mail = (await world.mails()).filter((one) => one.recipient === recipient).at(-1);
  if (!mail) throw new Error(`No mail to ${recipient}`);
  return mail;
}

async function confirmSecret(recipient = ISA): Promise<string> {
  return secretIn((await lastMailTo(recipient)).body, '/aanmelden/bevestigen');
}

/** Sent in and confirmed: in the queue. */
async function waiting(answers?: RegistrationAnswers): Promise<Application> {
  const secret = await started(answers);
  expect(await submitApplication(await deps(), await behind(secret))).toEqual({ ok: true });
  expect((await confirmApplication(world.at(NOW), await confirmSecret())).ok).toBe(true);
  return behind(secret);
}

async function claimed(organisation: string, email: string, name = 'De Wieg'): Promise<string> {
  const claim = { ...VISITOR, email, organisation: { id: organisation, name }, reason: 'Ik doe daar de aanmeldingen.' };
  const begun = await startClaim(world.at(NOW), claim);
  if (!begun.ok) throw new Error(`Not started: ${begun.error}`);
  return begun.secret;
}

/** In the histories of entries and of people. */
async function stepsRecorded(): Promise<string[]> {
  return (await world.db.read.select().from(revisions)).map(({ subjectKind, action }) => `${subjectKind} ${action}`);
}

async function entryNamed(name: string) {
  return (await publishedOrganisations(world.db.read)).filter((entry) => entry.name === name);
}

describe('filling in', () => {
  test('goes on in the browser, and with the link in the mail', async () => {
    const secret = await started({ organisation: TYPED.organisation });
    const mail = await lastMailTo(ISA);
    expect(mail).toMatchObject({ kind: 'application-started', language: 'nl' });
    const other = secretIn(mail.body, '/aanmelden/stand');
    expect(other).not.toBe(secret);
    expect((await behind(other)).id).toBe((await behind(secret)).id);
  });

  test('keeps what was typed, also when it is wrong', async () => {
    const secret = await started();
    const typed = { ...TYPED.places, postcode: 'weet ik niet', serviceAreas: [] };
    expect(await saveStep(world.at(NOW), await behind(secret), 'places', typed)).toEqual({ ok: true });
    expect((await behind(secret)).answers).toEqual({ ...aRegistration(), places: typed });
  });

  test('does not write over what another window kept', async () => {
    const secret = await started();
    const application = await behind(secret);
    const step = (summary: string) => saveStep(world.at(NOW), application, 'help', { ...TYPED.help, summary });
    const kept = await Promise.all([step('Eerst.'), step('Daarna.')]);
    expect(kept).toContainEqual({ ok: true });
    expect(kept).toContainEqual({ ok: false, error: 'conflict' });
  });

  test('with another mail address goes on there as well', async () => {
    const secret = await started();
    const typed = { ...TYPED.organisation, applicantEmail: 'Noor@elders.example' };
    expect(await saveStep(world.at(NOW), await behind(secret), 'organisation', typed)).toEqual({ ok: true });
    const fresh = secretIn((await lastMailTo('noor@elders.example')).body, '/aanmelden/stand');
    expect((await behind(fresh)).email).toBe('noor@elders.example');
  });

  test('stays reachable when the mail address becomes none', async () => {
    const secret = await started();
    await saveStep(world.at(NOW), await behind(secret), 'organisation', { applicantEmail: 'isa' });
    expect((await behind(secret)).email).toBe(ISA);
  });

  test('mails no more addresses than one visitor may', async () => {
    const secret = await started();
    const errors: (string | null)[] = [];
    for (let count = 0; count < LIMITS['registration-by-address'].max + 2; count += 1) {
      const typed = { ...TYPED.organisation, applicantEmail: `iemand${count}@elders.example` };
      const visitor = { ...world.at(NOW), ip: VISITOR.ip };
      const kept = await saveStep(visitor, await behind(secret), 'organisation', typed);
      errors.push(kept.ok ? null : kept.error);
    }
    expect(errors.at(-1)).toBe('limit');
    expect((await world.mails()).length).toBe(LIMITS['registration-by-address'].max);
  });
});

describe('starting', () => {
  test('is limited per mail address, however it is written, and per visitor', async () => {
    const start = (email: string, ip: string) =>
      startApplication(world.at(NOW), { ...VISITOR, email, ip, name: 'x', answers: {} });
    for (let count = 0; count < LIMITS['registration-by-email'].max; count += 1) {
      expect((await start(`isa+${count}@elders.example`, `192.0.2.${count}`)).ok).toBe(true);
    }
    expect(await start('ISA@elders.example', '198.51.100.1')).toEqual({ ok: false, error: 'limit' });
    for (let count = 0; count < LIMITS['registration-by-address'].max; count += 1) {
      expect((await start(`noor${count}@elders.example`, '203.0.113.5')).ok).toBe(true);
    }
    expect(await start('noor@nieuw.example', '203.0.113.5')).toEqual({ ok: false, error: 'limit' });
    expect((await world.mails()).some(({ recipient }) => recipient === 'noor@nieuw.example')).toBe(false);
  });
});

describe('sending in', () => {
  test('waits until every step is right', async () => {
    const secret = await started(aRegistration({ contact: { consent: undefined } }));
    expect(await submitApplication(await deps(), await behind(secret))).toEqual({ ok: false, error: 'incomplete' });
    expect((await behind(secret)).state).toBe('draft');
  });

  test('waits until the address is somewhere', async () => {
    const secret = await started(aRegistration({ places: { postcode: '1012 JS' } }));
    expect(await submitApplication(await deps(), await behind(secret))).toEqual({ ok: false, error: 'incomplete' });
    const geocoder: Geocoder = () =>
      Promise.resolve({ latitude: 52.37, longitude: 4.89, municipality: 'GM0363', city: 'Amsterdam' });
    expect(await submitApplication(await deps({ geocoder }), await behind(secret))).toEqual({ ok: true });
  });

  test('asks for the mail to be confirmed, and then tells the applicant and the coordinators', async () => {
    const secret = await started();
    await submitApplication(await deps(), await behind(secret));
    expect(await waitingApplications(world.db.read)).toEqual([]);
    const confirmed = await confirmApplication(world.at(NOW + DAY_MS), await confirmSecret());
    expect(await behind(confirmed.ok ? confirmed.secret : '')).toMatchObject({
      state: 'waiting',
      submittedAt: NOW + DAY_MS,
      confirmedAt: NOW + DAY_MS,
    });
    const mails = (await world.mails()).map(({ kind, recipient }) => `${kind} ${recipient}`);
    expect(mails.slice(-2).sort()).toEqual([`application-received ${COORDINATOR}`, `application-received ${ISA}`]);
  });

  test('counts once when the button is pressed twice', async () => {
    await submitApplication(await deps(), await behind(await started()));
    const secret = await confirmSecret();
    const both = await Promise.all([
      confirmApplication(world.at(NOW), secret),
      confirmApplication(world.at(NOW), secret),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await waitingApplications(world.db.read)).toHaveLength(1);
    expect((await world.mails()).filter(({ recipient }) => recipient === COORDINATOR)).toHaveLength(1);
  });

  test('is done once more after something was changed: what was confirmed is what was sent', async () => {
    const secret = await started();
    await submitApplication(await deps(), await behind(secret));
    const inMail = await confirmSecret();
    await saveStep(world.at(NOW), await behind(secret), 'help', { ...TYPED.help, summary: '' });
    expect(await applicationToConfirm(world.at(NOW), inMail)).toBeNull();
    expect(await confirmApplication(world.at(NOW), inMail)).toEqual({ ok: false, error: 'dead' });
    expect((await behind(secret)).state).toBe('draft');
  });

  test('can be taken back until it is decided', async () => {
    const application = await waiting();
    expect(await withdrawApplication(world.at(NOW), application)).toEqual({ ok: true });
    const coordinator = aPerson({ coordinator: true });
    const version = application.version + 1;
    expect(await approveApplication(await deps())(coordinator, { id: application.id, version })).toEqual({
      ok: false,
      error: 'decided',
    });
  });
});

describe('a link', () => {
  test('that is forged, for something else or too old leads nowhere', async () => {
    const secret = await started();
    const end = NOW + MAIL_LINK_LIFE_MS.application;
    expect(await applicationByLink(world.at(end - 1), 'application', secret)).not.toBeNull();
    expect(await applicationByLink(world.at(end), 'application', secret)).toBeNull();
    expect(await applicationByLink(world.at(NOW), 'confirm-application', secret)).toBeNull();
    for (const forged of ['', 'x', `${secret}x`, null]) {
      expect(await applicationByLink(world.at(NOW), 'application', forged)).toBeNull();
    }
  });

  test('that is too old sends a new one to where it was sent itself, and not without end', async () => {
    const secret = await started();
    const late = NOW + MAIL_LINK_LIFE_MS.application + DAY_MS;
    await renewApplicationLink(world.at(late), 'application', 'forged');
    expect(await world.mails()).toHaveLength(1);
    await renewApplicationLink(world.at(late), 'application', secret);
    const fresh = secretIn((await lastMailTo(ISA)).body, '/aanmelden/stand');
    expect((await behind(fresh, late)).state).toBe('draft');
    for (let count = 0; count < LIMITS['mail-by-email'].max + 5; count += 1) {
      await renewApplicationLink(world.at(late), 'application', secret);
    }
    expect(await world.mails()).toHaveLength(1 + LIMITS['mail-by-email'].max);
  });

  test('to confirm with that was used leads on to how it stands', async () => {
    await waiting();
    const used = secretIn(
      (await world.mails()).find(({ kind }) => kind === 'application-confirm')?.body ?? null,
      '/aanmelden/bevestigen',
    );
    await renewApplicationLink(world.at(NOW), 'confirm-application', used);
    const fresh = secretIn((await lastMailTo(ISA)).body, '/aanmelden/stand');
    expect((await behind(fresh)).state).toBe('waiting');
  });
});

describe('a coordinator', () => {
  test('approves: the entry is there, its applicant keeps it right, and the mail says where it is', async () => {
    const application = await waiting();
    const person = aPerson({ coordinator: true });
    const approved = await approveApplication(await deps())(person, application);
    expect(approved).toEqual({ ok: true, slug: 'zwaluw-kraamhulp' });
    const [entry] = await entryNamed(TYPED.organisation.name);
    expect(entry).toMatchObject({ slug: 'zwaluw-kraamhulp', domain: 'informal', verification: { by: 'partner' } });
    expect((await editorsOf(world.db.read, entry!.id)).map(({ email }) => email)).toEqual([ISA]);
    expect(await applicationById(world.db.read, application.id)).toMatchObject({
      state: 'approved',
      organisation: entry!.id,
      decidedBy: person.id,
    });
    expect(await lastMailTo(ISA)).toMatchObject({ kind: 'application-decided' });
    expect((await lastMailTo(ISA)).body).toContain('/partners/zwaluw-kraamhulp');
    expect((await stepsRecorded()).sort()).toEqual(['organisation registration', 'person edit']);
  });

  test('rejects with a reason, which the applicant reads', async () => {
    const application = await waiting();
    const decision = { ...application, reason: 'Wij helpen alleen gezinnen met jonge kinderen.' };
    expect(await rejectApplication(await deps())(aPerson({ coordinator: true }), decision)).toEqual({ ok: true });
    expect((await lastMailTo(ISA)).body).toContain(decision.reason);
    expect(await entryNamed(TYPED.organisation.name)).toEqual([]);
    expect(await applicationById(world.db.read, application.id)).toMatchObject({ reason: decision.reason });
  });

  test('wins when two approve at once: there is one entry and one mail', async () => {
    const application = await waiting();
    const ready = await deps();
    const both = await Promise.all(
      [1, 2].map(() => approveApplication(ready)(aPerson({ coordinator: true }), application)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, error: 'decided' });
    expect(await entryNamed(TYPED.organisation.name)).toHaveLength(1);
    expect((await world.mails()).filter(({ kind }) => kind === 'application-decided')).toHaveLength(1);
    expect(await stepsRecorded()).toHaveLength(2);
  });

  test('wins when one approves and another rejects at once', async () => {
    const application = await waiting();
    const ready = await deps();
    const [approved, rejected] = await Promise.all([
      approveApplication(ready)(aPerson({ coordinator: true }), application),
      rejectApplication(ready)(aPerson({ coordinator: true }), { ...application, reason: 'Nee.' }),
    ]);
    expect(approved.ok).not.toBe(rejected.ok);
    expect(await entryNamed(TYPED.organisation.name)).toHaveLength(approved.ok ? 1 : 0);
    expect((await world.mails()).filter(({ kind }) => kind === 'application-decided')).toHaveLength(1);
  });

  test('of one municipality decides on what stands there, and on nothing else', async () => {
    const application = await waiting();
    const approve = async (person: ReturnType<typeof aPerson>) => approveApplication(await deps())(person, application);
    for (const person of [aPerson(), aPerson({ leads: ['GM0988'] }), aPerson({ edits: [application.id] })]) {
      expect(await approve(person)).toEqual({ ok: false, error: 'forbidden' });
    }
    expect((await approve(aPerson({ leads: ['GM0957'] }))).ok).toBe(true);
  });

  test('cannot decide before the mail address is confirmed', async () => {
    const application = await behind(await started());
    const coordinator = aPerson({ coordinator: true });
    expect(await approveApplication(await deps())(coordinator, application)).toEqual({ ok: false, error: 'decided' });
  });

  test('puts the pin where the applicant put it', async () => {
    const pinOf = 'Verzonnen Laan 7 6041 AB Roermond';
    const application = await waiting(aRegistration({ places: { pin: '51.195000,5.988000', pinOf } }));
    await approveApplication(await deps())(aPerson({ coordinator: true }), application);
    const [entry] = await entryNamed(TYPED.organisation.name);
    expect(entry?.locations).toMatchObject([{ latitude: 51.195, longitude: 5.988, precision: 'address' }]);
  });
});

describe('taking an entry over', () => {
  test('is granted at once to an address at the mail domain of the entry', async () => {
    const id = await world.partner({ email: 'info@dewieg.example' });
    const secret = await claimed(id, 'noor@dewieg.example');
    expect(await editorsOf(world.db.read, id)).toEqual([]);
    await confirmApplication(world.at(NOW), await confirmSecret('noor@dewieg.example'));
    expect((await editorsOf(world.db.read, id)).map(({ email }) => email)).toEqual(['noor@dewieg.example']);
    expect((await behind(secret)).state).toBe('approved');
    expect(await lastMailTo('noor@dewieg.example')).toMatchObject({ kind: 'application-decided' });
  });

  test.each([
    ['another domain', 'info@dewieg.example', 'noor@elders.example'],
    ['a domain that only looks like it', 'info@dewieg.example', 'noor@mail.dewieg.example.elders.example'],
    ['the same public provider', 'dewieg@gmail.com', 'noor@gmail.com'],
    ['the same public provider of another country', 'dewieg@hotmail.be', 'noor@hotmail.be'],
    ['the same public provider with two endings', 'dewieg@yahoo.co.uk', 'noor@yahoo.co.uk'],
    ['an entry without an address', null, 'noor@dewieg.example'],
  ])('waits for a coordinator from %s', async (_why, email, applicant) => {
    const id = await world.partner({ email });
    const secret = await claimed(id, applicant);
    await confirmApplication(world.at(NOW), await confirmSecret(applicant));
    expect(await editorsOf(world.db.read, id)).toEqual([]);
    const application = await behind(secret);
    expect(application.state).toBe('waiting');
    const coordinator = aPerson({ coordinator: true });
    expect((await approveApplication(await deps())(coordinator, application)).ok).toBe(true);
    expect((await editorsOf(world.db.read, id)).map((one) => one.email)).toEqual([applicant]);
  });

  test('leaves the entry as it was', async () => {
    const id = await world.partner({ name: 'De Wieg', email: 'info@dewieg.example' });
    const [before] = await entryNamed('De Wieg');
    await claimed(id, 'noor@dewieg.example');
    await confirmApplication(world.at(NOW), await confirmSecret('noor@dewieg.example'));
    expect(await entryNamed('De Wieg')).toEqual([before]);
  });
});

describe('the question whether it is there already', () => {
  const contact = { id: newId(), phone: '+31475001199', visibility: 'public' as const };
  const typed = { name: 'Iets heel anders', addresses: [], phones: ['+31475001199'], emails: [], website: null };

  test('is asked for a number that everybody sees', async () => {
    await world.partner({ contacts: [aContact({ ...contact, phoneVisibility: 'public' })] });
    expect((await similarEntries(await world.directory(), typed)).map(({ grounds }) => grounds)).toEqual([['phone']]);
  });

  test('gives no number away that is for the network', async () => {
    await world.partner({ contacts: [aContact({ ...contact, phoneVisibility: 'network' })] });
    expect(await similarEntries(await world.directory(), typed)).toEqual([]);
  });

  test('follows the directory: who changed is compared as it is now, and who left no longer', async () => {
    await world.partner({ contacts: [aContact({ ...contact, phoneVisibility: 'public' })] });
    await world.partner({ name: 'De Wieg', phone: '+31475001155' });
    const before = await world.directory();
    const known = async (directory: Directory, phones: string[]) =>
      (await similarEntries(directory, { ...typed, phones })).map(({ item }) => item.name);
    expect(await known(before, ['+31475001199', '+31475001155'])).toHaveLength(2);

    const [first, second] = before.organisations;
    const moved = { ...second!, phone: '+31475001166' };
    const after = withPartnerChanges(before, {
      version: before.version + 1,
      changed: [moved],
      removed: [first!.id],
      slugs: new Map(),
    });
    expect(await known(after, ['+31475001199', '+31475001155'])).toEqual([]);
    expect(await known(after, ['+31475001166'])).toEqual([moved.name]);
    expect(await known(before, ['+31475001199', '+31475001155'])).toHaveLength(2);
  });
});

describe('what nobody goes on with', () => {
  test('is erased once its link can no longer be renewed; what is decided or waits stays', async () => {
    const draft = await behind(await started());
    const decided = await waiting();
    await rejectApplication(await deps())(aPerson({ coordinator: true }), { ...decided, reason: 'Nee.' });
    const end = NOW + 2 * MAIL_LINK_LIFE_MS.application;
    await eraseOldApplications(world.at(end));
    expect(await applicationById(world.db.read, draft.id)).not.toBeNull();
    await eraseOldApplications(world.at(end + 1));
    expect((await world.db.read.select().from(applications)).map(({ id }) => id)).toEqual([decided.id]);
  });
});
