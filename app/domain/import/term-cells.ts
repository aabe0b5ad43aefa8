/** Reads the cells whose words come from the vocabulary. An unknown word is told, and kept so that search finds it. */
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { oneLine, resolveJoined, splitList } from './cell-lists.ts';
import { shortened, type RowNotes } from './findings.ts';
import { termLexicon } from './term-lexicon.ts';

/** In normalised form; the first of each is how our own sheets say it. */
const DOMAIN_WORDS: Record<Domain, string[]> = {
  medical: ['medisch', 'medical', 'medisch domein'],
  social: ['sociaal', 'social', 'sociaal domein'],
  informal: ['informeel', 'informal', 'informele zorg', 'informele hulp'],
  municipal: ['gemeente', 'gemeentelijk', 'municipal', 'municipality'],
  education: ['onderwijs', 'education', 'educatie'],
};

const domainByWord = new Map(DOMAINS.flatMap((domain) => DOMAIN_WORDS[domain].map((word) => [word, domain] as const)));

/** As a sheet says it. */
export function domainWord(domain: Domain): string {
  return DOMAIN_WORDS[domain][0]!;
}

export function readDomain(cell: string | undefined, notes: RowNotes): Domain | null {
  if (cell === undefined) {
    notes.refuse('domain', '', 'domain-missing');
    return null;
  }
  const domain = domainByWord.get(normalise(cell)) ?? null;
  if (!domain) notes.refuse('domain', cell, 'domain-unknown', { text: shortened(cell) });
  return domain;
}

export type DraftTerms = {
  /** Term of the vocabulary, or null with the label as it was typed. Both null: the sheet does not say. */
  type: string | null;
  typeLabel: string | null;
  /** What a single service without a name of its own is called. */
  serviceName: string;
  themes: string[];
  audiences: string[];
  /** Empty: the sheet does not say. */
  languages: string[];
  keywords: string[];
};

type TermCells = { type?: string; themes?: string; languages?: string };

const LONGEST_KEYWORD = 300;
const UNNAMED_SERVICE = 'Hulpaanbod';

export function termReader(vocabulary: Vocabulary): (cells: TermCells, notes: RowNotes) => DraftTerms {
  const types = termLexicon(vocabulary['organisation-type']);
  const themes = termLexicon(vocabulary.theme);
  const audiences = termLexicon(vocabulary.audience);
  const languages = termLexicon(vocabulary.language);

  return (cells, notes) => {
    const found = { themes: new Set<string>(), audiences: new Set<string>(), languages: new Set<string>() };
    const keywords = new Map<string, string>();
    const keep = (word: string) => keywords.set(normalise(word), word.slice(0, LONGEST_KEYWORD));

    for (const word of splitList(cells.themes ?? '')) {
      const theme = themes.find(word);
      const audience = theme ? null : audiences.find(word);
      if (theme) found.themes.add(theme.id);
      else if (audience) found.audiences.add(audience.id);
      else {
        keep(word);
        notes.remark('themes', word, 'theme-unknown', { text: shortened(word), suggestion: themes.suggest(word) });
      }
    }

    for (const word of splitList(cells.languages ?? '', { commas: true })) {
      const known = resolveJoined(word, (part) => languages.find(part));
      if (known) known.forEach((language) => found.languages.add(language.id));
      else {
        keep(word);
        const unknown = { text: shortened(word), suggestion: languages.suggest(word) };
        notes.remark('languages', word, 'language-unknown', unknown);
      }
    }

    const typed = cells.type === undefined ? null : oneLine(cells.type);
    const type = typed === null ? null : types.find(typed);
    if (typed !== null && !type) {
      const [text, suggestion] = [shortened(typed), types.suggest(typed)];
      notes.remark('type', typed, 'type-unknown', { text, label: text, suggestion });
    }
    return {
      type: type?.id ?? null,
      typeLabel: type ? null : typed,
      serviceName: type?.label.nl ?? typed ?? UNNAMED_SERVICE,
      themes: [...found.themes],
      audiences: [...found.audiences],
      languages: [...found.languages],
      keywords: [...keywords.values()],
    };
  };
}
