/** What was asked and not found, and what visitors say they miss, for whoever can do something about it. */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { countedSearch } from '#app/domain/referral/search-count.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search } from '#app/domain/search/search.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import { editTerm, readTerm } from '#app/features/settings/edit-vocabulary.server.ts';
import type { Database } from '#db/database.ts';
import {
  missingHelpById,
  openMissingHelp,
  settleMissingHelp,
  type MissingHelp,
} from '#db/repositories/missing-help.server.ts';
import { askedInVain, searchTotals, type AskedInVain } from '#db/repositories/search-counts.server.ts';

const LOOKED_BACK_MS = 90 * 86_400_000;
const MOST_LINES = 100;

type Deps = { db: Database; directory: Directory; newId: () => string; now: number };

export type Asked = AskedInVain & {
  /** The same search today is answered. */
  isFoundNow: boolean;
  /** The address parameters of that search. */
  parameters: URLSearchParams;
};

export type AskedOverview = {
  lines: Asked[];
  missing: MissingHelp[];
  /** Searches of the last ninety days. */
  totals: { found: number; poor: number; none: number };
};

export async function askedOverview({ db, directory, now }: Deps, person: Person): Promise<AskedOverview> {
  const since = localTime(now - LOOKED_BACK_MS).date;
  const lines = await askedInVain(db.read, since, MOST_LINES);
  const totals = await searchTotals(db.read, since);
  const missing = await openMissingHelp(db.read);
  return {
    lines: lines.map((line) => ({ ...line, ...askedToday(directory, line, now) })),
    missing: missing.filter((one) => mayDeal(person, one)),
    totals: { found: totals.get('found') ?? 0, poor: totals.get('poor') ?? 0, none: totals.get('none') ?? 0 },
  };
}

function askedToday(directory: Directory, { theme, municipality, words }: AskedInVain, now: number) {
  const place = directory.municipalityByCode(municipality);
  const parameters = new URLSearchParams({
    ...(words && { q: words }),
    ...(theme && { theme }),
    ...(place && { municipality: place.slug }),
  });
  const request = readSearchParameters(directory, parameters);
  return { parameters, isFoundNow: countedSearch(request, search(directory, request, now))?.outcome === 'found' };
}

export type SynonymAdded = { ok: true } | { ok: false; error: 'missing' | 'conflict' };

/** From now on these words mean the theme. Needs the permission to edit the vocabulary. */
export async function addSynonym(deps: Deps, by: Person, theme: string, words: string): Promise<SynonymAdded> {
  const read = await readTerm(deps, 'theme', theme);
  if (!read) return { ok: false, error: 'missing' };
  const { term } = read;
  const nl = [...new Set([...term.expressions.nl, words])];
  const after = { ...term, expressions: { ...term.expressions, nl } };
  return editTerm(deps, by, { seen: seenMark(term), after });
}

export type Settled = { ok: true } | { ok: false; error: 'missing' | 'forbidden' };

export async function settleMissing({ db, now }: Deps, by: Person, id: string): Promise<Settled> {
  return db.inTransaction(async (tx): Promise<Settled> => {
    const missing = await missingHelpById(tx, id);
    if (!missing) return { ok: false, error: 'missing' };
    if (!mayDeal(by, missing)) return { ok: false, error: 'forbidden' };
    return (await settleMissingHelp(tx, id, by.id, now)) ? { ok: true } : { ok: false, error: 'missing' };
  });
}

/** What is missing somewhere is for who curates there; what is missing anywhere, for whoever curates everything. */
function mayDeal(person: Person, { municipality }: MissingHelp): boolean {
  return may(person, 'answer-signal', { organisation: null, municipalities: municipality ? [municipality] : [] });
}
