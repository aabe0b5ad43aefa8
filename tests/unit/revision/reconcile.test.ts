import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { reconcile } from '#app/domain/revision/reconcile.ts';
import { revert } from '#app/domain/revision/revert.ts';
import { applyChanges } from '#app/domain/revision/take-over.ts';
import { aContact, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

const base = anOrganisation();

describe('two people who changed the same entry', () => {
  test('see both changes when they touched different fields of the same service', () => {
    const { merged, conflicts } = reconcile(
      base,
      anOrganisation({ services: [aService({ cost: null })] }),
      anOrganisation({ services: [aService({ waiting: null })], phone: null }),
    );
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(anOrganisation({ services: [aService({ cost: null, waiting: null })], phone: null }));
  });

  test('are shown both values of a field that they changed differently, and theirs stands', () => {
    const mine = anOrganisation({ name: 'Het Lampje', summary: 'Wij helpen met geld.' });
    const theirs = anOrganisation({ name: 'Stichting Lampje' });
    const { merged, conflicts } = reconcile(base, mine, theirs);
    expect(conflicts).toEqual([
      {
        key: 'name',
        part: 'identity',
        label: 'name',
        subject: null,
        missingFrom: null,
        values: [
          {
            label: 'name',
            mine: { kind: 'text', text: 'Het Lampje' },
            theirs: { kind: 'text', text: 'Stichting Lampje' },
          },
        ],
      },
    ]);
    expect(merged).toEqual({ ...mine, name: 'Stichting Lampje' });
    expect(applyChanges(merged, mine, new Set(['name']))).toEqual(mine);
  });

  test('agree when they did the same', () => {
    const same = anOrganisation({ phone: null, contacts: [] });
    expect(reconcile(base, same, structuredClone(same))).toEqual({ merged: same, conflicts: [] });
  });

  test('are asked what to do with a contact that one changed and the other took away', () => {
    const mine = anOrganisation({ contacts: [aContact({ task: 'Overleg' })] });
    const theirs = anOrganisation({ contacts: [] });
    const { merged, conflicts } = reconcile(base, mine, theirs);
    expect(merged.contacts).toEqual([]);
    expect(conflicts).toMatchObject([{ key: 'contacts.contact-1', missingFrom: 'theirs' }]);
    expect(applyChanges(merged, mine, new Set(['contacts.contact-1']))).toEqual(mine);

    const turned = reconcile(base, theirs, mine);
    expect(turned.merged).toEqual(mine);
    expect(turned.conflicts).toMatchObject([{ key: 'contacts.contact-1', missingFrom: 'mine' }]);
  });

  test('both keep the service they added, and the order that one of them made', () => {
    const of = (...ids: string[]) => anOrganisation({ services: ids.map((id) => aService({ id })) });
    const { merged, conflicts } = reconcile(of('a', 'b'), of('b', 'a', 'mine'), of('a', 'theirs', 'b'));
    expect(conflicts).toEqual([]);
    expect(merged.services.map(({ id }) => id)).toEqual(['b', 'a', 'theirs', 'mine']);
  });

  test('never publish the number of one contact under the visibility meant for another', () => {
    const mine = anOrganisation({ contacts: [aContact({ phone: '+31475005199' })] });
    const theirs = anOrganisation({ contacts: [aContact({ phoneVisibility: 'public' })] });
    const { merged, conflicts } = reconcile(base, mine, theirs);
    expect(merged).toEqual(theirs);
    expect(conflicts.map(({ key }) => key)).toEqual(['contacts.contact-1.person']);
  });
});

describe('undoing a change', () => {
  const revision = {
    before: anOrganisation(),
    after: anOrganisation({ phone: null, contacts: [], summary: 'Gewist.' }),
  };

  test('puts back what it changed and keeps what came later', () => {
    const current = { ...revision.after, shortName: 'Lampje' };
    expect(revert(revision, current)).toEqual({ merged: anOrganisation({ shortName: 'Lampje' }), conflicts: [] });
  });

  test('keeps and reports what was changed again since', () => {
    const current = { ...revision.after, summary: 'Opnieuw geschreven.' };
    const { merged, conflicts } = revert(revision, current);
    expect(merged).toEqual(anOrganisation({ summary: 'Opnieuw geschreven.' }));
    expect(conflicts.map(({ key }) => key)).toEqual(['summary']);
  });
});

describe('for any versions', () => {
  const any = organisationArbitrary;
  const keysOf = (from: OrganisationDetails, to: OrganisationDetails) => changesBetween(from, to).map(({ key }) => key);
  const overlap = (a: string, b: string) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

  test('whoever changed nothing gets what the other made of it, and equal changes never conflict', () => {
    fc.assert(
      fc.property(any, any, (from, to) => {
        for (const [mine, theirs] of [
          [to, from],
          [from, to],
          [to, structuredClone(to)],
        ] as const) {
          expect(reconcile(from, mine, theirs)).toEqual({ merged: to, conflicts: [] });
        }
        expect(revert({ before: from, after: to }, to)).toEqual({ merged: from, conflicts: [] });
      }),
    );
  });

  /** Two edits of one entry that have no field in common. */
  const apart = fc
    .tuple(any, any, any)
    .chain(([from, one, other]) =>
      fc.tuple(fc.constant([from, one, other]), fc.subarray(keysOf(from, one)), fc.subarray(keysOf(from, other))),
    )
    .map(([[from, one, other], ofMine, ofTheirs]) => {
      const free = ofTheirs.filter((key) => !ofMine.some((mine) => overlap(mine, key)));
      const mine = applyChanges(from!, one!, new Set(ofMine));
      return { from: from!, mine, theirs: applyChanges(from!, other!, new Set(free)), ofMine, ofTheirs: free };
    });

  test('edits of different fields never conflict, both are kept, and nothing else changes', () => {
    fc.assert(
      fc.property(apart, ({ from, mine, theirs, ofMine, ofTheirs }) => {
        const { merged, conflicts } = reconcile(from, mine, theirs);
        expect(conflicts).toEqual([]);
        const within = (keys: string[], edit: string[]) => keys.filter((key) => edit.some((one) => overlap(one, key)));
        expect(within(keysOf(merged, mine), ofMine)).toEqual([]);
        expect(within(keysOf(merged, theirs), ofTheirs)).toEqual([]);
        const edits = [...ofMine, ...ofTheirs];
        expect(keysOf(from, merged).filter((key) => !edits.some((edit) => overlap(edit, key)))).toEqual([]);
      }),
    );
  });

  test('a conflict shows both values, theirs stands, and mine can still be put in its place', () => {
    fc.assert(
      fc.property(any, any, any, (from, mine, theirs) => {
        const { merged, conflicts } = reconcile(from, mine, theirs);
        const keys = conflicts.map(({ key }) => key);
        for (const { values } of conflicts) expect(values.length).toBeGreaterThan(0);
        expect(keysOf(theirs, merged).filter((key) => keys.includes(key))).toEqual([]);
        expect(applyChanges(merged, mine, new Set(keysOf(merged, mine)))).toEqual(mine);
        expect(keysOf(applyChanges(merged, mine, new Set(keys)), mine).filter((key) => keys.includes(key))).toEqual([]);
      }),
    );
  });
});
