/**
 * The configuration file of a new coalition (docs/new-coalition.md): who it is, how it looks and where it works. All that
 * is wrong with it is told at once. Points and towns come from `geo/`, postcodes from a file beside it where there is one.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Coalition, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import { chosenPlaces } from '#app/domain/geo/chosen-places.ts';
import { readPostcodeFile, type PostcodeProblem } from '#app/domain/geo/postcode-file.ts';
import { parseColour } from '#app/domain/house-style/contrast.ts';
import { checkColour, type ColourRole } from '#app/domain/house-style/house-style.ts';
import { slugFromName } from '#app/domain/organisation/slug.ts';
import { parsePhone } from '#app/domain/phone/dutch-phone.ts';
import type { Geography } from './geography.ts';
import { readNationalGeography } from './national-geography.ts';

const line = z.string().trim().min(1, 'must not be empty').max(160);
const text = z.string().trim().max(2000);
const code = z.string().regex(/^GM\d{4}$/, 'expected a CBS code such as "GM0355"');
const phone = z.string().transform((typed, context) => {
  const parsed = parsePhone(typed);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: `"${typed}" is no telephone number` });
  return z.NEVER;
});

const lead = z
  .strictObject({
    name: line,
    role: line,
    phone: phone.nullable().default(null),
    email: z.email().nullable().default(null),
  })
  .refine((one) => one.phone !== null || one.email !== null, 'needs a phone or an email');

const coalitionFile = z.strictObject({
  name: line,
  region: line,
  coordinator: z.strictObject({ name: line, phone: phone.nullable().default(null), email: z.email() }),
  about: z.strictObject({ nl: text.min(1, 'must not be empty'), en: text.min(1, 'must not be empty') }),
  welcome: z.strictObject({ nl: text.default(''), en: text.default('') }).default({ nl: '', en: '' }),
  colours: z
    .strictObject({
      brand: colour('brand').nullable().default(null),
      accent: colour('accent').nullable().default(null),
    })
    .default({ brand: null, accent: null }),
  checkAfterMonths: z.number().int().min(1).max(60).default(12),
  /** CBS codes. */
  municipalities: z.array(code).min(1, 'name at least one municipality'),
  /** By name, the CBS codes in it. Without it there is one, with the name of the whole. */
  regions: z.record(line, z.array(code)).optional(),
  /** CSV file, beside this one. */
  postcodes: z.string().optional(),
  /** Who pulls the coalition, by CBS code. */
  leads: z.record(code, z.array(lead).max(10)).default({}),
});
type Written = z.infer<typeof coalitionFile>;

export type CoalitionFile =
  { ok: true; coalition: Coalition; geography: Geography; notes: string[] } | { ok: false; errors: string[] };

export function readCoalitionFile(path: string): CoalitionFile {
  const json = readJson(path);
  if (!json.ok) return { ok: false, errors: [json.error] };
  const parsed = coalitionFile.safeParse(json.value);
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(sentence) };
  const written = parsed.data;
  const country = readNationalGeography();
  const known = new Map(country.municipalities.map((one) => [one.code, one]));
  const regions = regionsOf(written);
  const postcodes = readPostcodes(written.postcodes, path);
  const errors = [...misplaced(written, known), ...(postcodes.ok ? [] : postcodes.problems)];
  if (errors.length > 0 || !postcodes.ok) return { ok: false, errors };

  const regionOf = new Map(regions.flatMap(({ slug, codes }) => codes.map((one) => [one, slug] as const)));
  const municipalities = written.municipalities.map((one) => ({
    ...known.get(one)!,
    region: regionOf.get(one)!,
    leads: written.leads[one] ?? [],
  }));
  const told = new Set(postcodes.areas.map(({ municipality }) => municipality));
  const { name, region, coordinator, about, welcome, colours, checkAfterMonths } = written;
  return {
    ok: true,
    coalition: { name, region, coordinator, about, welcome, colours, checkAfterMonths, logo: null },
    geography: {
      regions: regions.map(({ slug, name }) => ({ slug, name })),
      municipalities,
      ...chosenPlaces(country, written.municipalities, postcodes.areas),
    },
    notes: municipalities
      .filter((one) => !told.has(one.code))
      .map(({ name, code }) => `${name} (${code}): no postcodes were given, so what comes with the program is known`),
  };
}

/** What each value by itself cannot show. */
function misplaced({ municipalities, regions, leads }: Written, known: Map<string, unknown>): string[] {
  const chosen = new Set(municipalities);
  const errors = municipalities.flatMap((one, index) => [
    ...(known.has(one) ? [] : [`municipalities[${index}]: ${one} is no municipality of 2026`]),
    ...(municipalities.indexOf(one) === index ? [] : [`municipalities[${index}]: ${one} stands there twice`]),
  ]);
  for (const one of Object.keys(leads)) {
    if (!chosen.has(one)) errors.push(`leads.${one}: is not among the municipalities`);
  }
  if (!regions) return errors;
  const placed = Object.entries(regions).flatMap(([name, codes]) => codes.map((one) => ({ name, one })));
  for (const { name, one } of placed) {
    if (!chosen.has(one)) errors.push(`regions.${name}: ${one} is not among the municipalities`);
  }
  for (const one of chosen) {
    const times = placed.filter((other) => other.one === one).length;
    if (times !== 1) errors.push(`regions: ${one} is in ${times} regions, expected one`);
  }
  return errors;
}

function regionsOf({ regions, region, municipalities }: Written): (Region & { codes: string[] })[] {
  const named = Object.entries(regions ?? { [region]: municipalities });
  const taken = new Set<string>();
  return named.map(([name, codes]) => {
    const base = slugFromName(name);
    let slug = base;
    for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
    taken.add(slug);
    return { slug, name, codes };
  });
}

const POSTCODE_SENTENCES: Record<PostcodeProblem['problem'], (value: string) => string> = {
  columns: (value) => `has no column ${value}`,
  rows: (value) => `has more than ${value} lines`,
  none: () => 'has no postcodes',
  postcode: (value) => `"${value}" is no postcode of four digits`,
  municipality: (value) => `"${value}" is no CBS code of a municipality`,
  place: (value) => `${value} has no place`,
  point: (value) => `"${value}" is no point in the Netherlands`,
  twice: (value) => `${value} stands there twice`,
};

type PostcodesRead = { ok: true; areas: PostcodeArea[] } | { ok: false; problems: string[] };

function readPostcodes(file: string | undefined, beside: string): PostcodesRead {
  if (file === undefined) return { ok: true, areas: [] };
  try {
    const read = readPostcodeFile(readFileSync(resolve(dirname(beside), file), 'utf8'));
    if (read.ok) return read;
    const told = ({ line, problem, value }: PostcodeProblem) =>
      `${file}, line ${line}: ${POSTCODE_SENTENCES[problem](value)}`;
    return { ok: false, problems: read.problems.map(told) };
  } catch {
    return { ok: false, problems: [`postcodes: ${file} cannot be read`] };
  }
}

function readJson(path: string): { ok: true; value: unknown } | { ok: false; error: string } {
  try {
    return { ok: true, value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { ok: false, error: error instanceof SyntaxError ? `no JSON: ${error.message}` : 'the file cannot be read' };
  }
}

function colour(role: ColourRole) {
  return z.string().transform((typed, context) => {
    const read = parseColour(typed);
    const check = read === null ? null : checkColour(role, read);
    if (check?.ok) return read;
    const message =
      check && !check.ok
        ? `"${typed}" has a contrast of ${check.ratio} where ${check.least} is needed; ${check.nearest} would do`
        : `"${typed}" is no colour such as "#12302c"`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  const place = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`,
  );
  return place.length > 0 ? `${place.join('')}: ${message}` : message;
}
