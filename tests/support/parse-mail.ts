/** Reads a mail of two parts, plain text and HTML, as a mail program does. Knows no attachments. */
export type ParsedMail = {
  /** By name in lower case, words decoded. */
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
  /** Those of the HTML part. */
  links: { label: string; url: string }[];
};

type Part = { headers: Record<string, string>; body: string };

/** @param raw the bytes as latin1 */
export function parseMail(raw: string): ParsedMail {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  if (!boundary) throw new Error(`Expected a mail of two parts, got ${headers['content-type']}`);
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.replace(/^\r\n/, '')));
  const html = contents(parts, 'text/html');
  return { headers, subject: headers.subject ?? '', text: contents(parts, 'text/plain'), html, links: linksIn(html) };
}

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), decodedWords(line.slice(colon + 1).trim())];
  });
  return { headers: Object.fromEntries(headers) as Record<string, string>, body: raw.slice(end + 4) };
}

function contents(parts: Part[], type: string): string {
  const part = parts.find((one) => one.headers['content-type']?.startsWith(`${type}; charset=utf-8`));
  if (!part) throw new Error(`Expected a part of ${type} in UTF-8`);
  const encoding = part.headers['content-transfer-encoding'];
  return bytesOf(part.body, encoding).toString('utf8').replaceAll('\r\n', '\n').trimEnd();
}

function bytesOf(body: string, encoding = '7bit'): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
}

function unquoted(text: string): string {
  return text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** `=?UTF-8?Q?…?=`, of which several in a row are one text. */
function decodedWords(value: string): string {
  return value
    .replace(/(=\?[^?]+\?[QB]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/(?:=\?utf-8\?[QB]\?[^?]*\?=)+/gi, (words) => {
      const bytes = [...words.matchAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi)].map(([, kind, word = '']) =>
        kind?.toUpperCase() === 'B'
          ? Buffer.from(word, 'base64')
          : Buffer.from(unquoted(word.replaceAll('_', ' ')), 'latin1'),
      );
      return Buffer.concat(bytes).toString('utf8');
    });
}

function linksIn(html: string): ParsedMail['links'] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, url = '', label = '']) => ({
    url: plain(url),
    label: plain(label),
  }));
}

function plain(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
