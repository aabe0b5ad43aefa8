/** A partner written as HSDS and read back is the same partner. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { hsdsOrganization } from '#app/domain/hsds/organization.ts';
import { readPartner } from '#app/domain/hsds/read-partner.ts';
import { readingWorld } from '#app/domain/hsds/read-world.ts';
import { hsdsService } from '#app/domain/hsds/service.ts';
import { hsdsWorld } from '#app/domain/hsds/world.ts';
import { idOfName } from '#app/platform/ids.server.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';
import { demoPartners, publicPartnerArbitrary } from '#tests/support/public-partners.ts';

const directory = demoDirectory();
const writing = hsdsWorld(directory, {
  idOf: idOfName,
  now: NOW,
  partnerUrl: (slug) => `https://gids.example/${slug}`,
});
const reading = readingWorld(directory, idOfName);

/** As it comes out of a file. */
function written(partner: PublicPartner): unknown {
  const services = partner.services.map((service) => hsdsService(writing, partner, service));
  return JSON.parse(JSON.stringify({ ...hsdsOrganization(writing, partner), services }));
}

describe('a partner, written as HSDS and read back', () => {
  test.each(demoPartners(directory))('is the same: $slug', (partner) => {
    expect(readPartner(reading, written(partner))).toEqual({ ok: true, partner, domainChosen: false });
  });

  test('is the same, whatever it says', () => {
    fc.assert(
      fc.property(publicPartnerArbitrary, (partner) => {
        expect(readPartner(reading, written(partner))).toEqual({ ok: true, partner, domainChosen: false });
      }),
      { numRuns: 500 },
    );
  });
});
