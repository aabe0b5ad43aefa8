/**
 * How large the letters of a card can be so that all of it stays on one page: the sizes of card.css, and the width that
 * letters take on average. A reckoning rather than a measurement, because it must be the same on paper, on a screen and
 * without scripts; it is a little on the safe side.
 */
import type { CardLanguage } from './card-languages.ts';

/** 1 is as designed; each next step is smaller. */
export const CARD_STEPS = [1, 2, 3, 4] as const;
export type CardStep = (typeof CARD_STEPS)[number];

export type FittedCard = {
  language: CardLanguage;
  name: string;
  words: { bring: string };
  title: string;
  help: string[];
  own: string | null;
  phone: object | null;
  noPhone: string;
  hours: string[];
  say: { text: string; inDutch: { label: string; text: string } | null };
  steps: string[];
  address: string;
  map: object | null;
  bring: { text: string | null; dutch: string } | null;
  cannot: string;
  checked: string | null;
};

export type TypedOnCard = { giverName: string; sentence: string };

/** Pixels of A5 within its margins. */
const ROOM = 744;
const WIDTH = 475;
/** As `--u` in card.css. */
const SCALES: Record<CardStep, number> = { 1: 1, 2: 0.94, 3: 0.87, 4: 0.77 };
/** Average width of a letter, as part of its size; with the room that is lost where lines break. */
const LETTER: Record<CardLanguage, number> = { nl: 0.5, en: 0.49, pl: 0.53, ar: 0.45, tr: 0.52, uk: 0.54, ti: 0.62 };
const DUTCH_LETTER = 0.54;
const BOLD = 1.08;

export function cardStep(card: FittedCard, typed: TypedOnCard): CardStep {
  return CARD_STEPS.find((step) => cardHeight(card, typed, step) <= ROOM) ?? 4;
}

/** @returns pixels of A5 */
export function cardHeight(card: FittedCard, typed: TypedOnCard, step: CardStep): number {
  const { language, title, help, own, phone, noPhone, hours, say, steps } = card;
  const u = SCALES[step];
  const isTall = language === 'ar' || language === 'ti';
  const letter = LETTER[language];

  function lines(text: string, width: number, size: number, widthOfLetter = letter): number {
    return Math.ceil((text.length * size * u * widthOfLetter) / width);
  }
  function lineHeight(latin: number, size: number): number {
    return (isTall ? 1.4 * size : latin) * u;
  }

  const names = Math.max(
    lines(card.name, 225, 15, DUTCH_LETTER * BOLD),
    lines(typed.giverName, 225, 15, DUTCH_LETTER * BOLD),
  );
  const titleSize = language === 'nl' || language === 'en' ? 40 : 34;
  const said = typed.sentence || say.text;
  const reach = phone
    ? 40 * u + sum(hours.map((line) => lines(line, 389, 16))) * lineHeight(21, 16)
    : Math.max(36, lines(noPhone, 389, 18, letter * BOLD) * lineHeight(23.6, 18));
  return (
    26 +
    (38 + 36 * u + names * 20 * u) +
    (14 * u + lines(title, WIDTH, titleSize, letter * BOLD) * titleSize * u * (isTall ? 1.3 : 1.1)) +
    (6 * u + lines([...help, own ?? ''].join(' '), WIDTH, 18) * lineHeight(26, 18)) +
    (5 + 34 * u + reach) +
    (14 * u + lineHeight(20, 15) + lines(`“${said}”`, 385, 17) * lineHeight(24, 17)) +
    (say.inDutch ? lines(`${say.inDutch.label} ${say.inDutch.text}`, 385, 15) * lineHeight(20, 15) : 0) +
    (28 + 64 * u + Math.max(...steps.map((one) => lines(one, 146, 16))) * lineHeight(21, 16)) +
    (1.5 + 12 * u + Math.max(124, whereHeight())) +
    footHeight()
  );

  function whereHeight(): number {
    const { address, map, bring, words } = card;
    const width = map ? 231 : 369;
    const place = 24 * u + lines(address, width, 16, DUTCH_LETTER) * lineHeight(21, 16);
    if (!bring) return place;
    const isDutch = bring.text === null;
    const first = `${words.bring} ${bring.text ?? bring.dutch}`;
    const translated = isDutch ? 0 : lines(bring.dutch, width, 14, DUTCH_LETTER) * lineHeight(18.4, 14);
    return place + 6 * u + lines(first, width, 16) * lineHeight(21, 16) + translated;
  }

  /** Letters here are never made smaller. */
  function footHeight(): number {
    const foot = Math.ceil((13 * letter * (card.cannot.length + (card.checked?.length ?? 0) + 4)) / WIDTH);
    return 8 + 18 * (isTall ? 2 : 1) + 18 * foot;
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
