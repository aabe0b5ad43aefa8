/** What came of the requests of a while: how many of each kind, how long they took, what was refused and what went wrong. */
import { percentilesOf, round, type Percentiles } from '#tests/bench/search/figures.ts';

/** `shed`: the server said that it has too much to do, and when to come again. */
export type Outcome = 'ok' | 'shed' | 'wrong';

/** Milliseconds of those that went well. */
export type KindFigures = { requests: number; shed: number; wrong: number; ms: Percentiles | null };

export type Tally = {
  /** @param status of the answer; without one there was none */
  add(kind: string, outcome: Outcome, ms: number, status?: number): void;
  /** Something that went wrong, in words. */
  complain(what: string): void;
  /** The first of them; `wrong` counts all. */
  complaints: string[];
  requests(): number;
  shed(): number;
  wrong(): number;
  /** Of those that went well: the browser was told that it has the page already. */
  notModified(): number;
  /** By kind, in the order in which they came first. */
  kinds(): Map<string, KindFigures>;
  all(): KindFigures;
};

const MOST_COMPLAINTS = 20;
const NOT_MODIFIED = 304;

export function startTally(): Tally {
  const counted = new Map<string, { ok: number[]; shed: number; wrong: number }>();
  const complaints: string[] = [];
  let notModified = 0;
  const sum = (of: (one: { ok: number[]; shed: number; wrong: number }) => number) =>
    [...counted.values()].reduce((total, one) => total + of(one), 0);

  return {
    add(kind, outcome, ms, status) {
      const one = counted.get(kind) ?? { ok: [], shed: 0, wrong: 0 };
      counted.set(kind, one);
      if (outcome === 'ok') one.ok.push(ms);
      else one[outcome] += 1;
      if (status === NOT_MODIFIED) notModified += 1;
    },
    complain(what) {
      if (complaints.length < MOST_COMPLAINTS) complaints.push(what);
    },
    complaints,
    requests: () => sum(({ ok, shed, wrong }) => ok.length + shed + wrong),
    shed: () => sum(({ shed }) => shed),
    wrong: () => sum(({ wrong }) => wrong),
    notModified: () => notModified,
    kinds: () => new Map([...counted].map(([kind, one]) => [kind, figuresOf(one)])),
    all: () =>
      figuresOf({
        ok: [...counted.values()].flatMap(({ ok }) => ok),
        shed: sum(({ shed }) => shed),
        wrong: sum(({ wrong }) => wrong),
      }),
  };
}

function figuresOf({ ok, shed, wrong }: { ok: number[]; shed: number; wrong: number }): KindFigures {
  const ms = ok.length === 0 ? null : percentilesOf(ok);
  const rounded = ms && { p50: round(ms.p50, 1), p95: round(ms.p95, 1), p99: round(ms.p99, 1) };
  return { requests: ok.length + shed + wrong, shed, wrong, ms: rounded };
}
