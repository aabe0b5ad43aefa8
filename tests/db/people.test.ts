/** People, their roles, invitations and accounts, on a real database. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { personFrom } from '#app/domain/access/person-roles.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { grantKey, type Grant } from '#app/domain/access/grant.ts';
import { MAIL_LINK_LIFE_MS } from '#app/domain/access/mail-links.ts';
import { acceptInvitation, readInvitation, renewInvitation } from '#app/features/people/accept-invitation.server.ts';
import { eraseAccount } from '#app/features/people/erase-account.server.ts';
import { ensureFirstCoordinator } from '#app/features/people/first-coordinator.server.ts';
import { invite, withdraw, type InviteDeps } from '#app/features/people/invite.server.ts';
import { peopleFor } from '#app/features/people/list-people.server.ts';
import { ownData } from '#app/features/people/own-data.server.ts';
import { giveRole, takeRole } from '#app/features/people/roles.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { readGroups, saveGroup } from '#db/repositories/groups.server.ts';
import { addGrant, coordinators, moveGrants, personByEmail, personForEmail } from '#db/repositories/people.server.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { limits, mailLinks, outbox, users } from '#db/schema.ts';
import { databaseContext, type DatabaseContext } from '../support/request-context.ts';
import { mailsIn, secretIn } from '../support/mails-in.ts';

const COORDINATOR: Grant = { role: 'coordinator', organisation: null, municipality: null };
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 20, 9);

let world: DatabaseContext;
let deps: InviteDeps;

beforeAll(async () => {
  world = await databaseContext({ coordinatorEmail: null, now: NOW });
  deps = { ...world.context, directory: world.context.directory.current(), now: NOW };
});
afterAll(() => world.dispose());

/** The partners stay; everybody who was made goes. */
afterEach(() =>
  deps.db.inTransaction(async (tx) => {
    for (const table of [users, mailLinks, outbox, limits]) await tx.delete(table);
  }),
);

/** An account with these roles. */
async function aPersonWith(email: string, ...grants: Grant[]): Promise<Person> {
  return deps.db.inTransaction(async (tx) => {
    const { id } = await personForEmail(tx, { id: newId(), name: email.split('@')[0]!, email, language: 'nl' }, NOW);
    for (const grant of grants) await addGrant(tx, { ...grant, id: newId(), person: id, grantedBy: null }, NOW);
    return personFrom({ id, name: email, email, grants }, new Set());
  });
}

function editorOf(slug: string): Grant {
  return { role: 'editor', organisation: organisationId(slug), municipality: null };
}

function organisationId(slug: string): string {
  const organisation = deps.directory.bySlug(slug);
  if (!organisation) throw new Error(`No partner has the slug ${slug}`);
  return organisation.id;
}

async function rolesOf(email: string): Promise<string[]> {
  return ((await personByEmail(deps.db.read, email))?.grants ?? []).map(grantKey).sort();
}

const [ONE, OTHER] = ['geldloket-de-spaarvogel', 'stichting-knikkerzak'];

describe('the first coordinator', () => {
  test('comes from the configuration, once', async () => {
    await ensureFirstCoordinator(deps, 'eerste@voorbeeld.example');
    await ensureFirstCoordinator(deps, 'tweede@voorbeeld.example');
    expect((await coordinators(deps.db.read)).map(({ email }) => email)).toEqual(['eerste@voorbeeld.example']);
  });
});

describe('the last coordinator', () => {
  test('keeps the role, and the account', async () => {
    const last = await aPersonWith('laatste@voorbeeld.example', COORDINATOR);
    const refused = { ok: false, error: 'last-coordinator' };
    expect(await takeRole(deps, last, last.id, COORDINATOR)).toEqual(refused);
    expect(await eraseAccount(deps, last.id)).toEqual(refused);
    expect(await rolesOf('laatste@voorbeeld.example')).toEqual(['coordinator:']);
  });

  test('is left when two take each other’s role at the same time', async () => {
    const one = await aPersonWith('een@voorbeeld.example', COORDINATOR);
    const two = await aPersonWith('twee@voorbeeld.example', COORDINATOR);
    const results = await Promise.all([
      takeRole(deps, one, two.id, COORDINATOR),
      takeRole(deps, two, one.id, COORDINATOR),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await coordinators(deps.db.read)).toHaveLength(1);
  });

  test('is left when two erase their accounts at the same time', async () => {
    const one = await aPersonWith('een@voorbeeld.example', COORDINATOR);
    const two = await aPersonWith('twee@voorbeeld.example', COORDINATOR);
    await Promise.all([eraseAccount(deps, one.id), eraseAccount(deps, two.id)]);
    expect(await coordinators(deps.db.read)).toHaveLength(1);
  });
});

describe('roles', () => {
  test('are given and taken by a coordinator, and the history says so without naming anybody', async () => {
    const coordinator = await aPersonWith('c@voorbeeld.example', COORDINATOR);
    const other = await aPersonWith('iemand@voorbeeld.example');
    const lead: Grant = { role: 'lead', organisation: null, municipality: 'GM0957' };
    expect(await giveRole(deps, coordinator, other.id, lead)).toEqual({ ok: true });
    expect(await rolesOf('iemand@voorbeeld.example')).toEqual(['lead:GM0957']);
    expect(await takeRole(deps, coordinator, other.id, lead)).toEqual({ ok: true });
    expect(await rolesOf('iemand@voorbeeld.example')).toEqual([]);
    const history = await revisionsOf(deps.db.read, 'person', other.id);
    expect(history.map(({ before, after, actor }) => ({ before, after, by: actor.id }))).toEqual([
      { before: [], after: ['lead:GM0957'], by: coordinator.id },
      { before: ['lead:GM0957'], after: [], by: coordinator.id },
    ]);
    expect(JSON.stringify(history)).not.toContain('iemand@');
  });

  test('of another organisation, or above one’s own, are not an editor’s to give or take', async () => {
    const editor = await aPersonWith('e@voorbeeld.example', editorOf(ONE));
    const victim = await aPersonWith('v@voorbeeld.example', editorOf(OTHER), COORDINATOR);
    const forbidden = { ok: false, error: 'forbidden' };
    for (const grant of [editorOf(OTHER), COORDINATOR, { ...COORDINATOR, role: 'member' } as const]) {
      expect(await giveRole(deps, editor, editor.id, grant)).toEqual(forbidden);
      expect(await takeRole(deps, editor, victim.id, grant)).toEqual(forbidden);
    }
    expect(await rolesOf('v@voorbeeld.example')).toHaveLength(2);
  });

  test('an editor takes a colleague’s, and stops only when somebody else is there', async () => {
    const one = await aPersonWith('een@voorbeeld.example', editorOf(ONE));
    const two = await aPersonWith('twee@voorbeeld.example', editorOf(ONE));
    expect(await takeRole(deps, one, two.id, editorOf(ONE))).toEqual({ ok: true });
    expect(await takeRole(deps, one, one.id, editorOf(ONE))).toEqual({ ok: false, error: 'last-editor' });
  });

  test('a lead sees and chooses the editors of the own municipality alone', async () => {
    const organisation = deps.directory.byId(organisationId(ONE))!;
    const here = organisation.locations[0]!.municipality!;
    const elsewhere = deps.directory.municipalities.find(({ code }) => !JSON.stringify(organisation).includes(code))!;
    const lead = await aPersonWith('l@voorbeeld.example', { role: 'lead', organisation: null, municipality: here });
    const far = await aPersonWith('f@voorbeeld.example', {
      role: 'lead',
      organisation: null,
      municipality: elsewhere.code,
    });
    const editor = await aPersonWith('e@voorbeeld.example', editorOf(ONE), COORDINATOR);
    expect((await peopleFor(deps, lead)).map(({ email, grants }) => [email, grants.map(grantKey)])).toEqual([
      ['e@voorbeeld.example', [grantKey(editorOf(ONE))]],
    ]);
    expect(await peopleFor(deps, far)).toEqual([]);
    expect(await takeRole(deps, far, editor.id, editorOf(ONE))).toEqual({ ok: false, error: 'forbidden' });
    expect(await takeRole(deps, lead, editor.id, editorOf(ONE))).toEqual({ ok: true });
  });

  test('move along when two entries become one', async () => {
    await aPersonWith('beide@voorbeeld.example', editorOf(ONE), editorOf(OTHER));
    await aPersonWith('een@voorbeeld.example', editorOf(ONE));
    await deps.db.inTransaction((tx) => moveGrants(tx, organisationId(ONE), organisationId(OTHER)));
    expect(await rolesOf('beide@voorbeeld.example')).toEqual([grantKey(editorOf(OTHER))]);
    expect(await rolesOf('een@voorbeeld.example')).toEqual([grantKey(editorOf(OTHER))]);
  });
});

describe('an invitation', () => {
  const wanted = { email: 'Nieuw@Voorbeeld.example', handOver: false, language: 'nl' } as const;
  let editor: Person;

  beforeEach(async () => {
    editor = await aPersonWith('noor@voorbeeld.example', editorOf(ONE));
  });

  async function invited(more: Partial<Parameters<typeof invite>[2]> = {}): Promise<string> {
    expect(await invite(deps, editor, { ...wanted, grant: editorOf(ONE), ...more })).toEqual({ ok: true });
    return secretIn((await mailsIn(deps.db, 'nieuw@voorbeeld.example')).at(-1)!);
  }

  test('gives nothing before it is accepted, and the role once it is', async () => {
    const secret = await invited();
    expect(await personByEmail(deps.db.read, 'nieuw@voorbeeld.example')).toBeNull();
    expect(await readInvitation(deps, secret)).toEqual({
      state: 'open',
      offer: {
        role: 'editor',
        of: deps.directory.bySlug(ONE)!.name,
        inviter: 'noor',
        email: 'nieuw@voorbeeld.example',
        known: false,
      },
    });
    const accepted = await acceptInvitation(deps, { secret, name: 'Pim', language: 'nl' });
    expect(accepted).toEqual({ ok: true, email: 'nieuw@voorbeeld.example', language: 'nl' });
    expect(await rolesOf('nieuw@voorbeeld.example')).toEqual([grantKey(editorOf(ONE))]);
  });

  test('is accepted once, also when two try at the same time', async () => {
    const secret = await invited();
    const tries = [1, 2].map(() => acceptInvitation(deps, { secret, name: '', language: 'nl' }));
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readInvitation(deps, secret)).toEqual({ state: 'used' });
  });

  test('does not give back a role that was taken since', async () => {
    const first = await invited();
    const second = await invited();
    expect(await readInvitation(deps, first)).toEqual({ state: 'void' });
    await acceptInvitation(deps, { secret: second, name: '', language: 'nl' });
    const person = (await personByEmail(deps.db.read, 'nieuw@voorbeeld.example'))!;
    await takeRole(deps, editor, person.id, editorOf(ONE));
    expect(await acceptInvitation(deps, { secret: second, name: '', language: 'nl' })).toEqual({ ok: false });
    expect(await rolesOf('nieuw@voorbeeld.example')).toEqual([]);
  });

  test('that took too long is not accepted, and a new one goes to the same address', async () => {
    const secret = await invited();
    const later = { ...deps, now: NOW + MAIL_LINK_LIFE_MS.invitation };
    expect(await readInvitation(later, secret)).toMatchObject({ state: 'expired' });
    expect(await acceptInvitation(later, { secret, name: '', language: 'nl' })).toEqual({ ok: false });
    await renewInvitation(later, secret, 'nl');
    const renewed = secretIn((await mailsIn(deps.db, 'nieuw@voorbeeld.example')).at(-1)!);
    expect(renewed).not.toBe(secret);
    expect(await acceptInvitation(later, { secret: renewed, name: '', language: 'nl' })).toMatchObject({ ok: true });
  });

  test('holds no longer when it is withdrawn, and is not renewed', async () => {
    const secret = await invited();
    expect(await withdraw(deps, editor, editorOf(ONE), 'nieuw@voorbeeld.example')).toBe(true);
    expect(await readInvitation(deps, secret)).toEqual({ state: 'void' });
    await renewInvitation({ ...deps, now: NOW + 20 * DAY_MS }, secret, 'nl');
    expect(await mailsIn(deps.db, 'nieuw@voorbeeld.example')).toHaveLength(1);
  });

  test('holds no longer when its inviter may not give the role any more', async () => {
    const secret = await invited();
    const coordinator = await aPersonWith('c@voorbeeld.example', COORDINATOR);
    await takeRole(deps, coordinator, editor.id, editorOf(ONE));
    expect(await readInvitation(deps, secret)).toEqual({ state: 'void' });
    expect(await acceptInvitation(deps, { secret, name: '', language: 'nl' })).toEqual({ ok: false });
    expect(await personByEmail(deps.db.read, 'nieuw@voorbeeld.example')).toBeNull();
  });

  test('hands an entry over when it says so', async () => {
    const secret = await invited({ handOver: true });
    expect(await rolesOf('noor@voorbeeld.example')).toEqual([grantKey(editorOf(ONE))]);
    await acceptInvitation(deps, { secret, name: '', language: 'nl' });
    expect(await rolesOf('noor@voorbeeld.example')).toEqual([]);
    expect(await rolesOf('nieuw@voorbeeld.example')).toEqual([grantKey(editorOf(ONE))]);
  });

  test('for another organisation, or a role above one’s own, is refused', async () => {
    for (const grant of [editorOf(OTHER), COORDINATOR]) {
      expect(await invite(deps, editor, { ...wanted, grant })).toEqual({ ok: false, error: 'forbidden' });
      expect(await withdraw(deps, editor, grant, 'nieuw@voorbeeld.example')).toBe(false);
    }
    const gone = { role: 'editor', organisation: 'nowhere', municipality: null } as const;
    const coordinator = await aPersonWith('c@voorbeeld.example', COORDINATOR);
    expect(await invite(deps, coordinator, { ...wanted, grant: gone })).toEqual({ ok: false, error: 'forbidden' });
  });

  test('is not sent to who has the role', async () => {
    await aPersonWith('nieuw@voorbeeld.example', editorOf(ONE));
    expect(await invite(deps, editor, { ...wanted, grant: editorOf(ONE) })).toEqual({ ok: false, error: 'already' });
  });
});

describe('an account', () => {
  test('is erased with its roles and mails, and its data can be read before', async () => {
    await aPersonWith('c@voorbeeld.example', COORDINATOR);
    const person = await aPersonWith('weg@voorbeeld.example', editorOf(ONE));
    const kept = await ownData(deps, person);
    expect(kept.account).toMatchObject({ email: 'weg@voorbeeld.example', createdAt: new Date(NOW).toISOString() });
    expect(kept.roles).toEqual([{ role: grantKey(editorOf(ONE)), since: new Date(NOW).toISOString() }]);
    expect(await eraseAccount(deps, person.id)).toEqual({ ok: true });
    expect(await personByEmail(deps.db.read, 'weg@voorbeeld.example')).toBeNull();
    expect(await peopleFor(deps, { ...person, coordinator: true })).toHaveLength(1);
  });

  test('knows the working groups where its own name stands at its own organisation, and no namesake', async () => {
    const [group] = await readGroups(deps.db.read);
    const member = { name: 'fien', role: 'member' as const };
    await deps.db.inTransaction((tx) =>
      saveGroup(tx, { ...group!, members: [{ ...member, organisation: organisationId(ONE) }] }),
    );
    const own = await aPersonWith('fien@voorbeeld.example', editorOf(ONE));
    const namesake = await aPersonWith('fien@elders.example', editorOf(OTHER));
    expect((await ownData(deps, own)).workingGroups).toEqual([group!.name]);
    expect((await ownData(deps, namesake)).workingGroups).toEqual([]);
  });

  test('knows the contacts in entries that carry its address', async () => {
    const organisation = deps.directory.organisations.find(({ contacts }) => contacts.some(({ email }) => email))!;
    const contact = organisation.contacts.find(({ email }) => email)!;
    const person = await aPersonWith(contact.email!);
    expect((await ownData(deps, person)).contacts).toContainEqual({
      organisation: organisation.id,
      slug: organisation.slug,
      organisationName: organisation.name,
      id: contact.id,
      name: contact.name,
    });
  });
});
