/** Lets work never overlap itself: asked for while it runs, it runs once more after that. */
export type OneAtATime = {
  ask(): void;
  /** When it neither runs nor will. */
  settled(): Promise<void>;
};

/** @param failed hears what the work throws; the work can be asked for again */
export function oneAtATime(work: () => Promise<unknown>, failed: (error: unknown) => void): OneAtATime {
  let isAsked = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (isAsked) {
      isAsked = false;
      await work().catch(failed);
    }
    running = null;
  }

  return {
    ask() {
      isAsked = true;
      running ??= run();
    },
    async settled() {
      while (running) await running;
    },
  };
}
