/** What every form of an entry begins with. */
import type { Editing } from './entry-to-edit.server.ts';

export type PartHead = { title: string; slug: string; name: string; version: number };

export function partHead({ entry: { slug, name, version } }: Editing, title: string): PartHead {
  return { title, slug, name, version };
}
