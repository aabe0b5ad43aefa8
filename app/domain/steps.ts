/**
 * Long work in short steps, so that whoever runs it may let other work in between. The domain knows no timers:
 * a step ends with `yield`, and the caller decides what happens before the next one.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
