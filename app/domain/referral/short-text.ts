/** Makes what a partner wrote fit on a card, and tells whether a parent can be expected to read it. */

const SENTENCE = /[^.!?؟።]+(?:[.!?؟።]+|$)/gu;
const WORDS_PER_SENTENCE = 10;
const LETTERS_PER_WORD = 20;
const LONGEST_PLAIN = 100;
/** Said to a professional, or by one. */
const NOT_FOR_PARENTS =
  /cliënt|patiënt|verwijz|verwijs|aanmeldformulier|indicatie|traject|zorgdomein|professional|ik bel voor|ik meld/i;

/** Whole sentences for as long as they fit, else whole words. "…" tells that something was left out. */
export function shortened(text: string, most: number): string {
  const whole = text.trim().replace(/\s+/g, ' ');
  if (whole.length <= most) return whole;
  let kept = '';
  for (const sentence of sentencesOf(whole)) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`;
    if (longer.length + 2 > most) break;
    kept = longer;
  }
  if (kept !== '') return `${kept} …`;
  const cut = whole.slice(0, most - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:]+$/, '')}…`;
}

/** Short sentences, short words, and nothing that only means something to professionals. */
export function isPlain(text: string): boolean {
  if (text.length > LONGEST_PLAIN || NOT_FOR_PARENTS.test(text)) return false;
  return sentencesOf(text).every((sentence) => {
    const words = wordsOf(sentence);
    return words.length <= WORDS_PER_SENTENCE && words.every((word) => word.length <= LETTERS_PER_WORD);
  });
}

export function sentencesOf(text: string): string[] {
  return (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

export function wordsOf(sentence: string): string[] {
  return sentence.split(/[\s–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
