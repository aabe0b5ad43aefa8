/**
 * What the JSON files of the seed look like. They are written by people, so what repeats may be left out:
 * a partner's `serves`, `cost`, `referral` and `waiting` count for each of its services that has none of its own,
 * and days are counted from the day the database is filled, so that the demo never looks old.
 */
import { z } from 'zod';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import {
  CHANNELS,
  CONTACT_LEVELS,
  COVENANT_STATUSES,
  PROGRAMME_STATUSES,
  REFERRERS,
  ROUTE_FREQUENCIES,
  VERIFICATION_WAYS,
  VERIFIERS,
  VISIBILITIES,
} from '#app/domain/organisation/choices.ts';
import { CARE_PATH_SCOPES, carePathAgreement } from '#app/domain/referral/care-path.ts';

/** Slugs of municipalities or regions, or `*` for the whole coalition. */
const serves = z.array(z.string()).min(1);

const seedReferral = z.strictObject({
  who: z.array(z.enum(REFERRERS)).min(1),
  channels: z.array(z.enum(CHANNELS)).min(1),
  steps: z.array(z.strictObject({ title: z.string(), text: z.string() })).min(1),
  next: z.strictObject({ title: z.string(), text: z.string() }),
  bring: z.array(z.string()).default([]),
  sentence: z.string().nullable().default(null),
});

const seedWaiting = z.strictObject({
  text: z.string(),
  maxWeeks: z.number().nullable().default(null),
  urgent: z.string().nullable().default(null),
  statedDaysAgo: z.number().int().min(0),
});

const seedService = z.strictObject({
  name: z.string(),
  description: z.string(),
  themes: z.array(z.string()).min(1),
  phases: z.array(z.string()).min(1),
  audiences: z.array(z.string()).default([]),
  forWhom: z.array(z.string()).min(1),
  notFor: z.array(z.strictObject({ text: z.string(), instead: z.string().nullable().default(null) })).default([]),
  serves: serves.optional(),
  cost: z.string().optional(),
  referral: seedReferral.optional(),
  waiting: seedWaiting.optional(),
  intakeStop: z
    .strictObject({ daysAhead: z.number().int().positive(), reason: z.string().nullable().default(null) })
    .nullable()
    .default(null),
});

const seedContact = z.strictObject({
  name: z.string(),
  role: z.string().nullable().default(null),
  task: z.string(),
  level: z.enum(CONTACT_LEVELS).default('execution'),
  visibility: z.enum(VISIBILITIES).default('public'),
  phone: z.string().nullable().default(null),
  phoneVisibility: z.enum(VISIBILITIES).optional(),
  email: z.string().nullable().default(null),
  emailVisibility: z.enum(VISIBILITIES).optional(),
  /** "ma-vr 09:00-16:30" */
  hours: z.string().default(''),
  absence: z
    .strictObject({ daysAhead: z.number().int().positive(), fallback: z.string().nullable() })
    .nullable()
    .default(null),
});

const seedLocation = z.strictObject({
  name: z.string().nullable().default(null),
  street: z.string(),
  houseNumber: z.string(),
  postcode: z.string(),
  city: z.string(),
  hours: z.string().default(''),
  wheelchair: z.boolean().nullable().default(null),
  accessibility: z.string().nullable().default(null),
});

export const seedPartner = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  shortName: z.string().nullable().default(null),
  domain: z.enum(DOMAINS),
  type: z.string(),
  summary: z.string().max(110),
  description: z.string(),
  languages: z.array(z.string()).min(1),
  interpreter: z.boolean().default(false),
  keywords: z.array(z.string()).default([]),
  phone: z.string().nullable().default(null),
  email: z.string().nullable().default(null),
  website: z.string().nullable().default(null),
  covenant: z.strictObject({ status: z.enum(COVENANT_STATUSES), signedOn: z.string().nullable().default(null) }),
  serves,
  cost: z.string().nullable().default(null),
  referral: seedReferral,
  waiting: seedWaiting.nullable().default(null),
  locations: z.array(seedLocation).min(1),
  services: z.array(seedService).min(1).max(4),
  contacts: z.array(seedContact).min(1).max(3),
  programmes: z
    .array(
      z.strictObject({
        programme: z.string(),
        role: z.string(),
        status: z.enum(PROGRAMME_STATUSES).default('active'),
        since: z.string().nullable().default(null),
      }),
    )
    .default([]),
  checked: z
    .strictObject({ daysAgo: z.number().int().min(0), by: z.enum(VERIFIERS), how: z.enum(VERIFICATION_WAYS) })
    .nullable(),
});
export type SeedPartner = z.infer<typeof seedPartner>;

export const seedRoute = z.strictObject({
  from: z.string(),
  to: z.string(),
  theme: z.string(),
  frequency: z.enum(ROUTE_FREQUENCIES),
});
export type SeedRoute = z.infer<typeof seedRoute>;

/** Places and partners by slug. */
export const seedCarePath = carePathAgreement.omit({ firstOrganisation: true, firstService: true }).extend({
  theme: z.string(),
  scope: z.enum(CARE_PATH_SCOPES),
  area: z.string(),
  first: z.string(),
});
export type SeedCarePath = z.infer<typeof seedCarePath>;

/** One file per kind of term in `seed/vocabulary/`. */
export const seedTerm = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.strictObject({ nl: z.string(), en: z.string() }),
  /** Themes: the question a parent has, in plain language. */
  question: z.strictObject({ nl: z.string(), en: z.string() }).optional(),
  /** Programmes: what it is, in one or two sentences. */
  description: z.strictObject({ nl: z.string(), en: z.string() }).optional(),
  /** What clients and professionals say, per language; abbreviations count as Dutch. */
  expressions: z.strictObject({ nl: z.array(z.string()), en: z.array(z.string()) }),
});
export type SeedTerm = z.infer<typeof seedTerm>;

const seedLead = z.strictObject({
  name: z.string(),
  role: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

export const seedCoalition = z.strictObject({
  name: z.string(),
  region: z.string(),
  coordinator: z.strictObject({ name: z.string(), phone: z.string(), email: z.string() }),
  about: z.strictObject({ nl: z.string(), en: z.string() }),
  checkAfterMonths: z.number().int().default(12),
  welcome: z.strictObject({ nl: z.string(), en: z.string() }).default({ nl: '', en: '' }),
  colours: z
    .strictObject({ brand: z.string().nullable(), accent: z.string().nullable() })
    .default({ brand: null, accent: null }),
  /** Who pulls the coalition, by municipality slug. */
  leads: z.record(z.string(), z.array(seedLead)),
});
export type SeedCoalition = z.infer<typeof seedCoalition>;

const point = { latitude: z.number(), longitude: z.number() };

export const seedRegion = z.strictObject({ slug: z.string(), name: z.string() });
export const seedMunicipality = z.strictObject({
  code: z.string().regex(/^GM\d{4}$/),
  slug: z.string(),
  name: z.string(),
  region: z.string(),
  aliases: z.array(z.string()),
  ...point,
});
export const seedPostcode = z.strictObject({
  code: z.string().regex(/^\d{4}$/),
  place: z.string(),
  municipality: z.string(),
  ...point,
});
export const seedPlace = z.strictObject({
  name: z.string(),
  municipality: z.string(),
  aliases: z.array(z.string()),
  ambiguous: z.boolean(),
  size: z.number().int().min(1).max(3),
  ...point,
});
/** Towns around the coalition, known so that search can say that they are outside. */
export const seedElsewhere = z.strictObject({ name: z.string(), aliases: z.array(z.string()), ...point });
