/** A card must be read by any address book, so these tests hold it to RFC 6350. */
import { describe, expect, test } from 'vitest';
import { escapeText, foldLine, toVCard, type Card } from '#app/domain/organisation/vcard.ts';

const card: Card = {
  id: '0190-spaarvogel',
  name: 'Geldloket De Spaarvogel',
  address: { street: 'Fabelstraat 12', postcode: '6041 XA', city: 'Roermond' },
  position: { latitude: 51.194, longitude: 5.987, uncertainMetres: null },
  phone: '+31475001234',
  email: 'aanmelden@voorbeeld.example',
  website: 'https://spaarvogel.voorbeeld.example/a,b',
  note: 'Zie https://gids.voorbeeld.example/partners/x',
  updatedAt: Date.parse('2026-09-17T12:30:00.000Z'),
};

/** The lines of a card as a reader sees them: unfolded. */
function lines(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

describe('a card', () => {
  test('has every part of the organisation on a line of its own', () => {
    expect(lines(toVCard(card))).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'UID:0190-spaarvogel',
      'FN:Geldloket De Spaarvogel',
      'ORG:Geldloket De Spaarvogel',
      'ADR;TYPE=work:;;Fabelstraat 12;Roermond;;6041 XA;',
      'TEL;VALUE=uri;TYPE="work,voice":tel:+31475001234',
      'EMAIL;TYPE=work:aanmelden@voorbeeld.example',
      'URL:https://spaarvogel.voorbeeld.example/a,b',
      'GEO:geo:51.194,5.987',
      'NOTE:Zie https://gids.voorbeeld.example/partners/x',
      'REV:20260917T123000Z',
      'END:VCARD',
      '',
    ]);
  });

  test('leaves out what is not known', () => {
    const bare = lines(toVCard({ ...card, address: null, position: null, phone: null, email: null, website: null }));
    expect(bare.filter((line) => /^(ADR|TEL|EMAIL|URL|GEO)/.test(line))).toEqual([]);
    expect(bare).toContain('FN:Geldloket De Spaarvogel');
  });

  test('says how far off a point may be that is not the address itself', () => {
    const position = { latitude: 51.1940001, longitude: 5.98712345, uncertainMetres: 1500 };
    expect(lines(toVCard({ ...card, position }))).toContain('GEO:geo:51.194,5.98712;u=1500');
  });

  test('keeps the parts of an address apart when one of them has a semicolon', () => {
    const address = { street: 'Hof; zijingang, 3', postcode: '6041', city: 'Roermond' };
    expect(lines(toVCard({ ...card, address }))).toContain('ADR;TYPE=work:;;Hof\\; zijingang\\, 3;Roermond;;6041;');
  });

  test('cannot be given another line by a name', () => {
    const text = toVCard({ ...card, name: 'Loket\r\nTEL:112' });
    expect(lines(text).filter((line) => line.startsWith('TEL'))).toHaveLength(1);
    expect(lines(text)).toContain('FN:Loket\\nTEL:112');
  });

  test('dials a short number as it is', () => {
    expect(lines(toVCard({ ...card, phone: '140475' }))).toContain('TEL;VALUE=uri;TYPE="work,voice":tel:140475');
  });
});

describe('escaping', () => {
  test.each([
    ['Jan, Piet; en Klaas', 'Jan\\, Piet\\; en Klaas'],
    ['a\\b', 'a\\\\b'],
    ['een\r\ntwee\ndrie\rvier', 'een\\ntwee\\ndrie\\nvier'],
    ['stil\u0007', 'stil'],
    ['’t Wiegelied: é', '’t Wiegelied: é'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

describe('folding', () => {
  const octets = (text: string) => new TextEncoder().encode(text).length;

  test('leaves a line of 75 octets whole', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
  });

  test('continues a longer line after a space', () => {
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  test.each(['x', 'é', '’', '👶'])('never makes a line over 75 octets or splits a letter (%s)', (letter) => {
    const line = `NOTE:${letter.repeat(200)}`;
    const folded = foldLine(line);
    expect(
      folded
        .split('\r\n')
        .map(octets)
        .filter((size) => size > 75),
    ).toEqual([]);
    expect(folded.replaceAll('\r\n ', '')).toBe(line);
  });
});
