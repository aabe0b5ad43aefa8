/** One programme: what it is and for whom, how to refer, and who takes part where. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { municipalitiesByRegion } from '#app/domain/directory/by-region.ts';
import type { MapPin } from '#app/domain/geo/pin-groups.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { municipalitiesWith, offersOf, type Offer } from '#app/domain/programme/offers.ts';
import { findTerm, type Localised, type Term, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { toPartnerLine } from '../../directory/partner-lines.server.ts';

/** More than this is a search with filters, which the page links to. */
const MOST_OFFERS = 60;
const NAMES = 3;
/** More municipalities are a number. */
const NAMED_TOWNS = 4;

export type OfferLine = {
  slug: string;
  name: string;
  domain: Domain;
  town: string;
  phone: { text: string; href: string } | null;
  /** In the partner's own words. */
  role: string;
  status: string;
  where: string;
};

export type TownLine = {
  slug: string;
  name: string;
  count: number;
  /** The first few. */
  partners: { slug: string; name: string; domain: Domain }[];
};

export type ProgrammeView = ReturnType<typeof viewProgramme>;

export function viewProgramme(directory: Directory, { id, label, description }: Term, phrases: Phrases, now: number) {
  const { t, language, term } = phrases;
  const details = directory.programmes.find((one) => one.id === id) ?? null;
  const offers = offersOf(directory, id);
  const today = localTime(now).date;
  return {
    id,
    name: label[language],
    description: description?.[language] ?? null,
    texts: {
      forWhom: textOf(details?.forWhom),
      gain: textOf(details?.gain),
      referring: textOf(details?.referring),
    },
    facts: [
      { title: t('programme.ways'), values: (details?.ways ?? []).map((way) => t(`programmes.way.${way}`)) },
      { title: t('programme.phases'), values: names('phase', details?.phases) },
      { title: t('programme.audiences'), values: names('audience', details?.audiences) },
    ].filter(({ values }) => values.length > 0),
    themes: known('theme', details?.themes).map((theme) => ({ to: paths.theme(theme), label: term('theme', theme) })),
    website: details?.website ? { href: details.website, name: new URL(details.website).hostname } : null,
    count: offers.length,
    offers: offers.slice(0, MOST_OFFERS).map((offer) => offerLine(directory, offer, phrases, today)),
    more: Math.max(0, offers.length - MOST_OFFERS),
    regions: municipalitiesByRegion(directory).map(({ name, municipalities }) => ({
      name,
      towns: municipalities.map(({ code, slug, name: town }) => townLine(offers, code, { slug, name: town })),
    })),
  };

  function textOf(text: Localised | undefined): string | null {
    return text?.[language] || null;
  }

  /** A term that was taken out of the vocabulary is not named. */
  function known(kind: TermKind, ids: readonly string[] = []): string[] {
    return ids.filter((one) => findTerm(directory.vocabulary, kind, one) !== null);
  }

  function names(kind: TermKind, ids: readonly string[] | undefined): string[] {
    return known(kind, ids).map((one) => term(kind, one));
  }
}

/** Who takes part, each at the first of its addresses, and every municipality in which somebody does. */
export function programmeOnMap(directory: Directory, id: string): { pins: MapPin[]; served: string[] } {
  const offers = offersOf(directory, id);
  const pins = offers.flatMap(({ partner: { slug, name, domain, locations } }) => {
    const [first] = locations;
    return first ? [{ slug, name, domain, latitude: first.latitude, longitude: first.longitude }] : [];
  });
  return { pins, served: municipalitiesWith(offers) };
}

function offerLine(directory: Directory, offer: Offer, phrases: Phrases, today: string): OfferLine {
  const { partner, role } = offer;
  const { slug, name, domain, town, phone } = toPartnerLine(partner, phrases, today);
  return {
    slug,
    name,
    domain,
    town,
    phone,
    role,
    status: statusText(offer, phrases),
    where: whereText(directory, offer, phrases),
  };
}

/** "actief sinds september 2021" */
function statusText({ status, since }: Offer, { t, language }: Phrases): string {
  const text = t(`partner.programmeStatus.${status}`);
  if (since === null || status === 'paused') return text;
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = format.format(Date.parse(since));
  return t(status === 'active' ? 'programme.since' : 'programme.from', { status: text, month });
}

function whereText(directory: Directory, { municipalities }: Offer, { t, and, municipality }: Phrases): string {
  if (municipalities.length === directory.municipalities.length) {
    return t('programme.everywhere', { region: directory.coalition.region });
  }
  if (municipalities.length > NAMED_TOWNS) return t('programme.inCount', { count: municipalities.length });
  const names = municipalities.map(municipality).sort((a, b) => a.localeCompare(b, 'nl'));
  return t('programme.in', { places: and(names) });
}

function townLine(offers: readonly Offer[], code: string, town: Pick<TownLine, 'slug' | 'name'>): TownLine {
  const here = offers.filter(({ municipalities }) => municipalities.includes(code));
  return {
    ...town,
    count: here.length,
    partners: here.slice(0, NAMES).map(({ partner: { slug, name, domain } }) => ({ slug, name, domain })),
  };
}
