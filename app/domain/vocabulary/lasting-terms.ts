/** Terms that rules of the product lean on: their words can be changed, but they cannot be taken away. */
import type { TermKind } from './vocabulary.ts';

/** The themes that show whom to call in danger, and the language of the directory itself. */
const LASTING: Partial<Record<TermKind, readonly string[]>> = {
  theme: ['safety', 'mental-health'],
  language: ['nl'],
};

export function isLasting(kind: TermKind, id: string): boolean {
  return LASTING[kind]?.includes(id) ?? false;
}
