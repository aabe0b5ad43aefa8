/**
 * What a partner's entry has to say to a parent: the number, the hours, the address, what to bring.
 * Words are not chosen here: the same facts go on a card in any language.
 */
import type { WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { Location, Organisation, Service } from '#app/domain/organisation/organisation.ts';

export type CardFacts = {
  /** What the parent gets help with, the first of all first. */
  themes: string[];
  /** As it is kept; null when parents cannot come by themselves. */
  phone: string | null;
  hours: WeeklyHours;
  /** "Fabelstraat 12, Roermond" */
  address: string;
  /** Null when there is no door to go to. */
  spot: Pick<Location, 'latitude' | 'longitude'> | null;
  bring: string[];
  /** What a parent can say, as the partner wrote it. */
  sentence: string | null;
  free: boolean;
  /** Takes nobody new today. */
  full: boolean;
};

const MOST_THEMES = 2;

/** @param today ISO date in the Netherlands */
export function cardFacts(organisation: Organisation, theme: string | null, today: string): CardFacts {
  const forParents = organisation.services.filter(isForParents);
  const offered = forParents.length > 0 ? forParents : organisation.services;
  const service = offered.find((one) => theme !== null && one.themes.includes(theme)) ?? offered[0];
  const phone = forParents.length > 0 ? organisation.phone : null;
  const [location] = organisation.locations;
  return {
    themes: themesOf(offered, service, theme),
    phone,
    hours: hoursOf(organisation, phone),
    address: location ? addressOf(location) : '',
    spot: location?.street ? location : null,
    bring: service?.referral?.bring ?? [],
    sentence: service && isForParents(service) ? (service.referral?.sentence ?? null) : null,
    free: /^gratis\b/i.test(service?.cost ?? ''),
    full: offered.every(({ intakeStop }) => intakeStop !== null && intakeStop.until >= today),
  };
}

/** Only a service that parents may turn to themselves has a number that is meant for them. */
function isForParents({ referral }: Service): boolean {
  return referral?.who.includes('self') ?? false;
}

function themesOf(offered: Service[], service: Service | undefined, theme: string | null): string[] {
  const all = new Set([...(service?.themes ?? []), ...offered.flatMap(({ themes }) => themes)]);
  const first = theme !== null && all.has(theme) ? [theme] : [];
  return [...new Set([...first, ...all])].slice(0, MOST_THEMES);
}

/** Those of whoever answers the number, else those of the door. */
function hoursOf({ contacts, locations }: Organisation, phone: string | null): WeeklyHours {
  const answering = contacts.find(
    (one) => phone !== null && one.phone === phone && one.visibility === 'public' && one.hours.length > 0,
  );
  return answering?.hours ?? locations[0]?.hours ?? [];
}

function addressOf({ street, houseNumber, postcode, city }: Location): string {
  if (street === null) return `${postcode} ${city}`;
  return `${[street, houseNumber].filter(Boolean).join(' ')}, ${city}`;
}
