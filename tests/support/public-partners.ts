/** Partners as they leave the house: those of the demo, and any at all. */
import fc from 'fast-check';
import type { Directory } from '#app/domain/directory/directory.ts';
import { publicPartnerOf, type PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { ROUTE_FREQUENCIES, VERIFICATION_WAYS, VERIFIERS } from '#app/domain/organisation/choices.ts';
import { idOfName } from '#app/platform/ids.server.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

/** The directory of the tests has slugs for ids; outside every partner has a UUID. */
export function demoPartners({ organisations, routesFrom }: Directory): PublicPartner[] {
  return organisations.map((organisation) => {
    const partner = publicPartnerOf(organisation, routesFrom(organisation.id));
    const refersTo = partner.refersTo.map((route) => ({ ...route, partner: idOfName(route.partner) }));
    return { ...partner, id: idOfName(partner.id), refersTo };
  });
}

const routes = fc.array(
  fc.record({
    partner: fc.uuid({ version: 7 }),
    theme: fc.constantFrom('money', 'housing'),
    frequency: fc.constantFrom(...ROUTE_FREQUENCIES),
  }),
  { maxLength: 2 },
);

const verification = fc.record({
  at: fc.integer({ min: NOW - 90_000_000_000, max: NOW }),
  by: fc.constantFrom(...VERIFIERS),
  how: fc.constantFrom(...VERIFICATION_WAYS),
});

export const publicPartnerArbitrary: fc.Arbitrary<PublicPartner> = fc
  .record({
    details: organisationArbitrary,
    id: fc.uuid({ version: 7 }),
    refersTo: routes,
    verification: fc.option(verification),
  })
  .map(({ details, id, refersTo, verification }) => {
    const organisation = { ...details, id, slug: 'lampje', verification, updatedAt: NOW };
    const kept = { unconfirmedSince: null, demo: false, version: 1 };
    return { ...publicPartnerOf({ ...organisation, ...kept }, []), refersTo };
  });
