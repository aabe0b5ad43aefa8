/** What a made-up partner offers: its main theme first, then what goes with its kind. */
import type { Referral, Service } from '#app/domain/organisation/organisation.ts';
import type { Chance } from '../chance.ts';
import type { LargeTexts, PartnerKind, ThemeTexts } from './large-texts.ts';
import { phrase, type Words } from './phrase.ts';

const DAY_MS = 86_400_000;

const AUDIENCES = [
  'first-time-parents',
  'young-parents',
  'single-parents',
  'fathers',
  'refugees',
  'labour-migrants',
  'undocumented',
  'low-literacy',
  'mild-intellectual-disability',
  'mental-illness',
  'homeless',
  'low-income',
  'multiples',
  'rainbow-families',
  'self-employed',
];

type Setting = { texts: LargeTexts; now: number; newId: () => string };

export function largeServices(
  kind: PartnerKind,
  { codes, home, words, chance }: { codes: string[]; home: string; words: Words; chance: Chance },
  { texts, now, newId }: Setting,
): Service[] {
  const count = chance.pick([1, 1, 1, 2, 2, 2, 2, 3, 3, 4]);
  const offers = chosenOffers(kind, count, texts, chance);
  const day = (offset: number) => new Date(now + offset * DAY_MS).toISOString().slice(0, 10);
  const access = texts.ways.access[kind.access];
  const cost = chance.pick(access.costs);

  return offers.map(({ theme, said: [name, description] }, index) => {
    const about = themeTexts(texts, theme);
    const serviceName = phrase(name, chance, words);
    const waiting = chance.happens(0.7) ? chance.pick(texts.ways.waiting) : null;
    const beside = chance.happens(0.45) ? chance.pickSome([...kind.main, ...kind.also], 2) : [];
    return {
      id: newId(),
      name: serviceName,
      description: `${phrase(description, chance, words)} ${phrase(chance.pick(about.facts), chance, words)}`,
      themes: [...new Set([theme, ...beside])].slice(0, 3),
      phases: kind.phases.length > 1 && chance.happens(0.4) ? kind.phases.slice(1) : kind.phases,
      audiences: chance.pickSome(AUDIENCES, chance.pick([0, 0, 1, 1, 2, 3])),
      eligibility: chance.pickSome(about.forWhom, chance.between(1, 3)).map((text) => phrase(text, chance, words)),
      exclusions:
        about.instead.length > 0 && chance.happens(0.3) ? [{ text: chance.pick(about.instead), instead: null }] : [],
      // A second service is sometimes only for the neighbours.
      serviceAreas: index > 0 && chance.happens(0.15) ? [home] : codes,
      cost,
      referral: referralTo(serviceName, access, texts, chance),
      waiting: waiting && {
        ...waiting,
        urgent: chance.happens(0.2) ? chance.pick(texts.ways.urgent) : null,
        statedOn: day(-chance.between(1, 400)),
      },
      intakeStop: chance.happens(0.03)
        ? { until: day(chance.between(7, 120)), reason: chance.pick(texts.ways.stopReasons) }
        : null,
    };
  });
}

/** A kind with services of its own has one or two of those first. */
function chosenOffers(kind: PartnerKind, count: number, texts: LargeTexts, chance: Chance) {
  const main = chance.pick(kind.main);
  const first = chance.pickSome(kind.services ?? themeTexts(texts, main).services, kind.services && count > 1 ? 2 : 1);
  const others = chance.pickSome(
    [...kind.main, ...kind.also].filter((theme) => theme !== main),
    count - first.length,
  );
  return [
    ...first.map((said) => ({ theme: main, said })),
    ...others.map((theme) => ({ theme, said: chance.pick(themeTexts(texts, theme).services) })),
  ];
}

export function themeTexts(texts: LargeTexts, theme: string): ThemeTexts {
  const found = texts.themes.get(theme);
  if (!found) throw new Error(`Expected texts for the theme "${theme}"`);
  return found;
}

function referralTo(
  service: string,
  access: LargeTexts['ways']['access'][PartnerKind['access']],
  texts: LargeTexts,
  chance: Chance,
): Referral {
  const said = ([title, text]: [string, string]) => ({ title: phrase(title, chance), text: phrase(text, chance) });
  return {
    who: chance.pick(access.who),
    channels: chance.pick(access.channels),
    formUrl: null,
    steps: access.steps.slice(0, chance.between(1, access.steps.length)).map(said),
    next: said(chance.pick(access.next)),
    bring: chance.pickSome(access.bring, chance.between(0, 2)),
    sentence: phrase(chance.pick(texts.ways.sentences), chance, { service: service.toLowerCase() }),
  };
}
