/**
 * The partner as the directory knows it: who it is, what it offers, for whom, where, and how to refer.
 * Terms follow Open Referral HSDS. Reading from and writing to a database is not done here.
 */
import { z } from 'zod';
import { weeklyHours } from '#app/domain/hours/weekly-hours.ts';
import {
  CHANNELS,
  CONTACT_LEVELS,
  COVENANT_STATUSES,
  LEGAL_BASES,
  POINT_PRECISIONS,
  PROGRAMME_STATUSES,
  REFERRERS,
  VERIFICATION_WAYS,
  VERIFIERS,
  VISIBILITIES,
  type RouteFrequency,
} from './choices.ts';
import { DOMAINS } from './domains.ts';

/** Calendar day, `2026-09-14`. */
const day = z.iso.date();
/** A moment in UTC milliseconds since 1970. */
const moment = z.number().int();
/** The key of a vocabulary term, such as `money`. */
const termId = z.string().regex(/^[a-z0-9-]+$/);
/** CBS code of a municipality, `GM0957`. */
const municipalityCode = z.string().regex(/^GM\d{4}$/);
/** Only what a browser may safely open. */
const webAddress = z.url({ protocol: /^https?$/ });
const line = z.string().trim().min(1).max(300);
const text = z.string().trim().max(4000);

export const contact = z.object({
  id: z.string(),
  /** A person or a team. */
  name: line,
  role: line.nullable(),
  /** What you call this contact for: "Iemand aanmelden", "Overleg over een cliënt". */
  task: line,
  level: z.enum(CONTACT_LEVELS),
  visibility: z.enum(VISIBILITIES),
  phone: line.nullable(),
  phoneVisibility: z.enum(VISIBILITIES),
  email: z.email().nullable(),
  emailVisibility: z.enum(VISIBILITIES),
  hours: weeklyHours,
  /** Away up to and including this day; `fallback` is the name of the contact to use meanwhile. */
  absence: z.object({ until: day, fallback: line.nullable() }).nullable(),
  /** Why these personal data may be kept, and since when (AVG, article 6). */
  legalBasis: z.enum(LEGAL_BASES),
  legalBasisOn: day,
});
export type Contact = z.infer<typeof contact>;

export const location = z.object({
  id: z.string(),
  name: line.nullable(),
  street: line.nullable(),
  houseNumber: line.nullable(),
  /** `6041 AB`, or only the four digits. */
  postcode: z.string().regex(/^[1-9]\d{3}( [A-Z]{2})?$/),
  city: line,
  municipality: municipalityCode.nullable(),
  /** WGS84 degrees. */
  latitude: z.number().min(50.5).max(53.8),
  longitude: z.number().min(3.2).max(7.4),
  /** Whether the point is the address itself or the middle of its four-digit postcode. */
  precision: z.enum(POINT_PRECISIONS),
  hours: weeklyHours,
  wheelchair: z.boolean().nullable(),
  /** "Begane grond, plek voor een kinderwagen." */
  accessibility: line.nullable(),
});
export type Location = z.infer<typeof location>;

export const referral = z.object({
  /** Who may refer: the parents themselves, a professional, or both. */
  who: z.array(z.enum(REFERRERS)).min(1),
  channels: z.array(z.enum(CHANNELS)).min(1),
  formUrl: webAddress.nullable(),
  /** What the professional does, in order. Asking the client's consent goes before and is said by the product itself. */
  steps: z.array(z.object({ title: line, text: text })).min(1),
  /** What happens after that. */
  next: z.object({ title: line, text: text }),
  /** What the client brings or what must be at hand. */
  bring: z.array(line),
  /** The sentence a parent can say on the phone. */
  sentence: line.nullable(),
});
export type Referral = z.infer<typeof referral>;

export const waiting = z.object({
  /** "1 tot 2 weken" */
  text: line,
  /** Longest expected wait, in weeks. */
  maxWeeks: z.number().min(0).max(104).nullable(),
  /** "Bij ontruiming: dezelfde dag" */
  urgent: line.nullable(),
  statedOn: day,
});
export type Waiting = z.infer<typeof waiting>;

export const exclusion = z.object({
  text: line,
  /** Slug of the partner to try instead. */
  instead: z.string().nullable(),
});

export const service = z.object({
  id: z.string(),
  name: line,
  description: text,
  themes: z.array(termId),
  phases: z.array(termId),
  audiences: z.array(termId),
  /** Plain sentences: "Zwangeren en gezinnen met kinderen tot 4 jaar". */
  eligibility: z.array(line),
  exclusions: z.array(exclusion),
  /** Where the client must live to be helped; stated by the partner, never derived from a map. */
  serviceAreas: z.array(municipalityCode).min(1),
  cost: line.nullable(),
  referral: referral.nullable(),
  waiting: waiting.nullable(),
  /** No new clients up to and including this day. */
  intakeStop: z.object({ until: day, reason: line.nullable() }).nullable(),
});
export type Service = z.infer<typeof service>;

export const programmeOffer = z.object({
  programme: termId,
  role: line,
  status: z.enum(PROGRAMME_STATUSES),
  since: day.nullable(),
});
export type ProgrammeOffer = z.infer<typeof programmeOffer>;

/** Somebody confirmed that the entry is right. The kind of person is kept, never the name. */
export const verification = z.object({
  at: moment,
  by: z.enum(VERIFIERS),
  how: z.enum(VERIFICATION_WAYS),
});
export type Verification = z.infer<typeof verification>;

/** What a partner states about itself: the part of an organisation that people write and revisions keep. */
export const organisationDetails = z.object({
  name: line,
  shortName: line.nullable(),
  domain: z.enum(DOMAINS),
  /** A term of the vocabulary, or null when `typeLabel` is kept as it was typed. */
  type: termId.nullable(),
  typeLabel: line.nullable(),
  /** One line for the list. */
  summary: line,
  description: text,
  /** ISO 639 codes of the languages spoken. */
  languages: z.array(termId),
  /** A telephone interpreter can be used. */
  interpreter: z.boolean(),
  /** Words that search knows although no theme has them. */
  keywords: z.array(line),
  phone: line.nullable(),
  email: z.email().nullable(),
  website: webAddress.nullable(),
  covenant: z.object({ status: z.enum(COVENANT_STATUSES), signedOn: day.nullable() }),
  locations: z.array(location).min(1),
  services: z.array(service).min(1),
  contacts: z.array(contact),
  programmes: z.array(programmeOffer),
});
export type OrganisationDetails = z.infer<typeof organisationDetails>;

const DETAILS = organisationDetails.keyof().options;

/** Without what the installation itself keeps about a partner. */
export function detailsOf(partner: OrganisationDetails): OrganisationDetails {
  return Object.fromEntries(DETAILS.map((property) => [property, partner[property]])) as OrganisationDetails;
}

export type Organisation = OrganisationDetails & {
  id: string;
  slug: string;
  verification: Verification | null;
  /** Since when its owner has not answered the question whether it is still right; UTC milliseconds. */
  unconfirmedSince: number | null;
  /** Fictional, filled in by the demo coalition. */
  demo: boolean;
  /** Raised by one at every change; a writer that saw an older one must look again. */
  version: number;
  updatedAt: number;
};

/** "A refers to B for theme T", by organisation id. */
export type ReferralRoute = {
  from: string;
  to: string;
  theme: string;
  frequency: RouteFrequency;
};
