/**
 * Reads the name of an organisation as words, and says of each what it is worth when two names are compared:
 *
 *   kind       what sort of help it is, "kraamzorg", "JGZ": other words for the same sort are equal
 *   general    "praktijk", "centrum": left out when they have no counterpart
 *   own        the rest, "De Ooievaar": what makes it this organisation
 *
 * What stands between brackets is an aside, which the other name need not have.
 *
 * The lists hold what partners in birth and early childhood are called. A word they miss is an own word: that makes
 * two names less alike, never more.
 */
import { words } from '#app/domain/search/dutch/normalise.ts';
import { foldSounds } from '#app/domain/search/dutch/sounds.ts';
import { stem } from '#app/domain/search/dutch/stem.ts';

export type NameWord = {
  /** As it was written, in small letters. */
  text: string;
  stem: string;
  sound: string;
  /** The first and the last letters of the sound: a typing error leaves one of the two as it was. */
  begin: string;
  end: string;
  /** The first word of its line in the list of kinds, or null. */
  kind: string | null;
  general: boolean;
  /** A pattern of the letters that an abbreviation has for it: "wt?" for "wijkteam". */
  initials: string;
  /** Has a digit. */
  numbered: boolean;
  /** Between brackets: an explanation or a location. */
  aside: boolean;
};

/** Legal forms, articles and "afdeling": in no name do they tell one organisation from another. */
const LEFT_OUT = new Set(
  'de het t een the a van voor en and afdeling afd stichting st stg vereniging ver cooperatie coop maatschap eenmanszaak bv nv ua vof cv'.split(
    ' ',
  ),
);

const GENERAL = new Set(
  'praktijk centrum bureau loket punt steunpunt spreekuur gemeente locatie vestiging algemeen algemene'.split(' '),
);
const GENERAL_TAIL = /^(.{5,}?)(?:en)?(?:praktijk|centrum|bureau|loket)$/;

const SHORT_FOR = new Map([
  ['poli', 'polikliniek'],
  ['gem', 'gemeente'],
]);

/** Second parts of compounds, whose letter an abbreviation may have too: the T of "JGT", "Jeugd- en Gezinsteam". */
const PARTS =
  /(?<=.{3})(?:team|zorg|hulp|huis|werk|praktijk|centrum|punt|loket|bureau|opvang|speel|zaal|verblijf|begeleiding|gezondheid|maatschappelijk|dienst|groep|bank|cafe|school|gezin|kind)/g;

/** A line is one kind. `*` stands for any ending, a `_` for a space. */
const KINDS = `
  verloskund* verlosk verl vroedvrouw* vroedkund* vk
  kraam*
  doula*
  lactatie* borstvoedingspraktijk borstvoedingscentrum
  jgz jeugdgezondheid* consultatiebureau* cb
  cjg centrum_jeugd_gezin
  ziekenhuis*
  huisarts* dokter* hap
  apotheek
  ggz geestelijke_gezondheidszorg
  psycholo* psychotherap*
  verslavingszorg verslavingskliniek
  fysio*
  bekkenfysio*
  kinderfysio*
  dietist* dietetiek* voedingspraktijk
  logoped*
  thuiszorg wijkverpleging
  geldhulp geldloket geldzaken geldzorg* schuldhulp* schulden budget*
  wijkteam buurtteam dorpsteam gebiedsteam sociaal_wijkteam sociaal_team lokaal_team
  amw maatschappelijk_werk
  thuisbegeleiding
  buurthuis dorpshuis wijkcentrum wijkhuis gemeenschapshuis
  jeugdhulp* jeugdzorg
  gezinscoach*
  opvoed*
  opvang vrouwenopvang
  woonstichting woningstichting wooncorporatie woningcorporatie woningbouwvereniging woningvereniging
  rechtshulp rechtswinkel juridisch_loket
  vluchteling* nieuwkomer*
  zorgboerderij
  babyspullenbank babyspullen_bank babygoederenbank babybank
  voedsel*
  moedercafe moeder_cafe mamacafe mama_cafe
  moedergroep mamagroep
  vadergroep papagroep
  lotgenoten*
  rouw*
  yoga* zwangerschapsyoga
  maatjesproject* buddyproject* vrijwilligers*
  inloop* ontmoeting*
  ervaringsdeskundig*
  noodfonds hulpfonds diaconaal_noodfonds diaconaal_fonds
  kinderopvang* kinderdagverblijf* kdv peuter* dagopvang creche* voorschool* kindercentrum bso
  kindcentrum ikc
  bibliotheek bieb
  taalhuis taalpunt taalloket
  school basisschool*
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

const KIND_OF = new Map(KINDS.flatMap((line) => line.map((entry) => [entry.replaceAll('_', ' '), line[0]!])));
const ENTRIES = [...KIND_OF.keys()];
const BEGINNING = new RegExp(
  `^(?:${ENTRIES.filter((entry) => entry.endsWith('*'))
    .join('|')
    .replaceAll('*', '')})`,
);
const PHRASE = new RegExp(`\\b(?:${ENTRIES.filter((entry) => entry.includes(' ')).join('|')})\\b`, 'g');

const REGION = /\b(noord|oost|zuid|west|midden)-(?!oost|west)(?=\p{L})/giu;
const UNTOUCHED = 3;

const NOTHING: ReadonlySet<string> = new Set();

/** In the order of the name; empty for a name without letters and digits. */
export function nameWords(name: string): NameWord[] {
  // "U.A." is one word, and so is "Midden-Limburg".
  const joined = name.replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, '$1').replace(REGION, '$1');
  const pieces = joined.split(/[()]/);
  const without = (leftOut: ReadonlySet<string>) =>
    pieces.flatMap((piece, at) => readWords(piece, leftOut).map((words) => nameWord(words, at % 2 === 1)));
  const telling = without(LEFT_OUT);
  return telling.length > 0 ? telling : without(NOTHING);
}

export function isOwn({ kind, general }: NameWord): boolean {
  return kind === null && !general;
}

/** @returns words, and phrases that are one kind as one */
function readWords(piece: string, leftOut: ReadonlySet<string>): string[] {
  const left = words(piece).flatMap((word) => (leftOut.has(word) ? [] : [SHORT_FOR.get(word) ?? word]));
  const text = left.join(' ').replace(PHRASE, (phrase) => phrase.replaceAll(' ', '_'));
  return text === '' ? [] : text.split(' ');
}

function nameWord(read: string, aside: boolean): NameWord {
  const phrase = read.replaceAll('_', ' ');
  const text = read === phrase ? read : (KIND_OF.get(phrase) ?? phrase);
  const bare = GENERAL_TAIL.exec(text)?.[1] ?? text;
  const sound = foldSounds(bare);
  return {
    text,
    stem: stem(bare),
    sound,
    begin: sound.slice(0, UNTOUCHED),
    end: sound.slice(-UNTOUCHED),
    kind: kindOf(text),
    initials: phrase.split(' ').map(initialsOf).join(''),
    general: GENERAL.has(text) || /^\p{L}$/u.test(text),
    numbered: /\d/.test(text),
    aside,
  };
}

function initialsOf(word: string): string {
  const parts = [...word.matchAll(PARTS)].map(([part]) => `${part.charAt(0)}?`);
  return word.charAt(0) + parts.join('');
}

function kindOf(word: string): string | null {
  return KIND_OF.get(word) ?? KIND_OF.get(`${BEGINNING.exec(word)?.[0]}*`) ?? null;
}
