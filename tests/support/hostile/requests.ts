/** Requests that nobody who means well would send: any route, method, query, form and header, each filled with hostile values. */
import fc from 'fast-check';
import type { SitemapRoute } from '../sitemap-routes.ts';
import type { Form, KnownSite } from './site-map.ts';
import { encoded, hostileHeader, hostilePart, hostileText, nearMiss, wellFormed } from './values.ts';

export type HostileRequest = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
};

type Pairs = [name: string, value: string][];
type Body = { type: string | null; body: string };

const METHODS = [...Array<string>(9).fill('GET'), 'HEAD', ...Array<string>(5).fill('POST'), 'PUT', 'DELETE', 'OPTIONS'];
const URLENCODED = 'application/x-www-form-urlencoded';
const BOUNDARY = 'grens';
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;
const TYPES = [
  URLENCODED,
  MULTIPART,
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=anders',
  'application/json',
  'text/plain',
  'application/octet-stream',
  'text/html; charset=utf-16',
  '/',
];
const BODIES = [
  '',
  '=&&==&%',
  '%E0%A4%A=%FF&a[b][c]=1&a=2&a=3',
  '{"act":"approve","__proto__":{"coordinator":true}}',
  '[[[[[[[[[[]]]]]]]]]]',
  `--${BOUNDARY}`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="email"\r\n\r\nzonder einde`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data\r\n\r\nzonder naam\r\n--${BOUNDARY}--\r\n`,
  `--${BOUNDARY}\r\n\r\n\r\n--${BOUNDARY}--\r\n`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="../../x.svg"\r\nContent-Type: image/svg+xml\r\n\r\n<svg onload="alert(1)"/>\r\n--${BOUNDARY}--\r\n`,
  'PK\u0003\u0004',
  'email=' + 'x'.repeat(100_000),
  'a=1&'.repeat(10_000),
];
/** Names that no form of ours has, and names that mean something to a program. */
const STRANGE_NAMES = [
  'x',
  '__proto__',
  'constructor',
  'toString',
  'a[0][b]',
  'q[]',
  '_data',
  '_routes',
  'index',
  '__state__',
  '__intent__',
  'sleutel',
  'terug',
];
const HEADERS = [
  'Accept', 'Accept-Encoding', 'Accept-Language', 'Authorization', 'Cache-Control', 'Forwarded', 'If-Match', 'If-Modified-Since',
  'If-None-Match', 'If-Range', 'Purpose', 'Range', 'Referer', 'Sec-Fetch-Site', 'User-Agent', 'X-Forwarded-Host', 'X-Forwarded-Proto',
  'X-HTTP-Method-Override', 'X-Request-Id',
]; // prettier-ignore

/** @param site what is known of the running site; @param routes those that are asked */
export function hostileRequests(
  site: KnownSite,
  routes: readonly SitemapRoute[],
  ownOrigin: string,
): fc.Arbitrary<HostileRequest> {
  const names = fc.oneof(
    fc.constantFrom(...site.names, ...STRANGE_NAMES),
    hostileText.map((text) => text.slice(0, 50)),
  );
  const query = fc.array(fc.tuple(names, hostilePart), { maxLength: 5 }).map(asQuery);
  const headers = hostileHeaders(ownOrigin);
  const onRoute = fc
    .record({
      path: fc.constantFrom(...routes).chain((route) => addressOf(site, route)),
      query,
      method: fc.constantFrom(...METHODS),
    })
    .chain(({ path, query, method }) =>
      fc
        .record({
          headers,
          body: ['GET', 'HEAD'].includes(method) ? fc.constant<Body>({ type: null, body: '' }) : strangeBody,
        })
        .map((rest) => asRequest(method, path + query, rest)),
    );
  const paths = new Set(routes.map(({ path }) => path));
  const forms = site.forms.filter(({ action }) => paths.size > 0 && action !== '');
  if (forms.length === 0) return onRoute;
  const onForm = fc
    .constantFrom(...forms)
    .chain((form) => fc.record({ headers, body: filledIn(form), form: fc.constant(form) }))
    .map(({ form, headers, body }) =>
      form.method === 'post'
        ? asRequest('POST', form.action, { headers, body })
        : asRequest('GET', `${form.action.split('?', 1)[0]}?${body.body}`, { headers, body: { type: null, body: '' } }),
    );
  return fc.oneof({ weight: 3, arbitrary: onRoute }, { weight: 2, arbitrary: onForm });
}

function asRequest(
  method: string,
  path: string,
  { headers, body: { type, body } }: { headers: Record<string, string>; body: Body },
): HostileRequest {
  return { method, path, body, headers: { ...headers, ...(type !== null && { 'Content-Type': type }) } };
}

/** The page, or how a script asks for its data, which costs the server less. */
function addressOf(site: KnownSite, { path }: SitemapRoute): fc.Arbitrary<string> {
  const known = site.values.get(path) ?? [];
  const steps = path.split('/').slice(1);
  const values = known.length > 0 ? fc.constantFrom(...known) : fc.constant<string[]>([]);
  const ending = fc.constantFrom('', '', '.data', '.data', '.data', '/', '?index', '?_data=root');
  return fc.tuple(values, ending).chain(([real, end]) => {
    let parameter = 0;
    const parts = steps.map((step): fc.Arbitrary<string | null> => {
      if (step === '*') return fc.array(hostilePart, { maxLength: 3 }).map((all) => all.join('/'));
      if (!step.startsWith(':')) return fc.constant(step);
      const value = real[parameter++];
      const filled =
        value === undefined
          ? hostilePart
          : fc.oneof(
              { weight: 4, arbitrary: fc.constant(value) },
              { weight: 1, arbitrary: nearMiss(value) },
              { weight: 2, arbitrary: hostilePart },
            );
      return step.endsWith('?')
        ? fc.oneof({ weight: 3, arbitrary: filled }, { weight: 1, arbitrary: fc.constant(null) })
        : filled;
    });
    return fc.tuple(...parts).map((filled) => {
      const address = `/${filled.filter((part) => part !== null).join('/')}`;
      return address === '/' && end === '.data' ? '/_root.data' : address + end;
    });
  });
}

/** A form as it stands on the page, with some of its fields turned into something else, twice, or away. */
function filledIn({ fields, method }: Form): fc.Arbitrary<Body> {
  const one = ([name, value]: [string, string]): fc.Arbitrary<Pairs> =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<Pairs>([[name, value]]) },
      { weight: 4, arbitrary: hostileText.map((text): Pairs => [[name, text]]) },
      {
        weight: 1,
        arbitrary: hostileText.map((text): Pairs => [
          [name, value],
          [name, text],
        ]),
      },
      { weight: 1, arbitrary: hostileText.map((text): Pairs => [[`${name}[0][${name}]`, text]]) },
      { weight: 1, arbitrary: fc.constant<Pairs>([]) },
    );
  const extra = fc.array(fc.tuple(fc.constantFrom(...STRANGE_NAMES), hostileText), { maxLength: 2 });
  return fc
    .tuple(fc.tuple(...fields.map(one)), extra, fc.boolean())
    .map(([filled, more, multipart]) => asBody([...filled.flat(), ...more], multipart && method === 'post'));
}

function asBody(pairs: Pairs, multipart: boolean): Body {
  if (!multipart)
    return { type: URLENCODED, body: pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&') };
  const parts = pairs.map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, '_')}"\r\n\r\n${wellFormed(value)}\r\n`,
  );
  return { type: MULTIPART, body: `${parts.join('')}--${BOUNDARY}--\r\n` };
}

const strangeBody: fc.Arbitrary<Body> = fc.record({
  type: fc.constantFrom(...TYPES, null),
  body: fc.oneof(fc.constantFrom(...BODIES), hostileText.map(wellFormed)),
});

function asQuery(pairs: Pairs): string {
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encoded(name)}=${value}`).join('&')}`;
}

/** Most come from a page of ours, or they would all be refused at the door. */
function hostileHeaders(ownOrigin: string): fc.Arbitrary<Record<string, string>> {
  const origin = fc.oneof(
    { weight: 12, arbitrary: fc.constant(ownOrigin) },
    { weight: 1, arbitrary: fc.constantFrom('https://elders.example', 'null', '') },
  );
  const some = fc.array(fc.tuple(fc.constantFrom(...HEADERS), hostileHeader), { maxLength: 3 });
  const host = sometimes(30, hostileHeader);
  const cookie = sometimes(
    5,
    hostileHeader.map((text) => text.replace(/[;,]/g, '')),
  );
  return fc.tuple(origin, some, host, cookie).map(([from, rest, named, kept]) => ({
    Origin: from,
    ...Object.fromEntries(rest),
    ...(named !== null && { Host: named }),
    ...(kept !== null && {
      Cookie: `taal=${kept}; kl.code=${kept}; kl.session_token=${kept}; __Host-kl.session_token=${kept}`,
    }),
  }));
}

/** Once in so many times; null otherwise. */
function sometimes<Value>(times: number, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}
