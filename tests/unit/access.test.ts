/** How roles and invitations are written in links and forms, and how browsers are named. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browserName } from '#app/domain/access/browser-name.ts';
import { grantKey, mayGrant, readGrantKey, type Grant } from '#app/domain/access/grant.ts';
import { invitationSubject, readInvitationSubject } from '#app/domain/access/invitation.ts';
import { aPerson } from '../support/request-context.ts';

const GRANTS: Grant[] = [
  { role: 'member', organisation: null, municipality: null },
  { role: 'member', organisation: 'o1', municipality: null },
  { role: 'editor', organisation: 'o1', municipality: null },
  { role: 'lead', organisation: null, municipality: 'GM0957' },
  { role: 'coordinator', organisation: null, municipality: null },
];

describe('a role in a link or form', () => {
  test.each(GRANTS)('$role is read back as it was written', (grant) => {
    expect(readGrantKey(grantKey(grant))).toEqual(grant);
    for (const handOver of [true, false]) {
      const invitation = { grant, inviter: 'p1', handOver };
      expect(readInvitationSubject(invitationSubject(invitation))).toEqual(invitation);
    }
  });

  test.each(['', 'editor', 'editor:', 'lead:', 'coordinator:o1', 'visitor:', 'editor:o1:more', 'EDITOR:o1'])(
    'is not read from “%s”',
    (key) => expect(readGrantKey(key)).toBeNull(),
  );

  test('whatever is sent, reading it gives a role that is written so, or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const grant = readGrantKey(text);
        return grant === null || grantKey(grant) === text;
      }),
    );
  });
});

describe('giving a role', () => {
  const here = { organisation: 'o1', municipalities: ['GM0957'] };
  const editor: Grant = { role: 'editor', organisation: 'o1', municipality: null };

  test.each([
    ['an editor of it', aPerson({ edits: ['o1'] }), true],
    ['an editor of another', aPerson({ edits: ['o2'] }), false],
    ['a lead of its municipality', aPerson({ leads: ['GM0957'] }), true],
    ['a lead of another', aPerson({ leads: ['GM0983'] }), false],
    ['a coordinator', aPerson({ coordinator: true }), true],
    ['a member', aPerson({ member: true }), false],
  ])('editor of an organisation: %s', (_, person, may) => {
    expect(mayGrant(person, editor, here)).toBe(may);
  });

  test('another organisation than the one that is looked at is not a way around', () => {
    expect(mayGrant(aPerson({ edits: ['o1'] }), { ...editor, organisation: 'o2' }, here)).toBe(false);
  });

  test('lead and coordinator are for a coordinator to give', () => {
    const lead = aPerson({ leads: ['GM0957'], edits: ['o1'] });
    expect(
      GRANTS.filter(({ organisation }) => organisation === null).some((grant) => mayGrant(lead, grant, null)),
    ).toBe(false);
  });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome',
    'Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Samsung Internet',
    'Android',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15.1; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Mac'],
  ['curl/8.0', null, null],
  [null, null, null],
])('%s is named as people know it', (userAgent, browser, device) => {
  expect(browserName(userAgent)).toEqual({ browser, device });
});
