/** What the project promises of its search at the largest size, beside MiniSearch and plain fuse.js of the same run. */
import { percentilesOf, round, type PromiseRow } from './figures.ts';
import type { Measured } from './run-engine.ts';

/** @param measured by engine, all of one size; @returns null when our own engine did not run */
export function promises(measured: Map<string, Measured>): PromiseRow | null {
  const ours = measured.get('korte-lijntjes');
  if (!ours) return null;
  const miniSearch = measured.get('MiniSearch');
  const fuse = measured.get('fuse.js');
  const { indexMB, organisations, ms, buildMs } = ours.row;
  return {
    figure: 'search promises',
    organisations,
    p95: ms.p95,
    ...(miniSearch && { p95OfMiniSearch: compareTimes(ours, miniSearch) }),
    ...(fuse && { p95OfFuse: { ...compareTimes(ours, fuse), queries: fuse.row.queries } }),
    indexMB,
    ...(miniSearch && {
      indexOfMiniSearch: { theirs: miniSearch.row.indexMB, ratio: round(indexMB / miniSearch.row.indexMB, 3) },
    }),
    keystrokeP95: ours.keystrokes.length === 0 ? null : percentilesOf(ours.keystrokes).p95,
    keystrokes: ours.keystrokes.length,
    ...(ours.renewalMs !== null && {
      renewal: { ms: round(ours.renewalMs, 1), ofFullBuild: round(ours.renewalMs / buildMs, 4) },
    }),
  };
}

function compareTimes(ours: Measured, theirs: Measured): { theirs: number; ours: number; ratio: number } {
  const both = Object.keys(theirs.times).filter((query) => query in ours.times);
  const p95 = ({ times }: Measured) => percentilesOf(both.flatMap((query) => times[query] ?? [])).p95;
  return { theirs: p95(theirs), ours: p95(ours), ratio: round(p95(ours) / p95(theirs), 5) };
}
