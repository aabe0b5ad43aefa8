/** Texts of somebody else as we keep them. */
import { z } from 'zod';
import { parsePhone } from '#app/domain/phone/dutch-phone.ts';

const LONGEST_LINE = 300;
const LONGEST_TEXT = 4000;
const MOST_KEYWORDS = 50;
const emailAddress = z.email();
const webAddress = z.url({ protocol: /^https?$/ });

/** What does not fit a line is cut off, and says so. */
export function lineOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.length <= LONGEST_LINE) return text;
  return `${text
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_LINE - 1)
    .trim()}…`;
}

/** Parts below each other; those that are not there are left out. */
export function textOf(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n').slice(0, LONGEST_TEXT).trim();
}

export function emailOf(text: string | undefined): string | null {
  return emailAddress.safeParse(text).data ?? null;
}

export function webAddressOf(text: string | undefined): string | null {
  return webAddress.safeParse(text).data ?? null;
}

/** The first that people can call. */
export function phoneOf(phones: readonly { number?: string; type?: string }[]): string | null {
  const callable = phones.find(({ number, type }) => number !== undefined && type !== 'fax' && type !== 'text');
  if (callable?.number === undefined) return null;
  const parsed = parsePhone(callable.number);
  return parsed.ok ? parsed.value : lineOf(callable.number);
}

/** Each word once, and no more than a person would read. */
export function keywordsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => lineOf(text) ?? []))].slice(0, MOST_KEYWORDS);
}
