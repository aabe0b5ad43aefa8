/**
 * What makes Dutch words comparable: endings taken off, sounds spelled one way, small words left out.
 * Light on purpose: a stem only has to be the same for two forms of a word, it need not be a word itself.
 */

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
    'groep cursus gesprek dokter ziekenhuis school oud jong groot klein nieuw goed slecht maand jaar tijd ' +
    'child children mother father family parents home house no not without never alone day night'
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

/** "schulden" → "schuld", "luiertjes" → "luier", "moeilijkheden" → "moeilijkheid". Words under four letters stay. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return hardenEnd(undouble(withoutEnding(word)));
}

function withoutEnding(word: string): string {
  if (word.endsWith('heden')) return `${word.slice(0, -5)}heid`;
  const endings: [string, number][] = [
    ['etjes', 3],
    ['etje', 3],
    ['tjes', 3],
    ['tje', 3],
    ['jes', 4],
    ['je', 4],
    ['en', 3],
    ['es', 4],
    ['s', 3],
    ['e', 3],
  ];
  for (const [ending, atLeast] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= atLeast && !keepsEnding(word, ending)) {
      return word.slice(0, -ending.length);
    }
  }
  return word;
}

/** "ss" is no plural, "ie" no inflection. */
function keepsEnding(word: string, ending: string): boolean {
  if (ending === 's') return word.endsWith('ss') || word.endsWith('us') || word.endsWith('is');
  if (ending === 'e') return word.endsWith('ie') || word.endsWith('ee');
  return false;
}

/** "bedd" → "bed", "praat" → "prat": the plural of one is the singular of the other. */
function undouble(word: string): string {
  const consonants = word.replace(/([bdfgklmnprst])\1$/, '$1');
  return consonants.replace(/(aa|ee|oo|uu)([bdfgklmnprstvz])$/, (_, vowel: string, end: string) => vowel[0] + end);
}

function hardenEnd(word: string): string {
  if (word.endsWith('v')) return `${word.slice(0, -1)}f`;
  if (word.endsWith('z')) return `${word.slice(0, -1)}s`;
  return word;
}

/** Spells sounds that people confuse in one way: "verlosckundige", "verloscundige"; "ei/ij", "ou/au", "d/t". */
export function foldSounds(word: string): string {
  return word
    .replace(/ae/g, 'a')
    .replace(/ei|ij|ey|y/g, 'i')
    .replace(/ou/g, 'au')
    .replace(/sch(?=[bcdfghjklmnpqrstvwxz])/g, 's')
    .replace(/ck/g, 'k')
    .replace(/c(?=[aouklr]|$)/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/dt$|d$/g, 't')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/(.)\1/g, '$1');
}
