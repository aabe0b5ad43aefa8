/** What a browser may do with our pages. One nonce per response; no inline style, no foreign script. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { paths, SECRET_NAME } from '#app/paths.ts';
import type { Config } from '#app/platform/config.server.ts';

const LOGO = pathnameOf(paths.logo(''));
const EMBED_SCRIPT = '/insluiten.js';
/** A visitor can search near where they are; nothing else of the device is asked for. */
const PERMISSIONS = [
  'geolocation=(self)',
  ...['camera', 'microphone', 'payment', 'usb', 'serial', 'bluetooth', 'midi', 'display-capture'].map(refused),
  ...['accelerometer', 'gyroscope', 'magnetometer', 'browsing-topics'].map(refused),
].join(', ');
/** A picture somebody else made: opened by itself it may draw, and nothing more. */
const LOGO_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function securityHeaders(config: Config, development: boolean): RequestHandler[] {
  const tiles = config.mapTiles ? [new URL(config.mapTiles.replace(/[{}]/g, '')).origin] : [];
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
          // Vite puts styles in the page while developing.
          'style-src': development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          'img-src': ["'self'", 'data:', ...tiles],
          'connect-src': development ? ["'self'", 'ws:'] : ["'self'"],
          'object-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': [(request) => (pathOf(request) === paths.embeddedSearch() ? '*' : "'none'")],
        },
      },
      strictTransportSecurity: config.baseUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
      // PDOK asks for a referrer with each tile.
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      crossOriginEmbedderPolicy: false,
      // `frame-ancestors` says it, and can make an exception.
      xFrameOptions: false,
    }),
    (_request, response, next) => {
      response.set('Permissions-Policy', PERMISSIONS);
      next();
    },
    (request, response, next) => {
      // Other sites load it with the search they embed.
      if (request.path === LOGO) response.set('Content-Security-Policy', LOGO_POLICY);
      if (request.path === EMBED_SCRIPT) response.set('Cross-Origin-Resource-Policy', 'cross-origin');
      next();
    },
    (request, response, next) => {
      // Nobody is told the address a mail led to. `no-referrer` would also hide the origin, and so refuse our own forms.
      if (SECRET_NAME in request.query) response.set('Referrer-Policy', 'strict-origin');
      next();
    },
  ];
}

function refused(feature: string): string {
  return `${feature}=()`;
}

function pathOf({ url = '' }: IncomingMessage): string {
  return pathnameOf(url);
}

function pathnameOf(address: string): string {
  return address.split('?', 1)[0] ?? '';
}

export function nonceOf(response: object): string {
  const locals = 'locals' in response ? response.locals : null;
  return locals && typeof locals === 'object' && 'nonce' in locals ? String(locals.nonce) : '';
}
