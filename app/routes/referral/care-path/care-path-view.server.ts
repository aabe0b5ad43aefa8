/** One care path as its page shows it, in the visitor's words. */
import { carePathFor, type FirstContact } from '#app/domain/referral/care-path-for.ts';
import type { CarePath } from '#app/domain/referral/care-path.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { publicPhone } from './agreed-view.server.ts';

export type CarePathView = {
  theme: string;
  heading: string;
  /** Slug of the municipality that was asked. */
  municipality: string;
  /** Null when nothing was agreed that can be followed. */
  agreed: {
    first: {
      name: string;
      domain: Domain;
      service: string;
      to: string;
      phone: { text: string; href: string } | null;
      refer: string[];
    } | null;
    steps: string[];
    bring: string[];
    urgent: string | null;
    agreedOn: string;
    from: string;
    isPassedOver: boolean;
  } | null;
};

type Deps = { directory: Directory; phrases: Phrases; now: number };

export function viewCarePath(deps: Deps, { id, label }: Term, here: Municipality | null): CarePathView {
  const { directory, phrases } = deps;
  const { t, language, day } = phrases;
  const found = carePathFor(directory, id, here?.code ?? null);
  const theme = label[language];
  return {
    theme: id,
    heading: here ? t('carePath.headingIn', { theme, place: here.name }) : t('carePath.heading', { theme }),
    municipality: here?.slug ?? '',
    agreed: found && {
      first: found.first && viewFirst(deps, found.first, id, here),
      steps: found.path.steps,
      bring: found.path.bring,
      urgent: found.path.urgent,
      agreedOn: t('carePath.agreedOn', { date: day(found.path.agreedOn) }),
      from: t(`carePath.from.${found.path.scope}`, { place: areaName(directory, found.path) }),
      isPassedOver: found.passedOver.length > 0,
    },
  };
}

/** "Leudal", "Midden-Limburg", or the region of the whole coalition. */
export function areaName(directory: Directory, { scope, area }: Pick<CarePath, 'scope' | 'area'>): string {
  switch (scope) {
    case 'municipality':
      return directory.municipalityByCode(area)?.name ?? area;
    case 'region':
      return directory.regions.find((one) => one.slug === area)?.name ?? area;
    case 'coalition':
      return directory.coalition.region;
  }
}

function viewFirst({ now }: Deps, { organisation, service }: FirstContact, theme: string, here: Municipality | null) {
  const { name, domain, slug } = organisation;
  const asked = new URLSearchParams(here ? { theme, municipality: here.slug } : { theme });
  return {
    name,
    domain,
    service: service.name,
    to: paths.partner(slug, asked),
    phone: publicPhone(organisation, now),
    refer: service.referral?.steps.map(({ title }) => title) ?? [],
  };
}
