/** Reads the cells by which an organisation is reached. What cannot be used is left out and told; the row goes on. */
import { organisationDetails } from '#app/domain/organisation/organisation.ts';
import { formatPhone, parsePhone, phoneProblemText } from '#app/domain/phone/dutch-phone.ts';
import type { RowNotes } from './findings.ts';

const LEFT_OUT = 'De rij is wel opgenomen, zonder dit';

/** @returns the number as it is kept (`+31475001234`), or null. */
export function readPhone(cell: string | undefined, notes: RowNotes): string | null {
  if (cell === undefined) return null;
  const parsed = parsePhone(cell);
  if (parsed.ok) return parsed.value;

  if (/^[1-9]\d{8}$/.test(cell.replace(/\D/g, ''))) {
    // A spreadsheet that takes the cell for a number drops the zero in front.
    const restored = parsePhone(`0${cell.replace(/\D/g, '')}`);
    if (restored.ok) {
      const message = `De 0 vooraan ontbrak. Opgenomen als ${formatPhone(restored.value)}. Kijk of dat klopt.`;
      notes.remark('phone', cell, 'phone-zero-restored', message);
      return restored.value;
    }
  }
  for (const [part] of cell.matchAll(/[+(]?\d[\d\s().\-–]{6,}\d/g)) {
    const found = parsePhone(part);
    if (!found.ok) continue;
    const message = `Er staat meer dan één nummer of nog andere tekst. Opgenomen is ${formatPhone(found.value)}. Zet de rest in een andere kolom.`;
    notes.remark('phone', cell, 'phone-partly-read', message);
    return found.value;
  }
  const message = `${phoneProblemText(parsed.problem, 'nl')} ${LEFT_OUT} nummer. Verbeter het in het blad en draai de import nog eens.`;
  notes.remark('phone', cell, 'phone-invalid', message);
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
    const message = `Dit is geen e-mailadres; dat ziet eruit als naam@organisatie.nl. ${LEFT_OUT} adres. Verbeter het in het blad en draai de import nog eens.`;
    notes.remark('email', cell, 'email-invalid', message);
    return null;
  }
  if (others.length > 0) {
    const message = `Er staan ${addresses.length} adressen. Opgenomen is het eerste: ${first}.`;
    notes.remark('email', cell, 'email-first-only', message);
  }
  return first;
}

/** A web address without `http(s)://` gets `https://`. */
export function readWebsite(cell: string | undefined, notes: RowNotes): string | null {
  if (cell === undefined) return null;
  const website = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(cell) ? cell : `https://${cell.replace(/^\/\//, '')}`;
  if (isWebsite(website)) return website;
  const message = `Dit is geen webadres; dat ziet eruit als www.organisatie.nl. ${LEFT_OUT} adres. Verbeter het in het blad en draai de import nog eens.`;
  notes.remark('website', cell, 'website-invalid', message);
  return null;
}

function isWebsite(text: string): boolean {
  if (!organisationDetails.shape.website.safeParse(text).success || /\s/.test(text)) return false;
  const url = new URL(text);
  return url.username === '' && /[^.]\.[^.]/.test(url.hostname);
}
