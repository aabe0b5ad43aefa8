/** The product's own file: JSON with every public record whole, one on a line. Bytes are not dealt with here. */
import { z } from 'zod';
import { cutOutList, type Place } from './json-list.ts';
import type { PublicPartners } from './public-partner.ts';

const FORMAT = 'korte-lijntjes';
const VERSION = 1;

type Heading = {
  /** UTC milliseconds. */
  exportedAt: number;
  /** Name of the coalition it is from. */
  coalition: string;
};

export async function* jsonFile(partners: PublicPartners, { exportedAt, coalition }: Heading): AsyncGenerator<string> {
  const heading = { format: FORMAT, version: VERSION, exportedAt: new Date(exportedAt).toISOString(), coalition };
  yield `${JSON.stringify(heading).slice(0, -1)},"partners":[`;
  let separator = '\n';
  for await (const partner of partners) {
    yield separator + JSON.stringify(partner);
    separator = ',\n';
  }
  yield '\n]}\n';
}

export type JsonFileError = 'too-deep' | 'too-many' | 'no-json' | 'other-json' | 'other-version';
export type JsonFileReading = { ok: true; records: Iterable<unknown> } | { ok: false; error: JsonFileError };

/** Of whatever else is in the file nothing is needed. The records are cut out of it. */
const heading = z.object({ format: z.literal(FORMAT), version: z.unknown(), partners: z.tuple([]) });
const LONGEST_HEADING = 10_000;

/** Longer than any that can be kept. */
const LONGEST_RECORD = 1_000_000;

/** The records as they came: each is read and looked at when it is its turn. One that is no JSON is `undefined`. */
export function readJsonFile(text: string, mostRecords: number): JsonFileReading {
  const file = cutOutList(text, 'partners', mostRecords);
  if (!file.ok) return file;
  if (file.around.length > LONGEST_HEADING) return { ok: false, error: 'other-json' };
  const json = parsed(file.around);
  if (json === undefined) return { ok: false, error: 'no-json' };
  const read = heading.safeParse(json);
  if (!read.success) return { ok: false, error: 'other-json' };
  if (read.data.version !== VERSION) return { ok: false, error: 'other-version' };
  return { ok: true, records: { [Symbol.iterator]: () => recordsOf(text, file.items) } };
}

function* recordsOf(text: string, places: readonly Place[]): Generator<unknown> {
  for (const { from, to } of places) yield to - from > LONGEST_RECORD ? undefined : parsed(text.slice(from, to));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
