/**
 * Reads a picture that a coalition gives as its logo: which kind it is, and how large. An SVG may only draw: nothing that
 * runs, nothing fetched from elsewhere. It is shown by `<img>` alone, where neither would work; refusing keeps it so for
 * whoever opens the picture by itself.
 */
import type { CoalitionLogo, LogoMediaType } from '../geo/coalition.ts';

export const LARGEST_LOGO = 200_000;

export const LOGO_PROBLEMS = ['logo-size', 'logo-kind', 'logo-active', 'logo-broken'] as const;
export type LogoProblem = (typeof LOGO_PROBLEMS)[number];

export type LogoFacts = Pick<CoalitionLogo, 'mediaType' | 'width' | 'height'>;
type Read = { ok: true; logo: LogoFacts } | { ok: false; problem: LogoProblem };

const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of a PNG: the mark, the length and name of its first chunk, width and height. */
const PNG_HEAD = 24;
const LARGEST_SIDE = 20_000;

/** What only draws, or says what is drawn. */
const DRAWING = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textpath style ' +
    'lineargradient radialgradient stop pattern clippath mask marker filter switch view ' +
    'feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap ' +
    'fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge femergenode ' +
    'femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence'
  ).split(' '),
);

export function readLogo(bytes: Uint8Array): Read {
  if (bytes.length > LARGEST_LOGO) return refused('logo-size');
  if (PNG_MARK.every((value, index) => bytes[index] === value)) return readPng(bytes);
  const text = decode(bytes);
  return text !== null && /<svg[\s>]/i.test(text) ? readSvg(text) : refused('logo-kind');
}

function readPng(bytes: Uint8Array): Read {
  if (bytes.length < PNG_HEAD) return refused('logo-broken');
  const head = new DataView(bytes.buffer, bytes.byteOffset, PNG_HEAD);
  return measured('image/png', head.getUint32(16), head.getUint32(20));
}

function readSvg(text: string): Read {
  if (isActive(text)) return refused('logo-active');
  const tag = /<svg[\s>][^>]*/i.exec(text)?.[0] ?? '';
  const box = /\sviewBox\s*=\s*["']([^"']*)["']/i
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box?.length === 4) return measured('image/svg+xml', box[2]!, box[3]!);
  return measured('image/svg+xml', side(tag, 'width'), side(tag, 'height'));
}

/** Anything but drawing: scripts, handlers, other documents, and addresses that are not within the picture itself. */
function isActive(text: string): boolean {
  if (/<!(doctype|entity)|<\?xml-stylesheet|&#|@import|\\/i.test(text)) return true;
  const tags = [...text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '').matchAll(/<\s*\/?\s*([^\s/>]+)([^>]*)/g)];
  return tags.some(([, name = '', attributes = '']) => !isDrawing(name) || isActiveIn(attributes)) || hasForeign(text);
}

/** An editor's own element (`sodipodi:namedview`) draws nothing. */
function isDrawing(name: string): boolean {
  const [prefix, local] = name.toLowerCase().split(':', 2) as [string, string | undefined];
  return DRAWING.has(local === undefined || prefix === 'svg' ? (local ?? prefix) : 'g') && !/script/i.test(name);
}

function isActiveIn(attributes: string): boolean {
  if (/(^|[\s"'])on[a-z]+\s*=/i.test(attributes)) return true;
  const links = [...attributes.matchAll(/(?:^|[\s"':])(?:href|src)\s*=\s*(["']?)\s*([^"'\s>]*)/gi)];
  return links.some(([, , address = '']) => !address.startsWith('#'));
}

function hasForeign(text: string): boolean {
  return [...text.matchAll(/url\(\s*["']?\s*([^)"']*)/gi)].some(([, address = '']) => !address.startsWith('#'));
}

function side(tag: string, name: string): number {
  return Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, 'i').exec(tag)?.[1] ?? NaN);
}

function measured(mediaType: LogoMediaType, width: number, height: number): Read {
  const isSide = (value: number) => Number.isFinite(value) && value > 0 && value <= LARGEST_SIDE;
  return isSide(width) && isSide(height) ? { ok: true, logo: { mediaType, width, height } } : refused('logo-broken');
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refused(problem: LogoProblem): Read {
  return { ok: false, problem };
}
