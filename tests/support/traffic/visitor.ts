/** Somebody who visits the site over HTTP: with cookies, from a network address, sending forms as they stand on the page. */
import type { Agent } from 'node:http';
import { filledIn, formWith } from './page-forms.ts';
import { send, type Answer, type Sent } from './send.ts';
import type { Outcome, Tally } from './tally.ts';

export type Way = { url: string; agent: Agent; tally: Tally };

export type Visitor = {
  /** @throws AnsweredOtherwise when the status is none of those expected (200) */
  get(path: string, asked?: { expect?: number[]; headers?: Record<string, string>; read?: boolean }): Promise<Answer>;
  /** Sends the form and returns where it leads, or null when the page came back. */
  post(path: string, html: string, button: Button, typed: Record<string, unknown>): Promise<Sending>;
};
/** Which form of the page: the one with this field, or with this button, which is then pressed. */
export type Button = { field: string; value?: string };
export type Sending = { leadsTo: string | null; html: string };

type Who = {
  /** What its requests are counted as. */
  kind: string;
  /** Anything; each number is somebody at another address. */
  number: number;
  language?: string;
  cookies?: Map<string, string>;
  /** When the visit was due (`performance.now()`): the first request counts from there. */
  since?: number;
};

/** Counted already, so that whoever catches it has nothing to do. */
export class AnsweredOtherwise extends Error {}

export function visitorOf(way: Way, { kind, number, language = 'nl', cookies = new Map(), since }: Who): Visitor {
  let due = since;

  async function ask(sent: Sent, expected: number[]): Promise<Answer> {
    const started = due ?? performance.now();
    due = undefined;
    const answer = await send(way.url, way.agent, sent).catch((error: Error) => error);
    const ms = performance.now() - started;
    const outcome = outcomeOf(answer, expected);
    const status = answer instanceof Error ? undefined : answer.status;
    way.tally.add(kind, outcome, ms, status);
    const said = answer instanceof Error ? answer.message : status;
    // Secrets stand in queries, and a complaint is printed.
    const what = `${kind}: ${sent.method} ${sent.path.split('?', 1)[0]}: ${said}`;
    if (outcome === 'wrong') way.tally.complain(what);
    if (outcome !== 'ok' || answer instanceof Error) throw new AnsweredOtherwise(what);
    keepCookies(cookies, answer);
    return answer;
  }

  function headersOf(more: Record<string, string>): Record<string, string> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const known = { 'Accept-Language': language, 'X-Forwarded-For': addressOf(number), ...more };
    return cookie ? { ...known, Cookie: cookie } : known;
  }

  return {
    get(path, { expect = [200], headers = {}, read = false } = {}) {
      const encoding = { 'Accept-Encoding': read ? 'identity' : 'gzip' };
      return ask({ method: 'GET', path, headers: headersOf({ ...encoding, ...headers }) }, expect);
    },
    async post(path, html, { field, value }, typed) {
      const form = formWith(html, field, value);
      const pressed = value === undefined ? {} : { [field]: value };
      const headers = headersOf({
        Origin: way.url,
        'Accept-Encoding': 'identity',
        'Content-Type': 'application/x-www-form-urlencoded',
      });
      const body = filledIn(form, { ...typed, ...pressed });
      const answer = await ask({ method: 'POST', path: form.action ?? path, headers, body }, [200, 302, 303]);
      const { location } = answer.headers;
      return { leadsTo: location ? pathIn(location) : null, html: answer.text };
    },
  };
}

/** What a link in a mail or a redirect leads to, within the site. */
export function pathIn(address: string): string {
  const { pathname, search } = new URL(address, 'http://localhost');
  return pathname + search;
}

function outcomeOf(answer: Answer | Error, expected: number[]): Outcome {
  if (answer instanceof Error) return 'wrong';
  if (answer.status === 503 && answer.headers['retry-after'] !== undefined) return 'shed';
  return expected.includes(answer.status) ? 'ok' : 'wrong';
}

function keepCookies(cookies: Map<string, string>, { headers }: Answer): void {
  for (const cookie of headers['set-cookie'] ?? []) {
    const [pair = ''] = cookie.split(';', 1);
    const equals = pair.indexOf('=');
    cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
}

/** Of a network that exists nowhere outside. */
function addressOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}
