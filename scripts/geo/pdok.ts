/**
 * Postcode points and municipal borders from the OGC API of PDOK (CBS, CC BY 4.0).
 * Fetches, checks and converts; writes nothing. Expected failures are a `GeoUpdateError` in one sentence for people.
 */
import { z } from 'zod';
import { ringContains, type MunicipalityArea, type Position, type Ring } from '#app/domain/geo/areas.ts';
import type { Point } from '#app/domain/geo/distance.ts';

export const PDOK = 'https://api.pdok.nl';
export const POSTCODE_YEAR = 2024;
export const BORDER_YEAR = 2026;

const TIMEOUT_MS = 10_000;
/** Answers come in pages of a thousand; the Netherlands has 342 municipalities and 4,070 postcodes. */
const MOST_PAGES = 20;

export class GeoUpdateError extends Error {
  override name = 'GeoUpdateError';
}

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

function collectionOf<Properties extends z.ZodType>(properties: Properties) {
  return z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ type: z.literal('Feature'), properties, geometry })),
    links: z.array(z.object({ rel: z.string(), href: z.string() })).default([]),
  });
}

const postcodePage = collectionOf(z.object({ postcode: z.coerce.string().regex(/^\d{4}$/) }));
const municipalityPage = collectionOf(z.object({ statcode: z.string().regex(/^GM\d{4}$/), statnaam: z.string() }));

type Page<Feature> = { features: Feature[]; links: { rel: string; href: string }[] };

/** A point inside each PC4 area around the region, by postcode. */
export async function fetchPostcodePoints(baseUrl: string): Promise<Map<string, Point>> {
  const query = `f=json&bbox=5.5,50.95,6.3,51.82&limit=1000&jaarcode=${POSTCODE_YEAR}`;
  const url = `${baseUrl}/cbs/postcode4/ogc/v1/collections/postcode4/items?${query}`;
  const points = new Map<string, Point>();
  for (const feature of await fetchFeatures(url, postcodePage)) {
    points.set(feature.properties.postcode, pointWithin(largest(polygonsOf(feature.geometry))));
  }
  return points;
}

/** The borders of the municipalities asked for, in that order. */
export async function fetchMunicipalityAreas(baseUrl: string, codes: string[]): Promise<MunicipalityArea[]> {
  const query = `f=json&limit=1000&jaarcode=${BORDER_YEAR}`;
  const url = `${baseUrl}/cbs/gebiedsindelingen/ogc/v1/collections/gemeente_gegeneraliseerd/items?${query}`;
  const features = await fetchFeatures(url, municipalityPage);
  return codes.map((code) => {
    const own = features.filter((feature) => feature.properties.statcode === code);
    if (own.length === 0) throw new GeoUpdateError(`PDOK sent no border for municipality ${code}.`);
    return {
      code,
      rings: own.flatMap((feature) => polygonsOf(feature.geometry)).flatMap((rings) => rings.map(rounded)),
    };
  });
}

async function fetchFeatures<Feature>(url: string, schema: z.ZodType<Page<Feature>>): Promise<Feature[]> {
  const features: Feature[] = [];
  let next: string | undefined = url;
  for (let page = 0; next; page++) {
    if (page === MOST_PAGES) throw new GeoUpdateError(`PDOK sent more than ${MOST_PAGES} pages for ${url}.`);
    const answer: Page<Feature> = await fetchPage(next, schema);
    features.push(...answer.features);
    const href: string | undefined = answer.links.find((link) => link.rel === 'next')?.href;
    next = href && new URL(href, next).href;
  }
  return features;
}

async function fetchPage<Content>(url: string, schema: z.ZodType<Content>): Promise<Content> {
  let body: string;
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/geo+json, application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    body = await response.text();
    if (!response.ok) throw new GeoUpdateError(`PDOK answered with status ${response.status} to ${url}.`);
  } catch (error) {
    if (error instanceof GeoUpdateError) throw error;
    throw new GeoUpdateError(`PDOK cannot be reached at ${new URL(url).origin}.`, { cause: error });
  }
  const result = schema.safeParse(parsedJson(body));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new GeoUpdateError(
    `PDOK sent something unexpected at ${issue?.path.join('.') || 'the top'}: ${issue?.message}.`,
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function polygonsOf(shape: z.infer<typeof geometry>): Ring[][] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.map((rings) =>
    rings.map((line) => line.map(([longitude, latitude]): Position => [longitude, latitude])),
  );
}

function largest(polygons: Ring[][]): Ring[] {
  return polygons.reduce((best, polygon) => (surface(polygon[0]!) > surface(best[0]!) ? polygon : best));
}

/** The centre of mass, or when that falls outside (a bent shape) the middle of the widest part at its height. */
export function pointWithin([outer]: Ring[]): Point {
  const centre = centreOf(outer!);
  if (ringContains(outer!, centre)) return roundedPoint(centre);
  const crossings = crossingsAt(outer!, centre.latitude).sort((a, b) => a - b);
  let widest: [number, number] = [crossings[0]!, crossings[1]!];
  for (let i = 2; i + 1 < crossings.length; i += 2) {
    if (crossings[i + 1]! - crossings[i]! > widest[1] - widest[0]) widest = [crossings[i]!, crossings[i + 1]!];
  }
  return roundedPoint({ latitude: centre.latitude, longitude: (widest[0] + widest[1]) / 2 });
}

function centreOf(outer: Ring): Point {
  // Measured from the first corner: sums of products of whole degrees would lose the last decimals.
  const [x0, y0] = outer[0]!;
  let [x, y, twice] = [0, 0, 0];
  for (let i = 0; i < outer.length - 1; i++) {
    const [ax, ay] = [outer[i]![0] - x0, outer[i]![1] - y0];
    const [bx, by] = [outer[i + 1]![0] - x0, outer[i + 1]![1] - y0];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  }
  if (twice === 0) throw new GeoUpdateError(`PDOK sent an area without surface near ${outer[0]}.`);
  return { longitude: x0 + x / (3 * twice), latitude: y0 + y / (3 * twice) };
}

function crossingsAt(outer: Ring, latitude: number): number[] {
  const crossings: number[] = [];
  for (let i = 0; i < outer.length - 1; i++) {
    const [x1, y1] = outer[i]!;
    const [x2, y2] = outer[i + 1]!;
    if (y1 > latitude !== y2 > latitude) crossings.push(x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1));
  }
  return crossings;
}

function surface(outer: Ring): number {
  const [x0, y0] = outer[0]!;
  let twice = 0;
  for (let i = 0; i < outer.length - 1; i++) {
    twice += (outer[i]![0] - x0) * (outer[i + 1]![1] - y0) - (outer[i + 1]![0] - x0) * (outer[i]![1] - y0);
  }
  return Math.abs(twice) / 2;
}

function rounded(line: Ring): Ring {
  return line.map(([longitude, latitude]) => [round(longitude, 5), round(latitude, 5)]);
}

function roundedPoint({ latitude, longitude }: Point): Point {
  return { latitude: round(latitude, 4), longitude: round(longitude, 4) };
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
