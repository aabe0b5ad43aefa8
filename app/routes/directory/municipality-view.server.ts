/** One municipality: who pulls, who helps with which theme, and what nobody does here. */
import { helpersIn, isMainTheme, nearestWithHelp, partnersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { distanceKm } from '#app/domain/geo/distance.ts';
import type { MapPin } from '#app/domain/geo/pin-groups.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import { carePathFor } from '#app/domain/referral/care-path-for.ts';
import type { GapKind } from '#app/domain/referral/gap-mark.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { byName } from './partner-lines.server.ts';

export type ThemeHere = {
  id: string;
  label: string;
  count: number;
  /** The first few. */
  partners: { slug: string; name: string; domain: Domain }[];
  /** What was agreed for here, in a few words. */
  agreed: string | null;
  /** When nobody does it here: what the coalition decided about that. */
  mark: GapKind | null;
  /** When nobody does it here: the nearest municipalities where somebody does. */
  nearby: { slug: string; name: string }[];
};

export type Lead = {
  name: string;
  role: string;
  phone: { text: string; href: string } | null;
  email: string | null;
};

export type MunicipalityView = {
  slug: string;
  name: string;
  region: string | null;
  count: number;
  gaps: number;
  /** Empty when nobody pulls here yet. */
  leads: Lead[];
  coordinator: Lead;
  themes: ThemeHere[];
  places: string[];
};

const NAMES = 3;
const NEARBY = 3;

export function viewMunicipality(directory: Directory, here: Municipality, phrases: Phrases): MunicipalityView {
  const { name, phone, email } = directory.coalition.coordinator;
  const themes = directory.vocabulary.theme.map(({ id }) => themeHere(directory, here, id, phrases));
  return {
    slug: here.slug,
    name: here.name,
    region: directory.regions.find((one) => one.slug === here.region)?.name ?? null,
    count: partnersIn(directory, here.code).length,
    gaps: themes.filter((theme) => theme.count === 0).length,
    leads: here.leads.map((lead) => ({ ...lead, phone: phoneOf(lead.phone) })),
    coordinator: { name, role: directory.coalition.name, phone: phoneOf(phone), email },
    themes,
    places: directory.places
      .filter((place) => place.municipality === here.code)
      .map((place) => place.name)
      .sort((a, b) => a.localeCompare(b, 'nl')),
  };
}

/** Partners with an address in the municipality, for its map. */
export function pinsIn(directory: Directory, here: Municipality): MapPin[] {
  return directory.organisations.flatMap(({ slug, name, domain, locations }) => {
    const location = locations.find((one) => one.municipality === here.code);
    return location ? [{ slug, name, domain, latitude: location.latitude, longitude: location.longitude }] : [];
  });
}

function themeHere(directory: Directory, here: Municipality, id: string, { t, term }: Phrases): ThemeHere {
  const label = term('theme', id);
  const helpers = helpersIn(directory, id, here.code).sort(
    (a, b) =>
      Number(isMainTheme(b, id)) - Number(isMainTheme(a, id)) || kmFrom(here, a) - kmFrom(here, b) || byName(a, b),
  );
  const agreed = carePathFor(directory, id, here.code);
  const agreedText = (name: string | null) =>
    name === null ? t('agreed.hereSteps', { theme: label }) : t('agreed.hereFirst', { name });
  return {
    id,
    label,
    count: helpers.length,
    agreed: agreed && agreedText(agreed.first?.organisation.name ?? null),
    partners: helpers.slice(0, NAMES).map(({ slug, name, domain }) => ({ slug, name, domain })),
    mark: directory.gapMarks.find((mark) => mark.theme === id && mark.municipality === here.code)?.kind ?? null,
    nearby:
      helpers.length > 0
        ? []
        : nearestWithHelp(directory, id, here)
            .slice(0, NEARBY)
            .map(({ slug, name }) => ({ slug, name })),
  };
}

function kmFrom(here: Municipality, { locations }: Organisation): number {
  return Math.min(...locations.map((location) => distanceKm(here, location)));
}

function phoneOf(phone: string | null): Lead['phone'] {
  return phone ? { text: formatPhone(phone), href: phoneHref(phone) } : null;
}
