/** The coalition an installation serves, and the places in and around it. */
import type { Point } from './distance.ts';

export type Coalition = {
  name: string;
  region: string;
  coordinator: { name: string; phone: string | null; email: string };
  about: { nl: string; en: string };
  /** An entry is due for a check this long after the last one. */
  checkAfterMonths: number;
  /** What the search page greets with; empty for our own words. */
  welcome: { nl: string; en: string };
  /** As `#12302c`; null for our own. `brand` is that of buttons and headings, `accent` that of the thread. */
  colours: { brand: string | null; accent: string | null };
  /** Null: the name is shown in our own lettering. */
  logo: CoalitionLogo | null;
};

export const LOGO_MEDIA_TYPES = ['image/svg+xml', 'image/png'] as const;
export type LogoMediaType = (typeof LOGO_MEDIA_TYPES)[number];

/** The picture itself is read when somebody asks for it. */
export type CoalitionLogo = { mediaType: LogoMediaType; fingerprint: string; width: number; height: number };

export type Region = { slug: string; name: string };

export type Municipality = Point & {
  /** CBS code, `GM0957`. */
  code: string;
  slug: string;
  name: string;
  region: string;
  aliases: string[];
  /** Who pulls the coalition here (kartrekkers), in the order to call them. */
  leads: MunicipalityLead[];
};

export type MunicipalityLead = { name: string; role: string; phone: string | null; email: string | null };

/** A four-digit postcode area; the point is its middle. */
export type PostcodeArea = Point & { code: string; place: string; municipality: string };

/** A village or district. `municipality` is null for a place outside the coalition. */
export type Place = Point & {
  name: string;
  municipality: string | null;
  aliases: string[];
  ambiguous: boolean;
  size: number;
};
