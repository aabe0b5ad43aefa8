/**
 * Two places, services, contacts or programmes that are one, made into one: what the kept one says stands, the other
 * fills what it leaves open and adds to its lists. Which two are one, same-items.ts tells.
 */
import { VISIBILITIES, type Visibility } from '#app/domain/organisation/choices.ts';
import type { Contact, Location, ProgrammeOffer, Service } from '#app/domain/organisation/organisation.ts';
import { joined } from './joined.ts';

/** Both are at one door, so their addresses may be mixed. */
export function mergePlace(kept: Location, other: Location): Location {
  return {
    ...kept,
    name: kept.name ?? other.name,
    street: kept.street ?? other.street,
    houseNumber: kept.houseNumber ?? other.houseNumber,
    postcode: other.postcode.startsWith(kept.postcode) ? other.postcode : kept.postcode,
    municipality: kept.municipality ?? other.municipality,
    ...pointOf(other.precision === 'address' && kept.precision === 'postcode' ? other : kept),
    hours: saidFirst(kept.hours, other.hours),
    wheelchair: kept.wheelchair ?? other.wheelchair,
    accessibility: kept.accessibility ?? other.accessibility,
  };
}

export function mergeService(kept: Service, other: Service): Service {
  return {
    ...kept,
    description: kept.description === '' ? other.description : kept.description,
    themes: joined(kept.themes, other.themes, String),
    phases: joined(kept.phases, other.phases, String),
    audiences: joined(kept.audiences, other.audiences, String),
    eligibility: joined(kept.eligibility, other.eligibility, (line) => line.toLowerCase()),
    exclusions: joined(kept.exclusions, other.exclusions, ({ text }) => text.toLowerCase()),
    serviceAreas: joined(kept.serviceAreas, other.serviceAreas, String),
    cost: kept.cost ?? other.cost,
    referral: kept.referral ?? other.referral,
    waiting: kept.waiting ?? other.waiting,
    intakeStop: kept.intakeStop ?? other.intakeStop,
  };
}

export function mergeContact(kept: Contact, other: Contact): Contact {
  return {
    ...kept,
    role: kept.role ?? other.role,
    ...(kept.phone === null && other.phone !== null
      ? { phone: other.phone, phoneVisibility: narrower(other.phoneVisibility, other.visibility) }
      : {}),
    ...(kept.email === null && other.email !== null
      ? { email: other.email, emailVisibility: narrower(other.emailVisibility, other.visibility) }
      : {}),
    hours: saidFirst(kept.hours, other.hours),
    absence: kept.absence ?? other.absence,
  };
}

export function mergeProgramme(kept: ProgrammeOffer, other: ProgrammeOffer): ProgrammeOffer {
  return { ...kept, since: kept.since ?? other.since };
}

function pointOf({ latitude, longitude, precision }: Location) {
  return { latitude, longitude, precision };
}

function saidFirst<T>(first: T[], second: T[]): T[] {
  return first.length > 0 ? first : second;
}

/** A number shown to few must not be shown to more because the contact it is put with is. */
function narrower(a: Visibility, b: Visibility): Visibility {
  return VISIBILITIES.indexOf(a) > VISIBILITIES.indexOf(b) ? a : b;
}
