/**
 * Writes a mail out as plain text and as HTML. Whatever stands in its fields is text: markup in them is shown, not
 * followed. Nothing is fetched to show a mail: there are no pictures, and styles are of the elements themselves.
 */
import type { Mail, MailBlock } from './mail.ts';

export type WrittenMail = { subject: string; text: string; html: string };

/** @param footer lines under every mail: who sends it and why. A web address on a line of its own is a link. */
export function writeOut(mail: Mail, footer: string[]): WrittenMail {
  return { subject: oneLine(mail.subject), text: asText(mail, footer), html: asHtml(mail, footer) };
}

/** What goes into a header is one line, so that nobody adds a header of their own. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function asText({ blocks }: Mail, footer: string[]): string {
  return [...blocks.map(blockText), ['-- ', ...footer.map(oneLine)].join('\n')].join('\n\n') + '\n';
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return linesOf(block.text).join('\n');
    case 'code':
      return `    ${oneLine(block.code)}`;
    case 'quote':
      return linesOf(block.text)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n');
    case 'link': {
      const label = oneLine(block.label);
      return `${/[.:?]$/.test(label) ? label : `${label}:`}\n${oneLine(block.url)}`;
    }
  }
}

const FONT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif';
const STYLES = {
  body: `margin:0;padding:24px 16px;background:#f3f4ec;color:#12302c;font-size:16px;line-height:1.5;${FONT}`,
  sheet: 'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;color:#12302c;border-radius:8px',
  title: 'margin:0 0 16px;font-size:22px;line-height:1.3',
  text: 'margin:0 0 16px',
  code: 'margin:0 0 16px;font-size:32px;line-height:1.3;font-weight:600;letter-spacing:4px',
  quote: 'margin:0 0 16px;padding:4px 0 4px 14px;border-left:3px solid #6f827b',
  list: 'margin:0 0 16px;padding:0 0 0 24px',
  button:
    'display:inline-block;padding:12px 20px;background:#12302c;color:#ffffff;border-radius:8px;font-weight:600;text-decoration:none',
  link: 'color:#12302c',
  footer: 'max-width:560px;margin:16px auto 0;padding:0 24px;color:#3e5651;font-size:14px;line-height:1.5',
};

/** The language stands on the parts as well: many mail programs show only what is inside the body. */
function asHtml({ language, subject, blocks }: Mail, footer: string[]): string {
  const title = escaped(oneLine(subject));
  return [
    `<!doctype html>`,
    `<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"></head>`,
    `<body style="${STYLES.body}">`,
    `<div lang="${language}" style="${STYLES.sheet}">`,
    `<h1 style="${STYLES.title}">${title}</h1>`,
    ...blocks.map(blockHtml),
    `</div>`,
    `<p lang="${language}" style="${STYLES.footer}">${footer.map(footerHtml).join('<br>')}</p>`,
    `</body></html>`,
    '',
  ].join('\n');
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p style="${STYLES.text}">${linesHtml(block.text)}</p>`;
    case 'code':
      return `<p style="${STYLES.code}">${escaped(oneLine(block.code))}</p>`;
    case 'quote':
      return `<blockquote dir="auto" style="${STYLES.quote}">${linesHtml(block.text)}</blockquote>`;
    case 'list':
      return `<ul style="${STYLES.list}">${block.items.map((item) => `<li>${escaped(oneLine(item))}</li>`).join('')}</ul>`;
    case 'link':
      return `<p style="${STYLES.text}">${linkHtml(block.url, block.label, block.main ? STYLES.button : STYLES.link)}</p>`;
  }
}

function footerHtml(line: string): string {
  return isWebAddress(line) ? linkHtml(line, line, STYLES.link) : escaped(oneLine(line));
}

/** An address that is no web address, such as a script, is shown and cannot be followed. */
function linkHtml(url: string, label: string, style: string): string {
  const text = escaped(oneLine(label));
  if (!isWebAddress(url)) return `${text}: ${escaped(oneLine(url))}`;
  return `<a href="${escaped(oneLine(url))}" style="${style}">${text}</a>`;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function linesHtml(text: string): string {
  return linesOf(text).map(escaped).join('<br>');
}

function linesOf(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/\p{Cc}+/gu, ' '));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
