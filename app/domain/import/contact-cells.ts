/** Reads the cells by which an organisation is reached. What cannot be used is left out and told; the row goes on. */
import { organisationDetails } from '#app/domain/organisation/organisation.ts';
import { formatPhone, parsePhone } from '#app/domain/phone/dutch-phone.ts';
import type { RowNotes } from './findings.ts';

/** @returns the number as it is kept (`+31475001234`), or null. */
export function readPhone(cell: string | undefined, notes: RowNotes): string | null {
  if (cell === undefined) return null;
  const parsed = parsePhone(cell);
  if (parsed.ok) return parsed.value;

  if (/^[1-9]\d{8}$/.test(cell.replace(/\D/g, ''))) {
    // A spreadsheet that takes the cell for a number drops the zero in front.
    const restored = parsePhone(`0${cell.replace(/\D/g, '')}`);
    if (restored.ok) {
      notes.remark('phone', cell, 'phone-zero-restored', { phone: formatPhone(restored.value) });
      return restored.value;
    }
  }
  for (const [part] of cell.matchAll(/[+(]?\d[\d\s().\-–]{6,}\d/g)) {
    const found = parsePhone(part);
    if (!found.ok) continue;
    notes.remark('phone', cell, 'phone-partly-read', { phone: formatPhone(found.value) });
    return found.value;
  }
  notes.remark('phone', cell, 'phone-invalid', { problem: parsed.problem });
  return null;
}

export function readEmail(cell: string | undefined, notes: RowNotes): string | null {
  if (cell === undefined) return null;
  const addresses = cell
    .replace(/mailto:/gi, '')
    .split(/[\s;,|/<>]+/)
    .filter((part) => organisationDetails.shape.email.safeParse(part).success);
  const [first, ...others] = addresses;
  if (first === undefined) {
    notes.remark('email', cell, 'email-invalid');
    return null;
  }
  if (others.length > 0) notes.remark('email', cell, 'email-first-only', { count: addresses.length, email: first });
  return first;
}

/** A web address without `http(s)://` gets `https://`. */
export function readWebsite(cell: string | undefined, notes: RowNotes): string | null {
  if (cell === undefined) return null;
  const website = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(cell) ? cell : `https://${cell.replace(/^\/\//, '')}`;
  if (isWebsite(website)) return website;
  notes.remark('website', cell, 'website-invalid');
  return null;
}

function isWebsite(text: string): boolean {
  if (!organisationDetails.shape.website.safeParse(text).success || /\s/.test(text)) return false;
  const url = new URL(text);
  return url.username === '' && /[^.]\.[^.]/.test(url.hostname);
}
