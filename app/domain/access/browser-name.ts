/**
 * Which browser on which device, read from what a browser says of itself, so that people recognise their own. Browsers
 * pretend to be one another, so the order of the marks matters; what is not on the list is not guessed at.
 */

/** The mark of a browser comes before the marks of those it pretends to be. */
const BROWSERS: [name: string, mark: RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bVersion\/.+\bSafari\//],
];

const DEVICES: [name: string, mark: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows NT\b/],
  ['Mac', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

/** Names are brands, alike in every language; null is what was not recognised. */
export type BrowserName = { browser: string | null; device: string | null };

export function browserName(userAgent: string | null): BrowserName {
  const nameIn = (marks: typeof BROWSERS) => marks.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? null;
  return { browser: nameIn(BROWSERS), device: nameIn(DEVICES) };
}
