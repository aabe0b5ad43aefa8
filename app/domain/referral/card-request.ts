/**
 * What a card is asked for: all of it stands in the address, so that nothing about a parent is kept anywhere.
 * The printed fingerprint tells what was true when the card was made.
 */
import type { Domain } from '#app/domain/organisation/domains.ts';
import { isCardLanguage, type CardLanguage } from './card-languages.ts';

export const CARD_FORMATS = ['a5', 'a4'] as const;
export type CardFormat = (typeof CARD_FORMATS)[number];

/** The kinds of people who give a card, and the world each of them works in. */
export const GIVERS = {
  midwife: 'medical',
  doctor: 'medical',
  nurse: 'medical',
  'family-worker': 'social',
  teacher: 'education',
  volunteer: 'informal',
} as const satisfies Record<string, Domain>;
export type Giver = keyof typeof GIVERS;
export const GIVER_KINDS = Object.keys(GIVERS) as Giver[];

/** Characters. */
export const LONGEST_GIVER_NAME = 60;
export const LONGEST_SENTENCE = 160;

export type CardRequest = {
  language: CardLanguage;
  format: CardFormat;
  giver: Giver | null;
  /** What the organisation of the giver is called; empty when it is not said. */
  giverName: string;
  /** What the parent can say, in the words of the giver; empty for the text of the card itself. */
  sentence: string;
  /** What the card is first of all about. */
  theme: string | null;
  /** Of what was printed; null when nobody scanned anything. */
  fingerprint: string | null;
};

export function readCardRequest(asked: URLSearchParams): CardRequest {
  const language = asked.get('taal');
  const giver = asked.get('van');
  const theme = asked.get('thema');
  const fingerprint = asked.get('k');
  return {
    language: isCardLanguage(language) ? language : 'nl',
    format: asked.get('formaat') === 'a4' ? 'a4' : 'a5',
    giver: isGiver(giver) ? giver : null,
    giverName: line(asked.get('naam'), LONGEST_GIVER_NAME),
    sentence: line(asked.get('zeg'), LONGEST_SENTENCE),
    theme: theme !== null && /^[a-z0-9-]{1,60}$/.test(theme) ? theme : null,
    fingerprint: fingerprint !== null && /^[0-9a-f]{8}$/.test(fingerprint) ? fingerprint : null,
  };
}

/** What is needed to see the same card again; what somebody typed is left out. */
export function cardParameters({
  language,
  theme,
  fingerprint,
}: Pick<CardRequest, 'language' | 'theme' | 'fingerprint'>): URLSearchParams {
  const parameters = new URLSearchParams({ taal: language });
  if (theme !== null) parameters.set('thema', theme);
  if (fingerprint !== null) parameters.set('k', fingerprint);
  return parameters;
}

function isGiver(value: string | null): value is Giver {
  return value !== null && Object.hasOwn(GIVERS, value);
}

function line(value: string | null, most: number): string {
  return (value ?? '').replace(/\s+/g, ' ').trim().slice(0, most);
}
