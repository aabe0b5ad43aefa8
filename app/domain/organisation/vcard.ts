/**
 * The business card of an organisation as vCard 4.0 (RFC 6350), for somebody's address book.
 * Knows nothing of directories: which numbers may be given is decided before.
 */
import type { Point } from '#app/domain/geo/distance.ts';

export type Card = {
  /** Stays the same when the organisation is renamed. */
  id: string;
  name: string;
  address: { street: string | null; postcode: string; city: string } | null;
  /** `uncertainMetres` is how far off the point may be; null when it is the address itself. */
  position: (Point & { uncertainMetres: number | null }) | null;
  /** As it is kept: `+31475001234`. */
  phone: string | null;
  email: string | null;
  website: string | null;
  note: string;
  /** UTC milliseconds. */
  updatedAt: number;
};

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/** Lines end with CR LF; the last one too. */
export function toVCard(card: Card): string {
  const { address, position } = card;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:${escapeText(card.id)}`,
    `FN:${escapeText(card.name)}`,
    `ORG:${escapeText(card.name)}`,
    address &&
      `ADR;TYPE=work:;;${[address.street ?? '', address.city, '', address.postcode].map(escapeText).join(';')};`,
    card.phone && `TEL;VALUE=uri;TYPE="work,voice":tel:${card.phone.replace(/[^\d+]/g, '')}`,
    card.email && `EMAIL;TYPE=work:${escapeText(card.email)}`,
    card.website && `URL:${oneLine(card.website)}`,
    position &&
      `GEO:geo:${degrees(position.latitude)},${degrees(position.longitude)}${uncertainty(position.uncertainMetres)}`,
    `NOTE:${escapeText(card.note)}`,
    `REV:${timestamp(card.updatedAt)}`,
    'END:VCARD',
  ];
  return lines
    .filter((line) => line !== null)
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

/** A backslash, comma, semicolon and line end have a meaning of their own in a value of type text. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** No line is longer than 75 octets; what follows stands on a new line after a space. A letter is never split. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      // The space that opens the new line counts.
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** An address of a page is not escaped, and has no place for a line end. */
function oneLine(uri: string): string {
  return uri.replace(/[\s\p{Cc}]/gu, '');
}

function degrees(value: number): string {
  return String(Math.round(value * 100_000) / 100_000);
}

/** RFC 5870: the uncertainty of a geo URI, in metres. */
function uncertainty(metres: number | null): string {
  return metres === null ? '' : `;u=${metres}`;
}

/** `20260914T120000Z` */
function timestamp(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
