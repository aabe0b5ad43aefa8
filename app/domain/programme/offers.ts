/** Who takes part in a programme, and where: a partner states its part in it, and takes part where it works. */
import { partnersWithin } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { PROGRAMME_STATUSES } from '#app/domain/organisation/choices.ts';
import type { Organisation, ProgrammeOffer } from '#app/domain/organisation/organisation.ts';

export type Offer = ProgrammeOffer & {
  partner: Organisation;
  /** CBS codes, of municipalities of the coalition. */
  municipalities: string[];
};

/** Those at work first, then by name. @param programme id of its term */
export function offersOf(directory: Directory, programme: string): Offer[] {
  return partnersWithin(directory, programme)
    .flatMap((partner) => {
      const offer = partner.programmes.find((one) => one.programme === programme);
      return offer ? [{ ...offer, partner, municipalities: municipalitiesOf(directory, partner) }] : [];
    })
    .sort((a, b) => order(a) - order(b) || a.partner.name.localeCompare(b.partner.name, 'nl'));
}

/** CBS codes of the municipalities in which anybody takes part. */
export function municipalitiesWith(offers: readonly Offer[]): string[] {
  return [...new Set(offers.flatMap(({ municipalities }) => municipalities))];
}

function municipalitiesOf(directory: Directory, { services }: Organisation): string[] {
  const reached = new Set(services.flatMap(({ serviceAreas }) => serviceAreas));
  return [...reached].filter((code) => directory.municipalityByCode(code) !== null);
}

function order({ status }: Offer): number {
  return PROGRAMME_STATUSES.indexOf(status);
}
