/** What a process that is killed said to have kept. */
import type { ApplicationState } from '#app/domain/application/application.ts';

export type Kept =
  | { what: 'ready' }
  | { what: 'application'; application: string; state: ApplicationState }
  | { what: 'edit'; organisation: string; summary: string }
  | { what: 'asked' | 'confirmed'; organisation: string }
  | { what: 'import'; names: string[] };

/** @param said lines of JSON; what comes after the last line end was cut off, and never said */
export function keptIn(said: string): Kept[] {
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Kept);
}
