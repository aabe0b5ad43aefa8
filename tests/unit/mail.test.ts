/** Mails written out: what people typed stays text, in the body and in the headers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mail, MailBlock } from '#app/domain/mail/mail.ts';
import { oneLine, writeOut } from '#app/domain/mail/write-out.ts';

const FOOTER = ['Korte Lijntjes van Coalitie Voorbeeld', 'https://gids.voorbeeld.example'];
const LINK = {
  kind: 'link',
  label: 'Ja, alles klopt',
  url: 'https://gids.voorbeeld.example/controle',
  main: true,
} as const;

function aMail(overrides: Partial<Mail> = {}): Mail {
  return {
    kind: 'check',
    recipient: 'noor@voorbeeld.example',
    language: 'nl',
    subject: 'Klopt dit nog?',
    blocks: [],
    about: null,
    ...overrides,
  };
}

function written(...blocks: MailBlock[]) {
  return writeOut(aMail({ blocks }), FOOTER);
}

/** A mail with the same text in every field. */
function mailOf(text: string): Mail {
  const url = `https://gids.voorbeeld.example/?sleutel=${text}`;
  return aMail({
    subject: text,
    blocks: [
      { kind: 'text', text },
      { kind: 'code', code: text },
      { kind: 'quote', text },
      { kind: 'list', items: [text, text] },
      { kind: 'link', label: text, url, main: true },
      { kind: 'link', label: text, url, main: false },
    ],
  });
}

function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

/** Markup, quotes, ends of lines and of text directions, among other letters. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' style='",
        '&lt;',
        '<!--',
        ']]>',
      ),
      fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0000', '\u202e', '\ud800', '\t'),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join(''));

describe('HTML', () => {
  test('has the same tags whatever the fields hold', () => {
    // Lines are the only form that text has; an address holds none.
    const harmless = (text: string) => text.replace(/[^\r\n\u2028\u2029\s]/gu, 'x');
    const withoutAddress = (tag: string) => tag.replace(/href="[^"]*"/, 'href');
    fc.assert(
      fc.property(hostileText, (text) => {
        const tags = tagsOf(writeOut(mailOf(text), [text]).html).map(withoutAddress);
        expect(tags).toEqual(tagsOf(writeOut(mailOf(harmless(text)), [harmless(text)]).html).map(withoutAddress));
      }),
    );
  });

  test('says what was typed, for the reader and not for the program', () => {
    const { html } = written({ kind: 'text', text: 'Bel <b>nu</b> & vraag "Jip"\nof \'Janneke\'' });
    expect(html).toContain('Bel &lt;b&gt;nu&lt;/b&gt; &amp; vraag &quot;Jip&quot;<br>of &#39;Janneke&#39;');
  });

  test('links to web addresses only', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' https://a.example', '//a.example', 'https://']) {
      const { html } = writeOut(aMail({ blocks: [{ ...LINK, url }] }), []);
      expect(html, url).not.toContain('<a ');
    }
    expect(written(LINK).html).toMatch(
      /<a href="https:\/\/gids\.voorbeeld\.example\/controle" style="[^"]+">Ja, alles/,
    );
  });

  test('names its language, and fetches nothing', () => {
    const { html } = writeOut(mailOf('Zorg'), FOOTER);
    expect(html).toContain('<html lang="nl">');
    expect(html).not.toMatch(/<(img|link|script|style|iframe)|url\(|src=/);
  });
});

describe('plain text', () => {
  test('reads from top to bottom, with each address on a line of its own', () => {
    const { text } = written(
      { kind: 'text', text: 'Goedendag.\r\n\r\nKlopt dit nog?' },
      { kind: 'list', items: ['Fabelstraat 1', '0475 00 99 01'] },
      { kind: 'quote', text: 'Ik bel niemand.\n\nHet nummer klopt niet.' },
      { kind: 'code', code: '482913' },
      LINK,
      { ...LINK, label: 'Klopt er iets niet?', main: false },
    );
    expect(text).toBe(
      [
        'Goedendag.\n\nKlopt dit nog?',
        '- Fabelstraat 1\n- 0475 00 99 01',
        '> Ik bel niemand.\n>\n> Het nummer klopt niet.',
        '    482913',
        'Ja, alles klopt:\nhttps://gids.voorbeeld.example/controle',
        'Klopt er iets niet?\nhttps://gids.voorbeeld.example/controle',
        '-- \nKorte Lijntjes van Coalitie Voorbeeld\nhttps://gids.voorbeeld.example\n',
      ].join('\n\n'),
    );
  });

  test('marks every line that somebody else wrote', () => {
    fc.assert(
      fc.property(hostileText, (quote) => {
        const { text } = writeOut(aMail({ blocks: [{ kind: 'quote', text: quote }] }), []);
        const quoted = text.slice(0, text.lastIndexOf('\n\n-- \n'));
        expect(quoted.split(/[\r\n\u2028\u2029]/).filter((line) => !line.startsWith('>'))).toEqual([]);
      }),
    );
  });
});

describe('a subject', () => {
  test('is one line, so that it cannot bring a header of its own', () => {
    fc.assert(
      fc.property(hostileText, (subject) => {
        expect(writeOut(aMail({ subject }), []).subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
    expect(oneLine(' Hallo\r\nBcc: iedereen@voorbeeld.example\u0000 ')).toBe('Hallo Bcc: iedereen@voorbeeld.example');
  });
});
