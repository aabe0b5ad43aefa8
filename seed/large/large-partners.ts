/**
 * As many made-up partners as wanted, over every municipality of a geography, for trying the product at full size.
 * The same number gives the same partners, and a larger number begins with those of a smaller one:
 * each partner is made from its place in the row alone (its slug also from those before it, as it must be free).
 */
import type { OrganisationDetails, Verification } from '#app/domain/organisation/organisation.ts';
import { slugFromName } from '#app/domain/organisation/slug.ts';
import type { Geography } from '../geography.ts';
import { listedAt, type StartingPartner } from '../partners.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { fictionalPhone } from './fictional-phone.ts';
import { homesIn, type Home } from './homes.ts';
import { largeContacts } from './large-contacts.ts';
import { largeServices, themeTexts } from './large-services.ts';
import { readLargeTexts, type LargeTexts, type PartnerKind } from './large-texts.ts';
import { partnerName } from './partner-name.ts';
import { originsOf } from './person-name.ts';
import { phrase, type Words } from './phrase.ts';
import { reachIn } from './reach.ts';
import { weightedList } from './weighted-list.ts';

export type LargeSetting = { geography: Geography; count: number; now: number; newId: () => string };

const DAY_MS = 86_400_000;
/** What fits on one line of the list; the partners written by hand keep to it as well. */
const SUMMARY_LENGTH = 110;
const MORE_LANGUAGES = ['en', 'en', 'en', 'de', 'fr', 'pl', 'ar', 'tr', 'uk', 'ti', 'so', 'fa', 'ro', 'bg', 'es', 'pt'];

/** Each partner fits `organisationDetails`; it is not parsed here, because that takes longer than making it. */
export function* largePartners({ geography, count, now, newId }: LargeSetting): Generator<StartingPartner> {
  const texts = readLargeTexts();
  const kinds = weightedList(texts.kinds, (kind) => kind.weight);
  const homes = homesIn(geography, texts);
  const reach = reachIn(geography.municipalities);
  const origins = originsOf(texts.people);
  const slugs = new Set<string>();

  for (let index = 0; index < count; index++) {
    const chance = chanceOf(`partner ${index}`);
    const kind = kinds.draw(chance);
    const home = homes.draw(chance);
    const region = home.municipality.region;
    const words = wordsOf(home, geography);
    const { name, shortName, own } = partnerName(kind, texts.names, words, chance);
    const codes = reach.codesFor(kind, home.municipality, chance);
    const services = largeServices(kind, { codes, home: home.municipality.code, words, chance }, { texts, now, newId });
    const themes = [...new Set(services.flatMap((service) => service.themes))];
    const { contacts, languages } = largeContacts(kind, { texts, origins, region, now, newId }, chance);
    const slug = freeSlug([slugFromName(name), slugFromName(`${name} ${home.town.name}`)], slugs);
    const address = slugFromName(own);
    const second = chance.happens(0.18) ? homes.townNear(home, chance) : null;
    const details: OrganisationDetails = {
      name,
      shortName,
      domain: kind.domain,
      type: kind.type,
      typeLabel: null,
      summary: summaryOf(themes[0]!, kind, texts, words, chance),
      description: descriptionOf(name, kind, themes, texts, words, chance),
      languages: [...new Set(['nl', ...languages, ...chance.pickSome(MORE_LANGUAGES, chance.pick([0, 1, 1, 2, 4]))])],
      interpreter: chance.happens(0.4),
      keywords: keywordsOf(kind, themes, texts, chance),
      phone: chance.happens(0.88) ? fictionalPhone(texts.ways.areaCodes, region, chance) : null,
      email: chance.happens(0.85) ? `info.${address}@voorbeeld.example` : null,
      website: chance.happens(0.7) ? `https://${address}.voorbeeld.example` : null,
      covenant: covenantOf(now, chance),
      locations: [
        homes.locationIn(home, newId(), second && chance.pick(texts.ways.locationNames), chance),
        ...(second ? [homes.locationIn(second, newId(), chance.pick(texts.ways.locationNames), chance)] : []),
      ],
      services,
      contacts,
      programmes: chance.happens(0.25) ? programmesOf(kind, texts, now, chance) : [],
    };
    const verification = verificationOf(now, chance);
    yield { slug, details, verification, listedAt: listedAt(slug, verification, now) };
  }
}

function wordsOf({ municipality, town }: Home, { regions }: Geography): Words {
  const region = regions.find((one) => one.slug === municipality.region)?.name ?? municipality.name;
  return {
    town: town.name,
    // "Bergen (NH)" is called Bergen by those who live there.
    municipality: municipality.name.replace(/ \(.*\)$/, ''),
    province: region.replace(/^Provincie/, 'de provincie'),
  };
}

/** @param wanted in order of preference; when all are taken the last one gets a number */
function freeSlug(wanted: string[], taken: Set<string>): string {
  let slug = wanted.find((one) => !taken.has(one));
  for (let number = 2; !slug; number++) {
    const numbered = `${wanted.at(-1)}-${number}`;
    if (!taken.has(numbered)) slug = numbered;
  }
  taken.add(slug);
  return slug;
}

function summaryOf(theme: string, kind: PartnerKind, texts: LargeTexts, words: Words, chance: Chance): string {
  const summary = phrase(chance.pick(kind.summaries ?? themeTexts(texts, theme).summaries), chance, words);
  const tail = chance.pick(texts.ways.access[kind.access].tails);
  const says = summary.toLowerCase().includes(tail.slice(0, -1).toLowerCase());
  const fits = !says && summary.length + 1 + tail.length <= SUMMARY_LENGTH;
  return fits && chance.happens(0.4) ? `${summary} ${tail}` : summary;
}

function descriptionOf(
  name: string,
  kind: PartnerKind,
  themes: string[],
  texts: LargeTexts,
  words: Words,
  chance: Chance,
): string {
  const opening = phrase(chance.pick(kind.openings), chance, words);
  const telling = themes.slice(0, 2).map((theme) => phrase(chance.pick(themeTexts(texts, theme).facts), chance, words));
  const general = chance.pickSome(texts.ways.facts, chance.between(1, 2)).map((fact) => phrase(fact, chance, words));
  return [`${name} ${opening.charAt(0).toLowerCase()}${opening.slice(1)}.`, ...telling, ...general].join(' ');
}

function keywordsOf(kind: PartnerKind, themes: string[], texts: LargeTexts, chance: Chance): string[] {
  const ofThemes = themes.flatMap((theme) => chance.pickSome(themeTexts(texts, theme).keywords, 2));
  return [...new Set([...chance.pickSome(kind.keywords, chance.between(0, 2)), ...ofThemes])].slice(0, 6);
}

function covenantOf(now: number, chance: Chance): OrganisationDetails['covenant'] {
  const status = chance.pick(['signed', 'signed', 'intended', 'none', 'none'] as const);
  return { status, signedOn: status === 'signed' ? dayBefore(now, chance.between(30, 2000)) : null };
}

function programmesOf(
  kind: PartnerKind,
  texts: LargeTexts,
  now: number,
  chance: Chance,
): OrganisationDetails['programmes'] {
  return chance.pickSome(kind.programmes, chance.between(1, 2)).map((programme) => ({
    programme,
    role: chance.pick(texts.ways.programmeRoles),
    status: chance.pick(['active', 'active', 'active', 'starting', 'paused'] as const),
    since: chance.happens(0.6) ? dayBefore(now, chance.between(60, 2500)) : null,
  }));
}

/** Over the last two years; one in eight was never checked. */
function verificationOf(now: number, chance: Chance): Verification | null {
  if (chance.happens(0.125)) return null;
  return {
    at: now - chance.between(0, 730) * DAY_MS,
    by: chance.pick(['partner', 'partner', 'coordinator'] as const),
    how: chance.pick(['mail', 'phone', 'visit', 'form'] as const),
  };
}

function dayBefore(now: number, days: number): string {
  return new Date(now - days * DAY_MS).toISOString().slice(0, 10);
}
