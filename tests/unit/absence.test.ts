/** Whom to call while somebody is away. */
import { describe, expect, test } from 'vitest';
import { firstContact, reachOf } from '#app/domain/access/visible-contact.ts';
import { aContact } from '#tests/support/an-organisation.ts';

const TODAY = '2026-09-17';
const AWAY = { until: '2026-09-30', fallback: 'Sam Standin' };
const zoe = aContact({ name: 'Zoë Zonderling', phone: '+31475005103', email: 'zoe@lampje.example', absence: AWAY });
const team = aContact({ name: 'Aanmeldteam', phone: '+31475005104', email: null });
const sam = aContact({ name: 'Sam Standin', phone: null, email: 'sam@lampje.example' });
const GENERAL = { phone: '+31475005100', email: 'info@lampje.example' };

describe('while the first contact is away', () => {
  test('who stands in goes before the others', () => {
    expect(firstContact([zoe, team, sam], TODAY)).toBe(sam);
    expect(reachOf(GENERAL, sam, TODAY)).toEqual({ phone: GENERAL.phone, email: sam.email });
  });

  test('the next one at work is called when the stand-in is not there', () => {
    expect(firstContact([zoe, team], TODAY)).toBe(team);
    const alsoAway = { ...sam, absence: { until: TODAY, fallback: null } };
    expect(firstContact([zoe, alsoAway, team], TODAY)).toBe(team);
  });

  test('the general number goes before that of somebody who is away', () => {
    expect(firstContact([zoe], TODAY)).toBe(zoe);
    expect(reachOf(GENERAL, zoe, TODAY)).toEqual(GENERAL);
    expect(reachOf({ phone: null, email: null }, zoe, TODAY)).toEqual({ phone: zoe.phone, email: zoe.email });
  });

  test('the contact is called again from the day after', () => {
    expect(firstContact([zoe, team, sam], '2026-09-30')).toBe(sam);
    expect(firstContact([zoe, team, sam], '2026-10-01')).toBe(zoe);
  });
});
