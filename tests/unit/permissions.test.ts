/** Who may do what. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VISITOR, rolesOf } from '#app/domain/access/actor.ts';
import { canonicalEmail } from '#app/domain/access/limits.ts';
import { MATRIX, may, PERMISSIONS } from '#app/domain/access/permissions.ts';
import { partnerMailDomains, personFrom } from '#app/domain/access/person-roles.ts';
import { organisationMailDomain } from '#app/domain/access/public-mail-providers.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import { aPerson } from '#tests/support/request-context.ts';

const ROERMOND = 'GM0957';
const VENLO = 'GM0983';
const own = { organisation: 'own', municipalities: [ROERMOND] };
const other = { organisation: 'other', municipalities: [VENLO] };

describe('permissions', () => {
  test('a visitor searches, registers and says what is wrong, and nothing more', () => {
    expect(PERMISSIONS.filter((permission) => may(VISITOR, permission))).toEqual([
      'search',
      'register',
      'report-wrong',
    ]);
  });

  test('an editor changes the own entry and no other', () => {
    const editor = aPerson({ edits: ['own'] });
    expect(may(editor, 'edit-entry', own)).toBe(true);
    expect(may(editor, 'edit-entry', other)).toBe(false);
    expect(may(editor, 'open-workbench')).toBe(false);
  });

  test('a lead curates the own municipality and no other', () => {
    const lead = aPerson({ leads: [ROERMOND] });
    expect(may(lead, 'decide-application', own)).toBe(true);
    expect(may(lead, 'decide-application', other)).toBe(false);
    expect(may(lead, 'manage-people')).toBe(false);
  });

  test('a coordinator may do everything, to everybody', () => {
    const coordinator = aPerson({ coordinator: true });
    expect(PERMISSIONS.filter((permission) => !may(coordinator, permission, other))).toEqual([]);
  });

  test('without a subject the question is whether there is any', () => {
    expect(may(aPerson({ edits: ['own'] }), 'edit-entry')).toBe(true);
    expect(may(aPerson({ member: true }), 'edit-entry')).toBe(false);
  });

  test('an entry that is not there yet is nobody’s own', () => {
    expect(may(aPerson({ edits: ['own'] }), 'edit-entry', { organisation: null, municipalities: [ROERMOND] })).toBe(
      false,
    );
  });

  test('members, and all who are more, see what is for the network', () => {
    expect(may(aPerson({ member: true }), 'see-network-contacts', other)).toBe(true);
    expect(may(aPerson({ edits: ['own'] }), 'see-network-contacts', other)).toBe(true);
    expect(may(aPerson(), 'see-network-contacts', other)).toBe(false);
  });

  test('who has more roles may never do less', () => {
    const reaches = ['none', 'own', 'area', 'all'];
    fc.assert(
      fc.property(fc.constantFrom(...PERMISSIONS), fc.boolean(), fc.boolean(), (permission, edits, leads) => {
        const person = aPerson({ edits: edits ? ['own'] : [], leads: leads ? [ROERMOND] : [] });
        if (may(person, permission, own)) expect(may({ ...person, coordinator: true }, permission, own)).toBe(true);
      }),
    );
    for (const permission of PERMISSIONS) {
      const row = ROLES.map((role) => reaches.indexOf(MATRIX[permission][role]));
      expect(row.at(-1)).toBe(Math.max(...row));
    }
  });

  test('every role of a person is named, `visitor` among them', () => {
    expect(rolesOf(aPerson({ leads: [VENLO] }))).toEqual(['visitor', 'member', 'lead']);
  });
});

describe('where somebody works, by the mail address', () => {
  test('an address at a public provider says nothing', () => {
    expect(organisationMailDomain('praktijk@gmail.com')).toBeNull();
    expect(organisationMailDomain('INFO@Ziggo.nl ')).toBeNull();
    expect(organisationMailDomain('info@fabelweide.example')).toBe('fabelweide.example');
  });

  test('who has an address at a partner belongs to the network', () => {
    const domains = partnerMailDomains([
      { email: 'info@fabelweide.example' },
      { email: 'ooievaar@hotmail.com' },
      { email: null },
    ]);
    const known = (email: string) => personFrom({ id: '1', name: '', email, grants: [] }, domains);
    expect(known('roos@fabelweide.example').member).toBe(true);
    expect(known('roos@hotmail.com').member).toBe(false);
    expect(known('roos@fabelweide.example.org').member).toBe(false);
  });
});

test('one mailbox written in several ways counts once', () => {
  expect(canonicalEmail(' Noor+gids@Voorbeeld.example')).toBe('noor@voorbeeld.example');
});
