/** The agreement for a theme and place, as the short block on top of a list says it. */
import type { AgreedFacts } from '#app/components/referral/agreed-first.tsx';
import { firstContact, reachOf, visibleContacts } from '#app/domain/access/visible-contact.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import { carePathFor } from '#app/domain/referral/care-path-for.ts';
import { countedSearch } from '#app/domain/referral/search-count.ts';
import type { SearchParameters } from '#app/domain/search/parameters.ts';
import type { SearchAnswer } from '#app/domain/search/search.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

type Deps = { directory: Directory; phrases: Phrases; now: number };

/** @param here where the client lives; null when that is not known */
export function agreedFacts(deps: Deps, theme: string, here: Municipality | null): AgreedFacts | null {
  const { directory, phrases } = deps;
  const { t } = phrases;
  const found = carePathFor(directory, theme, here?.code ?? null);
  if (!found) return null;
  const { first } = found;
  const place = here?.name ?? directory.coalition.region;
  const to = new URLSearchParams(here ? { theme, municipality: here.slug } : { theme });
  const phone = first && publicPhone(first.organisation, deps.now);
  return {
    heading: t(first ? 'agreed.first' : 'agreed.steps', { place }),
    short: t(first ? 'agreed.shortFirst' : 'agreed.shortSteps'),
    first: first && {
      name: first.organisation.name,
      to: paths.partner(first.organisation.slug, to),
      phone: phone && { ...phone, label: t('search.call', { name: first.organisation.name }) },
    },
    steps: {
      text: t('agreed.more'),
      of: t('agreed.moreOf'),
      to: paths.carePath(theme, here?.slug),
    },
  };
}

/** On the first page of a search that is about one theme. */
export function agreedForSearch(deps: Deps, asked: SearchParameters, answer: SearchAnswer): AgreedFacts | null {
  const { theme = '', municipality = '' } = countedSearch(asked, answer) ?? {};
  if (theme === '' || asked.page > 1) return null;
  return agreedFacts(deps, theme, deps.directory.municipalityByCode(municipality));
}

/** The number that anybody may call, as on the partner's line in a list. */
export function publicPhone(organisation: Organisation, now: number): { text: string; href: string } | null {
  const today = localTime(now).date;
  const { phone } = reachOf(organisation, firstContact(visibleContacts(organisation, 'public'), today), today);
  return phone ? { text: formatPhone(phone), href: phoneHref(phone) } : null;
}
