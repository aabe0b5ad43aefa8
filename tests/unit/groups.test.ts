/** The rules of working groups: who keeps which, what their form refuses, and what becomes of members at a merge. */
import { describe, expect, test } from 'vitest';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { VISITOR } from '#app/domain/access/actor.ts';
import { changedParts } from '#app/domain/group/group-changes.ts';
import { groupForm, typedGroup, type GroupFormChoices } from '#app/domain/group/group-form.ts';
import { groupsIn, groupsOnTheme, inListOrder } from '#app/domain/group/groups-for.ts';
import { mayEditGroup } from '#app/domain/group/may-edit-group.ts';
import { movedMembers } from '#app/domain/group/same-member.ts';
import type { WorkingGroup } from '#app/domain/group/working-group.ts';
import { aPerson } from '#tests/support/request-context.ts';

const GROUP: WorkingGroup = {
  id: 'g',
  slug: 'vaders',
  name: 'Vaders',
  goal: 'Vaders zijn welkom.',
  theme: 'parenting',
  municipalities: ['GM0957'],
  state: 'active',
  members: [{ organisation: 'lampje', name: 'Ruud Verzonnen', role: 'chair' }],
  notes: [{ id: 'n', on: '2026-09-01', text: 'Begonnen.' }],
  version: 1,
  updatedAt: 0,
};

describe('a working group is kept', () => {
  const lead = aPerson({ leads: ['GM0957', 'GM0988'] });

  test.each([
    ['a coordinator, for the whole coalition', aPerson({ coordinator: true }), [], true],
    ['a coordinator, for a municipality', aPerson({ coordinator: true }), ['GM0957'], true],
    ['a kartrekker, for the own municipalities', lead, ['GM0957', 'GM0988'], true],
    ['a kartrekker, for more than the own', lead, ['GM0957', 'GM1640'], false],
    ['a kartrekker, for the whole coalition', lead, [], false],
    ['an editor', aPerson({ edits: ['lampje'] }), ['GM0957'], false],
    ['a visitor', VISITOR, [], false],
  ])('by %s: %#', (_, actor, municipalities, expected) => {
    expect(mayEditGroup(actor, municipalities)).toBe(expected);
  });
});

test('those at work come first, and only those are on the page of a theme or a municipality', () => {
  const ended: WorkingGroup = { ...GROUP, id: 'e', slug: 'a-roken', name: 'A roken', state: 'ended' };
  const everywhere: WorkingGroup = {
    ...GROUP,
    id: 'w',
    slug: 'zorg',
    name: 'Zorg',
    municipalities: [],
    theme: 'money',
  };
  const all = [ended, everywhere, GROUP];
  expect(inListOrder(all).map(({ id }) => id)).toEqual(['g', 'w', 'e']);
  expect(groupsOnTheme(all, 'parenting').map(({ id }) => id)).toEqual(['g']);
  expect(groupsIn(all, 'GM0957').map(({ id }) => id)).toEqual(['g', 'w']);
  expect(groupsIn(all, 'GM0988').map(({ id }) => id)).toEqual(['w']);
});

test('two entries that become one have each person once', () => {
  const members = [
    { organisation: 'kept', name: 'Ruud Verzonnen', role: 'chair' as const },
    { organisation: 'other', name: 'ruud verzonnen', role: 'member' as const },
    { organisation: 'other', name: 'Fleur Fictief', role: 'member' as const },
    { organisation: null, name: 'Ruud Verzonnen', role: 'member' as const },
  ];
  expect(movedMembers(members, 'other', 'kept')).toEqual([
    members[0],
    { organisation: 'kept', name: 'Fleur Fictief', role: 'member' },
    members[3],
  ]);
});

test('the history says which parts were changed', () => {
  expect(changedParts(GROUP, { ...GROUP, goal: 'Anders.', state: 'ended', version: 2 })).toEqual(['goal', 'state']);
});

describe('the form of a working group', () => {
  const choices: GroupFormChoices = {
    themes: ['money', 'parenting'],
    municipalities: ['GM0957', 'GM0988'],
    regions: { 'midden-limburg': ['GM0957', 'GM0988'] },
    least: 0,
    partner: (typed) => (typed === 'Het Lampje' ? { id: 'lampje' } : typed === 'De Kapstok' ? 'departed' : 'unknown'),
  };
  const FIELDS: [string, string][] = [
    ['name', 'Vaders'],
    ['goal', 'Vaders zijn welkom.'],
    ['municipalities', 'midden-limburg'],
    ['members[0].name', 'Ruud Verzonnen'],
    ['members[0].organisation', 'Het Lampje'],
    ['members[0].role', 'chair'],
  ];

  function read(changed: [string, string][] = [], more: Partial<GroupFormChoices> = {}) {
    const form = new FormData();
    for (const [name, value] of FIELDS.filter(([name]) => !changed.some(([other]) => other === name)))
      form.append(name, value);
    for (const [name, value] of changed) form.append(name, value);
    return parseForm(form, groupForm({ ...choices, ...more }, GROUP));
  }

  test('reads partners by name, a region as its municipalities, and an empty partner as somebody in person', () => {
    const more: [string, string][] = [
      ['members[1].name', 'Bilal Proefstra'],
      ['members[1].organisation', ''],
      ['members[1].role', 'member'],
      ['notes[0].id', 'n'],
      ['notes[0].on', '1-9-2026'],
      ['notes[0].text', 'Begonnen.'],
      ['notes[1].id', 'made-up'],
      ['notes[1].on', '2026-09-08'],
      ['notes[1].text', 'Verder.'],
    ];
    const submission = read(more);
    expect(submission.status === 'success' && submission.value).toEqual({
      name: 'Vaders',
      goal: 'Vaders zijn welkom.',
      theme: null,
      municipalities: ['GM0957', 'GM0988'],
      members: [
        { name: 'Ruud Verzonnen', organisation: 'lampje', role: 'chair' },
        { name: 'Bilal Proefstra', organisation: null, role: 'member' },
      ],
      notes: [
        { id: 'n', on: '2026-09-01', text: 'Begonnen.' },
        { id: null, on: '2026-09-08', text: 'Verder.' },
      ],
    });
  });

  const TWICE: [string, string][] = [
    ['members[1].name', 'ruud verzonnen'],
    ['members[1].organisation', 'Het Lampje'],
    ['members[1].role', 'member'],
  ];
  test.each<[string, [string, string][], Partial<GroupFormChoices>, string, string]>([
    ['without a name', [['name', ' ']], {}, 'name', 'required'],
    ['of a kartrekker for nowhere', [['municipalities', '']], { least: 1 }, 'municipalities', 'choose-some?count=1'],
    ['with an unknown partner', [['members[0].organisation', 'Wie?']], {}, 'members[0].organisation', 'unknown-choice'],
    ['with a partner that left', [['members[0].organisation', 'De Kapstok']], {}, 'members[0].organisation', 'choose'],
    ['with somebody twice', TWICE, {}, 'members[1].name', 'similar'],
    ['with a note of no day', [['notes[0].text', 'Iets.']], {}, 'notes[0].on', 'required'],
  ])('is refused at the field, %s', (_, changed, more, field, code) => {
    expect(read(changed, more).reply().error?.[field]).toEqual([code]);
  });

  test('shows a partner that left by the name it had', () => {
    expect(typedGroup(GROUP, () => 'Het Lampje').members).toEqual([
      { organisation: 'Het Lampje', name: 'Ruud Verzonnen', role: 'chair' },
    ]);
  });
});
