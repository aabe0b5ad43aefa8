/** The JSON lines the bench prints. */
import type { QueryClass } from './queries/query.ts';
import type { Quality } from './relevance/measures.ts';

export type Percentiles = { p50: number; p95: number; p99: number };

export type ClassQuality = Quality & { queries: number; noResult: number };

/** One engine at one size. Times in ms, memory in MB, the rest are shares from 0 to 1. */
export type SearchRow = {
  figure: 'search';
  engine: string;
  organisations: number;
  /** How many ran, of how many. */
  queries: number;
  allQueries: number;
  buildMs: number;
  /** Heap and array buffers, and the pages of SQLite, without the records. */
  indexMB: number;
  ms: Percentiles;
  /** Over queries that have an answer; without any result counts as found nothing. */
  quality: Quality;
  noResult: number;
  /** Nonsense that got an answer all the same; null when none of it ran. */
  randomAnswered: number | null;
  offTopicAnswered: number | null;
  classes: Partial<Record<QueryClass, ClassQuality>>;
};

export type MethodRow = { figure: 'search methods'; [about: string]: string };

/** What the project promises about the largest size. Ratios are ours over theirs, on the queries both ran. */
export type PromiseRow = {
  figure: 'search promises';
  organisations: number;
  p95: number;
  p95OfMiniSearch?: { theirs: number; ours: number; ratio: number };
  p95OfFuse?: { theirs: number; ours: number; ratio: number; queries: number };
  indexMB: number;
  indexOfMiniSearch?: { theirs: number; ratio: number };
  keystrokeP95: number | null;
  keystrokes: number;
  renewal?: { ms: number; ofFullBuild: number };
};

export type FigureRow = SearchRow | MethodRow | PromiseRow;

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

export function percentilesOf(durations: number[]): Percentiles {
  const sorted = [...durations].sort((a, b) => a - b);
  // The nearest rank: the smallest duration that at least this share of all is not above.
  const at = (share: number) => round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0, 3);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
