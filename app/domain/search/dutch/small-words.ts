/**
 * Words that are everywhere: small words that say nothing, words that announce a place, and everyday words that only
 * mean something beside another word.
 */
import { stem } from './stem.ts';

/** Words that say nothing about the help somebody looks for. `niet` and `geen` are not among them: "geen geld". */
const STOP_WORDS = new Set(
  (
    'de het een en of van voor in op te aan bij met naar uit om tot door over als dan dat die dit deze er ik jij je u uw ' +
    'wij we ze zij hij haar hem zijn is ben bent was wordt word worden heb hebt heeft hebben kan kunnen mag mogen moet wil ' +
    'willen zou ga gaat gaan mijn onze ons hun me mij mezelf zich zelf wat waar wie welke hoe ook nog wel al toch maar want ' +
    'omdat iets iemand veel heel erg zo meer steeds altijd weer echt bijna cliente client mevrouw meneer zoek zoeken vind ' +
    'vinden nodig graag snel help hulp helpen ondersteuning organisatie instantie adres contact graag regio gemeente omgeving buurt ' +
    'the a an and or of for in on to at by with from i you he she we they my your his her our their is are am was be can ' +
    'need want help looking find near who where what how some any very'
  ).split(' '),
);

/** Words that announce a place: after them "echt" is the town. */
const PLACE_WORDS = new Set(['in', 'bij', 'te', 'nabij', 'rond', 'rondom', 'naar', 'uit', 'near', 'around']);

/** Everyday words that are part of many expressions and say nothing alone: "geen" needs its "geld", "staan" its "rood". */
const WEAK_WORDS = new Set(
  (
    'baby kind kinderen kindje kleine kleintje moeder vader ouder ouders gezin man vrouw partner ex oma huis kamer thuis eten drinken ' +
    'niet geen nooit alleen zonder nu toen straks eerste laatste zit zitten staat staan doe doet doen krijg krijgt krijgen ' +
    'kom komt komen loop lopen praat praten zie ziet zien weet weten houd houden dag dagen nacht week avond af weg binnen buiten ' +
    'vandaag morgen gisteren groep cursus gesprek dokter ziekenhuis school oud jong groot klein nieuw goed slecht maand jaar tijd ' +
    'child children mother father family parents home house no not without never alone day night keep get got have has had do does did go'
  )
    .split(' ')
    .map(stem),
);

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

export function isPlaceWord(word: string): boolean {
  return PLACE_WORDS.has(word);
}

/** @param stemmed a stem */
export function isWeak(stemmed: string): boolean {
  return WEAK_WORDS.has(stemmed);
}
