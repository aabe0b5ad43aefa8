/** Remembers in the browser, sealed, which address asked for a code and where it wanted to go. */
import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import type { RequestContext } from '#app/context.server.ts';
import { CODE_MINUTES } from '#app/platform/sign-in.server.ts';

const asked = z.object({ email: z.string(), back: z.string().nullable() });
export type AskedCode = z.infer<typeof asked>;

export async function rememberAsked({ seal, config }: RequestContext, value: AskedCode): Promise<string> {
  return cookieOf(config.baseUrl).serialize(seal.close(JSON.stringify(value)));
}

export async function readAsked({ seal, config }: RequestContext, request: Request): Promise<AskedCode | null> {
  const sealed: unknown = await cookieOf(config.baseUrl).parse(request.headers.get('Cookie'));
  const opened = typeof sealed === 'string' ? seal.open(sealed) : null;
  return opened?.startsWith('{') ? asked.parse(JSON.parse(opened)) : null;
}

export async function forgetAsked({ config }: RequestContext): Promise<string> {
  return cookieOf(config.baseUrl).serialize('', { maxAge: 0 });
}

function cookieOf(baseUrl: string) {
  const secure = baseUrl.startsWith('https:');
  return createCookie(`${secure ? '__Secure-' : ''}kl.code`, {
    path: '/inloggen',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: CODE_MINUTES * 60,
  });
}
