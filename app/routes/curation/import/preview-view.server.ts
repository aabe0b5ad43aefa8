/** What a prepared import is going to do, row by row, as the page shows it. */
import type { RequestContext } from '#app/context.server.ts';
import { diffRows, type DiffRow } from '#app/components/diff/diff-rows.server.ts';
import { diffWords } from '#app/components/diff/diff-words.server.ts';
import { fieldWords } from '#app/components/diff/field-words.server.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Head } from '#app/domain/import/columns.ts';
import { inLists, PLANNED_LISTS } from '#app/domain/import/planned-lists.ts';
import type { PlannedRow } from '#app/domain/import/planned-row.ts';
import type { RowChoice, RowChoices } from '#app/domain/import/prepared-import.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import type { PlannedImport } from '#app/features/interchange/plan-import.server.ts';
import type { ImportRecord } from '#app/features/interchange/read-imports.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { findingWords, type FindingLine } from './finding-words.server.ts';
import { pageOf, type ImportRequest } from './import-request.ts';

export type RowView = {
  row: number;
  where: string;
  name: string | null;
  domain: Domain | null;
  facts: string[];
  diff: DiffRow[];
  findings: FindingLine[];
  doubt: DoubtView | null;
};

/** `partner`: null for one that an earlier row of the file adds, and that this row cannot change. */
export type DoubtView = {
  text: string;
  partner: { name: string; href: string } | null;
  chosen: RowChoice['kind'] | null;
};

export type PreviewView = ReturnType<typeof previewView>;

type World = { context: RequestContext; phrases: Phrases };

export function previewView(world: World, given: ImportRecord, planned: PlannedImport, asked: ImportRequest) {
  const { t, language } = world.phrases;
  const lists = inLists(planned.rows);
  const list = asked.list ?? PLANNED_LISTS.find((one) => lists[one].length > 0) ?? 'new';
  const { shown, ...paged } = pageOf(lists[list], asked.page);
  const words = findingWords(language, planned.holds);
  const undecided = lists.doubtful.filter(({ row }) => !given.choices[row]).length;
  return {
    list,
    lists: PLANNED_LISTS.map((one) => ({ list: one, count: lists[one].length })),
    lead: t(`import.read.${planned.holds}`, { count: planned.rows.length }),
    undecided: undecided === 0 ? null : t('import.doubt', { count: undecided }),
    toWrite: planned.rows.filter(({ write, routes }) => write ?? routes).length,
    columns: columnsView(planned.heads),
    ofFile: planned.findings.map(words.of),
    paged,
    rows: shown.map((row) => rowView(world, planned, row, given.choices)),
    diffWords: diffWords(t, { before: t('import.now'), after: t('import.then') }),
  };
}

/** Of two heads that are the same only the first counts. */
export function columnsView(heads: Head[]) {
  const own = [...new Map(heads.toReversed().map((head) => [head.title, head])).values()].toReversed();
  return { heads: own, unknown: own.filter(({ column }) => column === null).length };
}

function rowView(
  { context, phrases }: World,
  { holds }: PlannedImport,
  planned: PlannedRow,
  choices: RowChoices,
): RowView {
  const { row, name, write, findings } = planned;
  const words = findingWords(phrases.language, holds);
  const directory = context.directory.current();
  const changes = write?.kind === 'update' ? changesBetween(write.before, write.after) : [];
  return {
    row,
    where: phrases.t(`import.row.${holds}`, { row }),
    name,
    domain: write?.kind === 'add' ? write.details.domain : (write?.after.domain ?? null),
    facts: factsOf(phrases, planned),
    diff: diffRows(changes, fieldWords(phrases, directory)),
    // What is in doubt is asked; that it was refused for it would say the same.
    findings: findings.filter(({ code }) => code !== 'likely-duplicate').map(words.of),
    doubt: doubtView(phrases, planned, choices[row] ?? null),
  };
}

function factsOf({ t, and, municipality }: Phrases, { write, routes }: PlannedRow): string[] {
  const facts: string[] = [];
  if (write?.kind === 'add') {
    const { services } = write.details;
    const served = [...new Set(services.flatMap(({ serviceAreas }) => serviceAreas))];
    facts.push(t('import.help', { services: services.map((one) => one.name).join(', ') }));
    if (served.length > 0) facts.push(t('import.servesIn', { places: and(served.map(municipality)) }));
    return facts;
  }
  if (write?.restores) facts.push(t('import.comesBack'));
  if (write?.publishes) facts.push(t('import.goesOnline'));
  if (write?.verification) facts.push(t('import.checkedAnew'));
  if (routes) facts.push(t('import.refersAnew'));
  return facts;
}

function doubtView({ t, and }: Phrases, { doubt }: PlannedRow, choice: RowChoice | null): DoubtView | null {
  if (!doubt) return null;
  const { name, slug } = doubt;
  const grounds = and(doubt.grounds.map((ground) => t(`bench.ground.${ground}`)));
  return {
    text: t(slug === null ? 'import.choice.ofFile' : 'import.choice.alike', { name, grounds }),
    partner: slug === null ? null : { name, href: paths.partner(slug) },
    chosen: choice?.kind ?? null,
  };
}
