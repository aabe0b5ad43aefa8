/** What makes spellings comparable that sound the same: "verlosckundige", "sgulden", "zwangerschab". */

/** Only to be compared with another folded word; it is no word itself. */
export function foldSounds(word: string): string {
  return word
    .replace(/ae/g, 'a')
    .replace(/ei|ij|ey|y/g, 'i')
    .replace(/ou/g, 'au')
    .replace(/sch(?=[bcdfghjklmnpqrstvwxz])/g, 's')
    .replace(/ck/g, 'k')
    .replace(/ch/g, 'g')
    .replace(/c(?=[aouklr]|$)/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/dt$|d$/g, 't')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/(.)\1/g, '$1');
}
