/**
 * When a search is about danger, the national lines stand above the results, whatever else is found.
 * Errs on the side of showing: a line too many costs a glance.
 */
import type { Interpretation } from './interpret/interpretation.ts';
import { normalise } from './dutch/normalise.ts';

export type SafetyLine = 'danger' | 'violence' | 'suicide';

/** Beginnings of words that are about ending one's life. */
const SUICIDE_WORDS = ['suicid', 'zelfmoord', 'zelfdod', 'zelfbeschadig', 'automutil', 'doodswens', 'selfharm'];
const SUICIDE_PHRASES = [
  'niet meer leven',
  'niet meer willen leven',
  'dood wil',
  'wil dood',
  'liever dood',
  'einde aan mijn leven',
  'eind aan mijn leven',
  'uit het leven stappen',
  'kill myself',
  'end my life',
  'want to die',
  'self harm',
];
/** Beginnings of words that are about violence at home or against a child. */
const VIOLENCE_WORDS = [
  'geweld',
  'huiselijkgeweld',
  'partnergeweld',
  'mishandel',
  'kindermishandel',
  'verkracht',
  'slaat',
  'sloeg',
  'geslagen',
  'schopt',
  'wurg',
  'bedreig',
  'misbruik',
  'stalk',
  'eerwraak',
  'eergerelateerd',
  'vrouwenopvang',
  'onveilig',
  'verwaarlo',
  'shaken',
  'abuse',
  'violen',
  'rape',
  'beaten',
  'threat',
];
const VIOLENCE_PHRASES = [
  'veilig thuis',
  'blijf van mijn lijf',
  'doet mij pijn',
  'doet me pijn',
  'bang voor mijn man',
  'bang voor hem',
  'hits me',
  'beats me',
  'afraid of my',
];
const DANGER_WORDS = ['gevaar', 'noodgeval', 'levensgevaar', 'emergency', 'danger'];
const DANGER_PHRASES = ['112', 'met een mes', 'heeft een wapen', 'spoed'];

export function safetyLines(interpretation: Interpretation): SafetyLine[] {
  const { query, corrected, needs } = interpretation;
  const texts = [query, corrected ?? ''].map((text) => ` ${normalise(text)} `);
  const says = (words: string[], phrases: string[]) =>
    texts.some(
      (text) =>
        words.some((beginning) => text.includes(` ${beginning}`)) ||
        phrases.some((phrase) => text.includes(` ${phrase} `)),
    );
  const themes = needs.flatMap((need) => need.meanings.map((meaning) => meaning.id));
  const suicide = says(SUICIDE_WORDS, [...SUICIDE_PHRASES, '113']);
  const violence = says(VIOLENCE_WORDS, VIOLENCE_PHRASES) || themes.includes('safety');
  const danger = suicide || violence || says(DANGER_WORDS, DANGER_PHRASES);
  return [
    ...(danger ? (['danger'] as const) : []),
    ...(violence ? (['violence'] as const) : []),
    ...(suicide ? (['suicide'] as const) : []),
  ];
}
