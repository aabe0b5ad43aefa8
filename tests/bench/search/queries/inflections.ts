/** Plurals and diminutives of Dutch nouns, for endings where the rule has no exceptions. */

const INFLECTED: [ending: string, forms: string[]][] = [
  ['ing', ['ingen']],
  ['schuld', ['schulden', 'schuldje']],
  ['toeslag', ['toeslagen']],
  ['pakket', ['pakketten', 'pakketje']],
  ['coach', ['coaches']],
  ['bank', ['banken']],
  ['huis', ['huizen', 'huisje']],
  ['wagen', ['wagens', 'wagentje']],
  ['bed', ['bedden', 'bedje']],
  ['stoel', ['stoelen', 'stoeltje']],
  ['groep', ['groepen', 'groepje']],
  ['test', ['testen', 'testje']],
  ['kind', ['kinderen', 'kindje']],
  ['klacht', ['klachten', 'klachtje']],
  ['ziekte', ['ziektes', 'ziekten']],
  ['winkel', ['winkels', 'winkeltje']],
  ['cursus', ['cursussen']],
  ['advies', ['adviezen']],
  ['contract', ['contracten', 'contractje']],
  ['bureau', ['bureaus', 'bureautje']],
  ['baby', ["baby's", 'babytje']],
  ['probleem', ['problemen', 'probleempje']],
  ['gesprek', ['gesprekken', 'gesprekje']],
  ['fonds', ['fondsen', 'fondsje']],
  ['uur', ['uren', 'uurtje']],
  ['school', ['scholen', 'schooltje']],
  ['loket', ['loketten', 'loketje']],
  ['maatje', ['maatjes']],
  ['therapie', ['therapieen']],
  ['echo', ["echo's", 'echootje']],
  ['stoornis', ['stoornissen']],
  ['consult', ['consulten', 'consultje']],
  ['moeder', ['moeders', 'moedertje']],
  ['vader', ['vaders', 'vadertje']],
  ['kamer', ['kamers', 'kamertje']],
  ['spreekuur', ['spreekuren']],
];

/** "babybed" → "babybedden", "babybedje"; empty for a word whose ending is not listed. */
export function inflectionsOf(word: string): string[] {
  const found = INFLECTED.filter(([ending]) => word.endsWith(ending)).sort((a, b) => b[0].length - a[0].length)[0];
  if (!found) return [];
  const [ending, forms] = found;
  return forms.map((form) => word.slice(0, -ending.length) + form);
}
