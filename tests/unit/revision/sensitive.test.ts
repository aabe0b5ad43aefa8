import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { reconcile } from '#app/domain/revision/reconcile.ts';
import { sensitiveChanges, splitSensitive } from '#app/domain/revision/sensitive.ts';
import { anOrganisation } from '#tests/support/an-organisation.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

function sensitive(from: Partial<OrganisationDetails>, to: Partial<OrganisationDetails>) {
  return sensitiveChanges(anOrganisation(from), anOrganisation(to));
}

describe('a coordinator looks first', () => {
  test('at a new name', () => {
    expect(sensitive({ name: 'Het Lampje' }, { name: 'Het Licht' })).toEqual(['name']);
  });

  test.each([
    ['https://lampje.example', 'https://licht.example', true],
    ['https://lampje.example', 'https://hulp.lampje.example', true],
    ['https://lampje.example', 'https://www.lampje.example', false],
    ['http://www.lampje.example', 'https://lampje.example/contact?via=kl', false],
    [null, 'https://lampje.example', true],
    ['https://lampje.example', null, false],
  ])('at a website that moves from %s to %s: %s', (from, to, waits) => {
    expect(sensitive({ website: from }, { website: to })).toEqual(waits ? ['web-domain'] : []);
  });

  test.each([
    ['info@lampje.example', 'info@licht.example', true],
    ['info@lampje.example', 'hulp@Lampje.example', false],
    ['info@lampje.example', 'lampje@gmail.com', true],
    ['lampje@gmail.com', 'iemand.anders@gmail.com', true],
    ['lampje@gmail.com', 'Lampje@gmail.com', false],
    [null, 'info@lampje.example', true],
    ['info@lampje.example', null, false],
  ])('at mail that moves from %s to %s: %s', (from, to, waits) => {
    expect(sensitive({ email: from }, { email: to })).toEqual(waits ? ['mail-domain'] : []);
  });
});

describe('what a partner changed', () => {
  const before = anOrganisation();
  const after = anOrganisation({ name: 'Het Licht', phone: null, email: 'hulp@lampje.example' });

  test('goes live at once but for what is sensitive; the whole of it waits', () => {
    expect(splitSensitive(before, after)).toEqual({ now: { ...after, name: before.name }, waiting: after });
  });

  test('goes live at once when nothing is', () => {
    const harmless = anOrganisation({ phone: null });
    expect(splitSensitive(before, harmless)).toEqual({ now: harmless, waiting: null });
  });

  test('is approved without undoing what was changed while it waited', () => {
    const { now, waiting } = splitSensitive(before, after);
    const current = { ...now, summary: 'Intussen anders.' };
    expect(reconcile(now, waiting!, current)).toEqual({ merged: { ...current, name: 'Het Licht' }, conflicts: [] });
  });

  test('never goes live with something sensitive, and what waits differs in that alone', () => {
    fc.assert(
      fc.property(organisationArbitrary, organisationArbitrary, (from, to) => {
        const { now, waiting } = splitSensitive(from, to);
        expect(sensitiveChanges(from, now)).toEqual([]);
        expect(waiting ?? now).toEqual(to);
        expect(changesBetween(now, to)).toHaveLength(sensitiveChanges(from, to).length);
      }),
    );
  });
});
