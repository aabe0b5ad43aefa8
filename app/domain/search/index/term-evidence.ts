/** How well a partner fits one term of the vocabulary, by what it states about itself; and with which service. */
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import type { TermMeaning } from '../interpret/meanings.ts';

export type TermEvidence = {
  /** 0–1 */
  strength: number;
  /** The service that fits best; null when the whole partner does, or nothing. */
  service: Service | null;
};

const NONE: TermEvidence = { strength: 0, service: null };
/** A theme that a service names second or later is what it does on the side. */
const ON_THE_SIDE = 0.75;
/** Part of a service's strength that depends on how much of the partner's work it is. */
const SHARE = 0.25;
const ONCE_OFFERED = 0.8;

export function termEvidence(meaning: TermMeaning, organisation: Organisation): TermEvidence {
  const { id } = meaning;
  switch (meaning.kind) {
    case 'theme':
      return bestService(organisation, ({ themes }) => {
        const position = themes.indexOf(id);
        return position < 0 ? 0 : position === 0 ? 1 : ON_THE_SIDE;
      });
    case 'audience':
      return bestService(organisation, ({ audiences }) => (audiences.includes(id) ? 1 : 0));
    case 'phase':
      return bestService(organisation, ({ phases }) => (phases.includes(id) ? 1 : 0));
    case 'organisation-type':
      return organisation.type === id ? { strength: 1, service: null } : NONE;
    case 'language':
      return organisation.languages.includes(id) ? { strength: 1, service: null } : NONE;
    case 'programme': {
      const offer = organisation.programmes.find((one) => one.programme === id);
      return offer ? { strength: offer.status === 'active' ? 1 : ONCE_OFFERED, service: null } : NONE;
    }
  }
}

/**
 * The one group that what fits the term is for, when it is for no other: "schuldhulp voor ondernemers". Of a partner
 * that fits as a whole (its kind, its language) all services must be for that group.
 */
export function onlyAudience(evidence: TermEvidence, organisation: Organisation): string | null {
  const services = evidence.service ? [evidence.service] : organisation.services;
  const [only, ...more] = services[0]?.audiences ?? [];
  if (only === undefined || more.length > 0) return null;
  return services.every(({ audiences }) => audiences.length === 1 && audiences[0] === only) ? only : null;
}

/** Every term the partner has anything to do with. */
export function termsOf(organisation: Organisation): TermMeaning[] {
  const { services, type } = organisation;
  const some = (kind: TermMeaning['kind'], ids: string[]) => [...new Set(ids)].map((id) => ({ kind, id }));
  return [
    ...some(
      'theme',
      services.flatMap((one) => one.themes),
    ),
    ...some(
      'audience',
      services.flatMap((one) => one.audiences),
    ),
    ...some(
      'phase',
      services.flatMap((one) => one.phases),
    ),
    ...some('organisation-type', type ? [type] : []),
    ...some('language', organisation.languages),
    ...some(
      'programme',
      organisation.programmes.map((one) => one.programme),
    ),
  ];
}

/** The best service counts, and how much of the partner's work it is: who does only this comes first. */
function bestService(organisation: Organisation, strengthOf: (service: Service) => number): TermEvidence {
  let best = NONE;
  let sum = 0;
  for (const service of organisation.services) {
    const strength = strengthOf(service);
    sum += strength;
    if (strength > best.strength) best = { strength, service };
  }
  const share = sum / organisation.services.length;
  return { ...best, strength: best.strength * (1 - SHARE + SHARE * share) };
}
