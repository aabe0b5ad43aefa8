/**
 * A page that looks like the others and needs nothing of them: its few styles are a file that is there as long as the server
 * is, and without them it can be read too. It does not know the coalition, whose colours and name are in the database.
 */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';

export const REFUSAL_STYLES = '/geweigerd.css';

export type RefusalTexts = { title: string; text: string; link: { href: string; text: string } };

/** @param texts our own; nothing in them comes from a visitor */
export function refusalPage(language: Language, { title, text, link }: RefusalTexts): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} | Korte Lijntjes</title><link rel="stylesheet" href="${REFUSAL_STYLES}"></head>`,
    '<body><header><a href="/"><img src="/favicon.svg" width="40" height="40" alt="">Korte Lijntjes</a></header>',
    '<main><svg width="160" height="20" viewBox="0 0 160 20" aria-hidden="true"><path d="M8 10H96" stroke-dasharray="9 7"/>',
    '<circle cx="8" cy="10" r="6" class="solid"/><circle cx="148" cy="10" r="6.5"/></svg>',
    `<h1>${title}</h1><p>${text}</p><a class="btn" href="${link.href}">${link.text}</a></main></body></html>`,
  ].join('\n');
}
