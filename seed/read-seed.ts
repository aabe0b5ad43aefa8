import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** @param path inside `seed/`; @throws {Error} naming the file when it does not have the shape */
export function readSeed<T>(path: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`seed/${path}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return parsed.data;
}
