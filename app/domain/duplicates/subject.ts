/**
 * What of a partner is compared with another, and the same made ready for comparing: every address, number and domain
 * as a key that is equal when they are. Nothing is compared here.
 */
import { organisationMailDomain } from '#app/domain/access/public-mail-providers.ts';
import type { Point } from '#app/domain/geo/distance.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { normalise, words } from '#app/domain/search/dutch/normalise.ts';
import { nameWords, type NameWord } from './name-words.ts';

export type SubjectAddress = {
  /** `5961 AA`, or only the four digits; null when it is not known. */
  postcode: string | null;
  houseNumber: string | null;
  street?: string | null;
  city?: string | null;
  /** WGS84 degrees. */
  latitude?: number;
  longitude?: number;
};

/** Everything but the name may be missing: somebody may still be filling in. */
export type DuplicateSubject = {
  name: string;
  shortName?: string | null;
  addresses: SubjectAddress[];
  /** Numbers as kept by the phone module. */
  phones: string[];
  emails: string[];
  website: string | null;
};

export type ComparableSubject = {
  /** Equal for the same name, also when it has no letters at all. */
  written: string;
  name: NameWord[];
  shortName: NameWord[] | null;
  doors: string[];
  streets: string[];
  /** The four digits. */
  postcodes: string[];
  towns: string[];
  phones: string[];
  emails: string[];
  /** Of its own: a public mail provider is not among them, nor is a social medium. */
  mailDomains: string[];
  siteDomains: string[];
  points: Point[];
};

/** Sites where anybody has a page. */
const SHARED_SITES =
  /(?:^|\.)(?:facebook\.com|instagram\.com|linkedin\.com|youtube\.com|linktr\.ee|sites\.google\.com)$/;
/** The numbers of municipalities: everything there has the same. */
const MUNICIPAL_NUMBER = /^14\d{3,4}$/;

type Reached = Pick<OrganisationDetails, 'phone' | 'email'>;
type Compared = Reached &
  Pick<OrganisationDetails, 'name' | 'shortName' | 'locations' | 'website'> & { contacts: readonly Reached[] };

export function subjectOfPartner(details: Compared): DuplicateSubject {
  const reached = [details, ...details.contacts];
  return {
    name: details.name,
    shortName: details.shortName,
    addresses: details.locations,
    phones: reached.map((one) => one.phone).filter((phone) => phone !== null),
    emails: reached.map((one) => one.email).filter((email) => email !== null),
    website: details.website,
  };
}

export function comparable(subject: DuplicateSubject): ComparableSubject {
  const name = nameWords(subject.name);
  const shortName = subject.shortName ? nameWords(subject.shortName) : [];
  const emails = subject.emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== '');
  const site = webDomain(subject.website);
  return {
    written: subject.name.trim().toLowerCase(),
    name,
    shortName: shortName.length > 0 ? shortName : null,
    doors: subject.addresses.flatMap(doorsOf),
    streets: subject.addresses.flatMap(streetsOf),
    postcodes: known(subject.addresses.map(postcode4)),
    towns: known(subject.addresses.map(townOf)),
    phones: subject.phones.filter((phone) => phone !== '' && !MUNICIPAL_NUMBER.test(phone)),
    emails,
    mailDomains: known(emails.map(organisationMailDomain)),
    siteDomains: site === null || SHARED_SITES.test(site) ? [] : [site],
    points: subject.addresses.flatMap(({ latitude, longitude }) =>
      latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }],
    ),
  };
}

/** The host of a web address without `www.`; null when there is none. */
export function webDomain(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  return new URL(website).hostname.replace(/^www\./, '') || null;
}

/** "14 A" and "14a" are the same door. */
export function sameHouseNumber(a: string, b: string): boolean {
  return doorKey(a) === doorKey(b);
}

/** Keys of the doors at an address, by its full postcode and by its street; none without a house number. */
export function doorsOf(address: SubjectAddress): string[] {
  const door = address.houseNumber === null ? '' : doorKey(address.houseNumber);
  if (door === '') return [];
  const postcode = postcodeOf(address);
  return [...(postcode.length < 6 ? [] : [postcode]), ...streetsOf(address)].map((where) => `${where} ${door}`);
}

function streetsOf(address: SubjectAddress): string[] {
  const street = normalise(address.street ?? '').replace(/str(?:aat)?$/, 'str');
  return street === '' ? [] : areasOf(address).map((area) => `${street} ${area}`);
}

function areasOf(address: SubjectAddress): string[] {
  return known([postcode4(address), townOf(address)]);
}

function postcode4(address: SubjectAddress): string | null {
  return postcodeOf(address).slice(0, 4) || null;
}

function postcodeOf({ postcode }: SubjectAddress): string {
  return (postcode ?? '').toUpperCase().replace(/\s/g, '');
}

function townOf({ city }: SubjectAddress): string | null {
  return words(city ?? '').join(' ') || null;
}

function doorKey(houseNumber: string): string {
  return houseNumber.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function known<T>(values: (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
