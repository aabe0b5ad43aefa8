/**
 * Reads what was posted with a schema (app/domain/form/fields.ts) into conform's submission. What no form of ours sends is
 * left out first: files, names that are no path to a field, intents that do not fit. So an answer never makes a page fail.
 */
import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { issue } from '#app/domain/form/form-issue.ts';
import { INTENT_NAME } from './intent-name.ts';

/** Conform's name for which fields were checked so far. */
const STATE_NAME = '__state__';
const MOST_ENTRIES = 5000;
const PATH = /^[a-z][\w-]*(\[\d{1,2}\]|\.[a-z][\w-]*)*$/i;

const name = z.string().max(200).refine(isFieldName);
const index = z.int().min(0).max(99);
const intent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('validate'), payload: z.object({ name: name.optional() }) }),
  z.object({ type: z.literal('insert'), payload: z.object({ name }) }),
  z.object({ type: z.literal('remove'), payload: z.object({ name, index }) }),
  z.object({ type: z.literal('reorder'), payload: z.object({ name, from: index, to: index }) }),
]);
const state = z.object({ validated: z.record(name, z.boolean()) });

export function parseForm<Schema extends z.ZodType>(posted: FormData, schema: Schema) {
  return parseWithZod(expectedPart(posted), {
    schema,
    error: ({ input }) => issue(input === undefined ? 'required' : 'unreadable'),
  });
}

function expectedPart(posted: FormData): FormData {
  const expected = new FormData();
  for (const [entry, value] of [...posted].slice(0, MOST_ENTRIES)) {
    if (typeof value === 'string' && isFieldName(entry)) expected.append(entry, value);
  }
  const asked = readJson(posted.get(INTENT_NAME), intent);
  if (asked && fits(asked, expected)) expected.set(INTENT_NAME, JSON.stringify(asked));
  const checked = readJson(posted.get(STATE_NAME), state);
  if (checked) expected.set(STATE_NAME, JSON.stringify(checked));
  return expected;
}

/** A path whose steps are no property of every list or object (`length`, `constructor`). */
function isFieldName(path: string): boolean {
  return PATH.test(path) && path.split(/[.[\]]+/).every((step) => step === '' || !(step in [] || step in {}));
}

/** Items can only be added to, or taken from, what is a list. */
function fits({ type, payload }: z.infer<typeof intent>, form: FormData): boolean {
  if (type === 'validate') return true;
  return [...form.keys()].every((key) => key !== payload.name && !key.startsWith(`${payload.name}.`));
}

function readJson<Schema extends z.ZodType>(text: FormDataEntryValue | null, schema: Schema): z.infer<Schema> | null {
  try {
    return typeof text === 'string' ? (schema.safeParse(JSON.parse(text)).data ?? null) : null;
  } catch {
    return null;
  }
}
