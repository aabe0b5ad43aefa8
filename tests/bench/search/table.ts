/**
 * The figures of the bench as Markdown tables:
 * `npm run bench -- search > figures.jsonl`, then `npx tsx tests/bench/search/table.ts figures.jsonl`.
 */
import { readFileSync } from 'node:fs';
import type { FigureRow, MethodRow, PromiseRow, SearchRow } from './figures.ts';
import { ANSWERABLE_CLASSES } from './queries/query.ts';

function markdown(rows: FigureRow[]): string {
  const searches = rows.filter((row): row is SearchRow => row.figure === 'search');
  const sizes = [...new Set(searches.map((row) => row.organisations))];
  return [
    ...rows.filter((row): row is MethodRow => row.figure === 'search methods').map(methods),
    ...sizes.map((size) =>
      engines(
        size,
        searches.filter((row) => row.organisations === size),
      ),
    ),
    ...sizes.map((size) =>
      classes(
        size,
        searches.filter((row) => row.organisations === size),
      ),
    ),
    ...rows.filter((row): row is PromiseRow => row.figure === 'search promises').map(promised),
  ].join('\n');
}

function methods({ figure: _, ...about }: MethodRow): string {
  return [...Object.entries(about).map(([key, text]) => `- **${key}**: ${text}`), ''].join('\n');
}

function engines(size: number, rows: SearchRow[]): string {
  const head = ['engine', 'queries', 'build ms', 'index MB', 'p50 ms', 'p95 ms', 'p99 ms'];
  const quality = ['success@1', 'success@5', 'MRR@10', 'nDCG@10', 'no result', 'random answered', 'off-topic answered'];
  const cells = rows.map((row) => [
    row.engine,
    row.queries < row.allQueries ? `${row.queries} of ${row.allQueries}` : String(row.queries),
    ...[row.buildMs, row.indexMB, row.ms.p50, row.ms.p95, row.ms.p99].map(measure),
    ...[row.quality.success1, row.quality.success5, row.quality.mrr10, row.quality.ndcg10].map(score),
    ...[row.noResult, row.randomAnswered, row.offTopicAnswered].map(percentage),
  ]);
  return table(`${measure(size)} organisations`, [...head, ...quality], cells);
}

/** MRR@10 per class; engines are the columns, since there are more classes than engines. */
function classes(size: number, rows: SearchRow[]): string {
  const cells = ANSWERABLE_CLASSES.filter((one) => rows.some((row) => row.classes[one])).map((one) => [
    one,
    ...rows.map((row) => score(row.classes[one]?.mrr10 ?? null)),
  ]);
  return table(
    `MRR@10 per class of query, ${measure(size)} organisations`,
    ['class', ...rows.map((row) => row.engine)],
    cells,
  );
}

function promised(row: PromiseRow): string {
  const cells = [['p95 of a query', `${measure(row.p95)} ms`]];
  if (row.p95OfMiniSearch) {
    const { ours, theirs, ratio } = row.p95OfMiniSearch;
    cells.push(['p95 beside MiniSearch', `${measure(ours)} to ${measure(theirs)} ms: ${measure(ratio)}×`]);
  }
  if (row.p95OfFuse) {
    const { ours, theirs, ratio, queries } = row.p95OfFuse;
    cells.push([
      `p95 beside plain fuse.js, ${queries} queries`,
      `${measure(ours)} to ${measure(theirs)} ms: 1 to ${measure(1 / ratio)}`,
    ]);
  }
  cells.push(['index', `${measure(row.indexMB)} MB`]);
  if (row.indexOfMiniSearch) {
    const { theirs, ratio } = row.indexOfMiniSearch;
    cells.push(['index beside MiniSearch', `${measure(row.indexMB)} to ${measure(theirs)} MB: ${measure(ratio)}×`]);
  }
  if (row.keystrokeP95 !== null) {
    cells.push([`p95 of a keystroke, ${measure(row.keystrokes)} of them`, `${measure(row.keystrokeP95)} ms`]);
  }
  if (row.renewal) {
    const { ms, ofFullBuild } = row.renewal;
    cells.push(['renewing for one organisation', `${measure(ms)} ms, ${percentage(ofFullBuild)} of a full build`]);
  }
  return table(`Promises, at ${measure(row.organisations)} organisations`, ['what', 'figure'], cells);
}

function table(title: string, head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '--:')));
  return [`### ${title}`, '', line(head), rule, ...rows.map(line), ''].join('\n');
}

/** Two or three digits that matter, thousands apart. */
function measure(value: number): string {
  const digits = Math.abs(value) >= 10 ? 0 : Math.abs(value) >= 1 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function score(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function percentage(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}

const file = process.argv[2];
if (!file) {
  process.stderr.write('Expected a file of figures: npx tsx tests/bench/search/table.ts figures.jsonl\n');
  process.exit(1);
}
const lines = readFileSync(file, 'utf8').split('\n');
// npm prints what it runs before the first figure.
const rows = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as FigureRow);
process.stdout.write(`${markdown(rows)}\n`);
