/** The few answers that an owner chooses from to change a waiting time or intake stop with one tap. */
import type { Service } from '#app/domain/organisation/organisation.ts';

/** Longest wait in weeks; null when that cannot be said. */
export const QUICK_WAITS = { none: 0, weeks: 2, month: 4, quarter: 13, longer: null } as const;
export type QuickWait = keyof typeof QUICK_WAITS;

/** Length of an intake stop in weeks; 0 when new clients are welcome. */
export const QUICK_STOPS = { open: 0, month: 4, quarter: 13 } as const;
export type QuickStop = keyof typeof QUICK_STOPS;

export type QuickChange = { wait: QuickWait } | { stop: QuickStop };

const DAY_MS = 86_400_000;

export function readQuickChange(typed: string): QuickChange | null {
  const [kind, value = ''] = typed.split(':', 2);
  if (kind === 'wait' && isWait(value)) return { wait: value };
  return kind === 'stop' && isStop(value) ? { stop: value } : null;
}

/**
 * What the partner wrote about urgent cases or the reason of a stop is kept.
 * @param today ISO date; @param textOf how a wait is written in an entry
 */
export function withQuickChange(
  service: Service,
  change: QuickChange,
  today: string,
  textOf: (wait: QuickWait) => string,
): Service {
  if ('wait' in change) {
    const { wait } = change;
    const urgent = service.waiting?.urgent ?? null;
    return { ...service, waiting: { text: textOf(wait), maxWeeks: QUICK_WAITS[wait], urgent, statedOn: today } };
  }
  const weeks = QUICK_STOPS[change.stop];
  if (weeks === 0) return { ...service, intakeStop: null };
  const until = new Date(Date.parse(today) + weeks * 7 * DAY_MS).toISOString().slice(0, 10);
  return { ...service, intakeStop: { until, reason: service.intakeStop?.reason ?? null } };
}

function isWait(value: string): value is QuickWait {
  return Object.hasOwn(QUICK_WAITS, value);
}

function isStop(value: string): value is QuickStop {
  return Object.hasOwn(QUICK_STOPS, value);
}
