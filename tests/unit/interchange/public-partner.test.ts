import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailsFrom, publicPartner, publicPartnerOf } from '#app/domain/interchange/public-partner.ts';
import type { Organisation, OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { aContact, anOrganisation } from '#tests/support/an-organisation.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

const TODAY = '2026-09-17';

function organisationOf(details: OrganisationDetails): Organisation {
  const kept = { verification: null, unconfirmedSince: null, demo: false, version: 1, updatedAt: 1 };
  return { ...details, ...kept, id: '0199a1b2-0000-7000-8000-000000000001', slug: 'het-lampje' };
}

const recordOf = (details: OrganisationDetails) => publicPartnerOf(organisationOf(details), []);

describe('a record', () => {
  test('that comes home changes nothing, also of what it could not hold', () => {
    fc.assert(
      fc.property(organisationArbitrary, (details) => {
        expect(detailsFrom(recordOf(details), details, TODAY)).toEqual(details);
      }),
    );
  });

  test('gives the same record elsewhere', () => {
    fc.assert(
      fc.property(organisationArbitrary, (details) => {
        const record = recordOf(details);
        expect(recordOf(detailsFrom(record, null, TODAY))).toEqual(record);
      }),
    );
  });

  test('says of contacts only what anybody may see', () => {
    fc.assert(
      fc.property(organisationArbitrary, (details) => {
        const record = recordOf(details);
        expect(publicPartner.parse(record)).toEqual(record);
        const hidden = details.contacts.filter(({ visibility }) => visibility !== 'public').map(({ id }) => id);
        expect(record.contacts.filter(({ id }) => hidden.includes(id))).toEqual([]);
        expect(Object.keys(record.contacts[0] ?? {}).filter((key) => /isibility|legal/.test(key))).toEqual([]);
      }),
    );
  });
});

describe('what comes in for a partner that is there', () => {
  const known = anOrganisation({
    contacts: [
      aContact({ id: 'hidden', name: 'Achterwacht', visibility: 'network' }),
      aContact({ id: 'seen', phone: '+31475005103', phoneVisibility: 'network', legalBasis: 'consent' }),
    ],
  });

  test('changes what it states, and leaves hidden contacts, hidden numbers and legal bases', () => {
    const record = recordOf(known);
    const seen = { ...record.contacts[0]!, name: 'Yara Zonderling', phone: '+31475009999' };
    const [hidden, after] = detailsFrom({ ...record, contacts: [seen] }, known, TODAY).contacts;
    expect(hidden).toEqual(known.contacts[0]);
    expect(after).toMatchObject({ name: 'Yara Zonderling', phone: '+31475005103', legalBasis: 'consent' });
  });

  test('takes away a public contact that it no longer has', () => {
    const after = detailsFrom({ ...recordOf(known), contacts: [] }, known, TODAY);
    expect(after.contacts.map(({ id }) => id)).toEqual(['hidden']);
  });

  test('keeps that somebody hidden stands in for a contact, until the absence is another one', () => {
    const away = { until: '2026-10-01', fallback: 'Achterwacht' };
    const absent = { ...known, contacts: [known.contacts[0]!, { ...known.contacts[1]!, absence: away }] };
    const record = recordOf(absent);
    expect(record.contacts[0]?.absence).toEqual({ until: '2026-10-01', fallback: null });
    expect(detailsFrom(record, absent, TODAY).contacts[1]?.absence).toEqual(away);
    const later = { ...record.contacts[0]!, absence: { until: '2026-12-01', fallback: null } };
    const after = detailsFrom({ ...record, contacts: [later] }, absent, TODAY);
    expect(after.contacts[1]?.absence).toEqual({ until: '2026-12-01', fallback: null });
  });
});
