/** When owners are asked whether their entry is still right, and what happens while they do not answer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECK_STEP_MS, dueBefore, nextStep } from '#app/domain/freshness/check-schedule.ts';
import { outcomeOf, progressOf } from '#app/domain/freshness/check.ts';
import { freshness } from '#app/domain/freshness/freshness.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-09-17T12:30:00Z');

function daysLater(days: number): number {
  return START + days * DAY_MS;
}

describe('an entry is due', () => {
  test.each([
    ['2026-09-17T12:30:00Z', 12, '2025-09-17T12:30:00Z'],
    ['2026-03-31T08:00:00Z', 1, '2026-02-28T08:00:00Z'],
    ['2028-02-29T08:00:00Z', 12, '2027-02-28T08:00:00Z'],
    ['2026-01-15T00:00:00Z', 6, '2025-07-15T00:00:00Z'],
    ['2026-01-31T00:00:00Z', 14, '2024-11-30T00:00:00Z'],
  ])('on %s when it was confirmed %i months before', (now, months, before) => {
    expect(new Date(dueBefore(Date.parse(now), months)).toISOString()).toBe(new Date(before).toISOString());
  });

  test('never less long ago tomorrow than today, and never in the future', () => {
    const moments = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') });
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 0, max: 40 * DAY_MS }),
        fc.integer({ min: 1, max: 60 }),
        (now, more, months) => {
          const today = dueBefore(now, months);
          expect(today).toBeLessThan(now);
          expect(dueBefore(now + more, months)).toBeGreaterThanOrEqual(today);
          expect(dueBefore(now, months + 1)).toBeLessThan(today);
        },
      ),
    );
  });
});

/** Every step of a round that nobody answers, when somebody looks at these moments. */
function roundSeenAt(moments: number[]): { at: number; kind: string }[] {
  let check: { mailsSent: number; nextAt: number | null } = { mailsSent: 0, nextAt: START };
  const taken: { at: number; kind: string }[] = [];
  for (const at of moments) {
    const step = nextStep(check, at);
    if (step.kind === 'wait') continue;
    taken.push({ at, kind: step.kind });
    check = step.kind === 'mail' ? { mailsSent: step.number, nextAt: step.nextAt } : { ...check, nextAt: null };
  }
  return taken;
}

describe('a round without an answer', () => {
  test('has mails on day 0, 14 and 28, and is overdue on day 42', () => {
    const everyHour = Array.from({ length: 60 * 24 }, (_, hour) => START + hour * 3_600_000);
    expect(roundSeenAt(everyHour)).toEqual([
      { at: daysLater(0), kind: 'mail' },
      { at: daysLater(14), kind: 'mail' },
      { at: daysLater(28), kind: 'mail' },
      { at: daysLater(42), kind: 'overdue' },
    ]);
  });

  test('has no two mails at once after the server stood still for a month', () => {
    expect(roundSeenAt([START, daysLater(40), daysLater(41), daysLater(54)])).toEqual([
      { at: daysLater(0), kind: 'mail' },
      { at: daysLater(40), kind: 'mail' },
      { at: daysLater(54), kind: 'mail' },
    ]);
  });

  test('has at most three mails, two weeks apart, and is overdue after them, however often somebody looks', () => {
    const someMoments = fc.array(fc.integer({ min: 0, max: 200 * DAY_MS }), { maxLength: 60 });
    fc.assert(
      fc.property(someMoments, (offsets) => {
        const taken = roundSeenAt(offsets.map((offset) => START + offset).sort((a, b) => a - b));
        expect(taken.map(({ kind }) => kind)).toEqual(['mail', 'mail', 'mail', 'overdue'].slice(0, taken.length));
        for (const [index, { at }] of taken.entries()) {
          const before = taken[index - 1];
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(CHECK_STEP_MS);
        }
      }),
    );
  });
});

describe('how far a partner is', () => {
  const round = { recipient: 'info@kapstok.example', nextAt: START, outcome: null };
  test.each([
    ['not-asked', null],
    ['asked', round],
    ['silent', { ...round, nextAt: null }],
    ['unreachable', { ...round, recipient: null, nextAt: null }],
    ['confirmed', { ...round, nextAt: null, outcome: 'confirmed' as const }],
  ])('is %s', (expected, latest) => {
    expect(progressOf(latest)).toBe(expected);
  });

  test.each([
    ['confirmed', { by: 'partner', how: 'mail' }],
    ['edited', { by: 'partner', how: 'form' }],
    ['settled', { by: 'coordinator', how: 'phone' }],
  ] as const)('a round ends as %s', (outcome, confirmed) => {
    expect(outcomeOf(confirmed)).toBe(outcome);
  });
});

describe('how sure one can be of an entry', () => {
  const checked = { at: START, by: 'partner', how: 'mail' } as const;

  test('it is unconfirmed since the last time somebody confirmed it', () => {
    const entry = { verification: checked, unconfirmedSince: daysLater(400) };
    expect(freshness(entry, daysLater(450))).toEqual({ state: 'unconfirmed', since: START });
  });

  test('without any confirmation it is unconfirmed since its owner was asked', () => {
    expect(freshness({ verification: null, unconfirmedSince: START }, daysLater(60))).toEqual({
      state: 'unconfirmed',
      since: START,
    });
  });

  test('it is stale after a year, also when its owner still has time to answer', () => {
    expect(freshness({ verification: checked, unconfirmedSince: null }, daysLater(370))).toMatchObject({
      state: 'stale',
    });
  });
});
