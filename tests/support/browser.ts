/** A real Chromium, and visits that notice everything a browser complains about. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** @param args for this browser besides those of every test */
export function openBrowser(args: string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run the tests with npm test, which finds a browser');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', ...args],
  });
}

export type Visit = {
  page: Page;
  /** Console errors, uncaught errors, refused resources and policy violations so far. */
  complaints: string[];
  close(): Promise<void>;
};

export type VisitOptions = {
  viewport?: { width: number; height: number };
  language?: 'nl' | 'en';
  javaScript?: boolean;
} & Pick<BrowserContextOptions, 'permissions' | 'geolocation' | 'reducedMotion' | 'userAgent'>;

export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const { viewport = DESKTOP, language = 'nl', javaScript = true, ...rest } = options;
  const context = await browser.newContext({
    viewport,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    javaScriptEnabled: javaScript,
    ...rest,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Type-ahead drops answers it no longer needs, and leaving a page drops what it was loading.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.url()}: ${response.status()}`);
  });
  if (javaScript) waitForScriptsIn(page);
  return { page, complaints, close: () => context.close() };
}

/**
 * Scripts come after the first picture (decision 022): without this a busy machine decides whether a test clicks a link or
 * what React makes of it. Who says until when to wait, waits no longer than that.
 */
function waitForScriptsIn(page: Page): void {
  const { goto, reload } = page;
  page.goto = async (url, options) => {
    const response = await goto.call(page, url, options);
    if (!options?.waitUntil) await scriptsListen(page);
    return response;
  };
  page.reload = async (options) => {
    const response = await reload.call(page, options);
    if (!options?.waitUntil) await scriptsListen(page);
    return response;
  };
}

/** For a page that was come to by a form or a link, before it is used in a way that takes scripts. */
export async function scriptsListen(page: Page): Promise<void> {
  await page.waitForFunction(isReactListening);
}

/** Runs in the page. What React never gets, such as an answer of the API, needs no waiting for. */
function isReactListening(): boolean {
  const main = document.querySelector('main');
  if (!main || !('__remixContext' in window)) return true;
  return Object.keys(main).some((key) => key.startsWith('__reactFiber'));
}
