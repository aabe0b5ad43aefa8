/** Fictional partners: from the short form people write in `seed/partners/` to what the directory keeps. */
import { readdirSync } from 'node:fs';
import { z } from 'zod';
import type { PostcodeArea } from '#app/domain/geo/coalition.ts';
import { parseWeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import {
  organisationDetails,
  type OrganisationDetails,
  type Verification,
} from '#app/domain/organisation/organisation.ts';
import { chanceOf } from './chance.ts';
import { municipalityCodes, type Geography } from './geography.ts';
import { readSeed } from './read-seed.ts';
import { seedPartner, type SeedPartner } from './schema.ts';
import { storedPhone } from './stored-phone.ts';

export type StartingPartner = {
  slug: string;
  details: OrganisationDetails;
  verification: Verification | null;
  /** When its entry was made. UTC milliseconds. */
  listedAt: number;
};

type Setting = { geography: Geography; now: number; newId: () => string };

const DAY_MS = 86_400_000;
const GREW_DURING_DAYS = 600;

/** Of the demo, in the order of the names of their files. */
export const DEMO_PARTNERS = readdirSync(new URL('./partners/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => `partners/${name}`);

/** @param files inside `seed/` */
export function readPartners(files: string[], setting: Setting): StartingPartner[] {
  const partners = files.flatMap((file) => readSeed(file, z.array(seedPartner)));
  return partners.map((partner) => {
    const verification = partner.checked && {
      at: setting.now - partner.checked.daysAgo * DAY_MS,
      by: partner.checked.by,
      how: partner.checked.how,
    };
    return {
      slug: partner.slug,
      details: organisationDetails.parse(toDetails(partner, setting)),
      verification,
      listedAt: listedAt(partner.slug, verification, setting.now),
    };
  });
}

/** A network grows: its partners came one after the other. Nobody confirms an entry before it is there. */
export function listedAt(slug: string, verification: Verification | null, now: number): number {
  const came = now - chanceOf(`listed ${slug}`).between(1, GREW_DURING_DAYS) * DAY_MS;
  return Math.min(came, verification?.at ?? came);
}

function toDetails(partner: SeedPartner, { geography, now, newId }: Setting): OrganisationDetails {
  const day = (offset: number) => new Date(now + offset * DAY_MS).toISOString().slice(0, 10);
  return {
    name: partner.name,
    shortName: partner.shortName,
    domain: partner.domain,
    type: partner.type,
    typeLabel: null,
    summary: partner.summary,
    description: partner.description,
    languages: partner.languages,
    interpreter: partner.interpreter,
    keywords: partner.keywords,
    phone: partner.phone && storedPhone(partner.phone),
    email: partner.email,
    website: partner.website,
    covenant: partner.covenant,
    locations: partner.locations.map((location, index) => {
      const area = postcodeArea(geography, location.postcode);
      return {
        ...location,
        id: newId(),
        municipality: area.municipality,
        ...scatter(area, `${partner.slug} ${index}`),
        precision: 'postcode',
        hours: parseWeeklyHours(location.hours),
      };
    }),
    services: partner.services.map((service) => {
      const { forWhom, notFor, serves, intakeStop, ...own } = service;
      const referral = own.referral ?? partner.referral;
      const waiting = own.waiting ?? partner.waiting;
      return {
        id: newId(),
        name: own.name,
        description: own.description,
        themes: own.themes,
        phases: own.phases,
        audiences: own.audiences,
        eligibility: forWhom,
        exclusions: notFor,
        serviceAreas: municipalityCodes(geography, serves ?? partner.serves),
        cost: own.cost ?? partner.cost,
        referral: { ...referral, formUrl: null },
        waiting: waiting && {
          text: waiting.text,
          maxWeeks: waiting.maxWeeks,
          urgent: waiting.urgent,
          statedOn: day(-waiting.statedDaysAgo),
        },
        intakeStop: intakeStop && { until: day(intakeStop.daysAhead), reason: intakeStop.reason },
      };
    }),
    contacts: partner.contacts.map((contact) => ({
      id: newId(),
      name: contact.name,
      role: contact.role,
      task: contact.task,
      level: contact.level,
      visibility: contact.visibility,
      phone: contact.phone && storedPhone(contact.phone),
      phoneVisibility: contact.phoneVisibility ?? contact.visibility,
      email: contact.email,
      emailVisibility: contact.emailVisibility ?? contact.visibility,
      hours: parseWeeklyHours(contact.hours),
      absence: contact.absence && { until: day(contact.absence.daysAhead), fallback: contact.absence.fallback },
      legalBasis: 'legitimate-interest',
      legalBasisOn: day(0),
    })),
    programmes: partner.programmes,
  };
}

function postcodeArea(geography: Geography, postcode: string): PostcodeArea {
  const area = geography.postcodes.find((one) => one.code === postcode.slice(0, 4));
  if (!area) throw new Error(`Expected a postcode of the coalition, got "${postcode}"`);
  return area;
}

/** Demo addresses do not exist, so each stands somewhere within half a kilometre of its postcode's middle. */
function scatter(area: PostcodeArea, key: string): { latitude: number; longitude: number } {
  let hash = 2166136261;
  for (const letter of key) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  const angle = ((hash % 360) / 180) * Math.PI;
  const radius = 0.15 + 0.35 * ((hash >>> 9) % 100) * 0.01;
  return {
    latitude: round(area.latitude + (radius / 111.2) * Math.sin(angle)),
    longitude: round(area.longitude + (radius / 69.8) * Math.cos(angle)),
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
