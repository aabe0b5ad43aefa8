/** Where a run of the tests keeps its filled databases, to copy for each test. Gone when the run ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  // Vitest knows what a set-up hands to the tests by this name.
  interface ProvidedContext {
    filledDatabases: string;
  }
}

export function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-filled-'));
  project.provide('filledDatabases', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
