/** What a process of ours holds and uses, as the system tells it in /proc: null where it does not (only Linux does). */
import { readFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';

const SAMPLE_MS = 100;
/** What Linux counts processor time in, on every machine this runs on. */
const TICKS_PER_SECOND = 100;
const QUARTERS = [0, 1, 2, 3];

/** Megabytes of resident memory, from this call on. */
export function watchMemory({ pid }: ChildProcess) {
  const read = () => {
    const kB = /^VmRSS:\s+(\d+)/m.exec(readProc(`${pid}/status`) ?? '')?.[1];
    return kB === undefined ? null : Math.round(Number(kB) / 1024);
  };
  const samples = [read()];
  const timer = setInterval(() => {
    samples.push(read());
  }, SAMPLE_MS);
  return {
    stop() {
      clearInterval(timer);
      return samples.reduce((most, one) => (one !== null && one > (most ?? 0) ? one : most), null);
    },
    /** At the start, after each quarter of the time, and at the end. */
    quarters: () => [...QUARTERS, 4].map((quarter) => samples[Math.round((quarter / 4) * (samples.length - 1))]),
    /** The mean of each quarter of the time: what is held between two collections of garbage goes up and down. */
    means: () => QUARTERS.map((quarter) => mean(samples.slice(at(quarter), at(quarter + 1)))),
  };

  function at(quarter: number): number {
    return Math.round((quarter / 4) * samples.length);
  }
}

/** Seconds of processor time since it started, of all its threads. */
export function processorSeconds({ pid }: ChildProcess): number | null {
  // The name before it stands in brackets, and may have spaces.
  const fields = readProc(`${pid}/stat`)?.split(') ').at(-1)?.split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND : null;
}

function readProc(path: string): string | null {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return null;
  }
}

function mean(samples: (number | null)[]): number | null {
  const known = samples.filter((one) => one !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, one) => sum + one, 0) / known.length);
}
