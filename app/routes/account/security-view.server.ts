/** What the page about signing in shows. */
import type { RequestContext } from '#app/context.server.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { accountOf, openSessions } from '#app/features/people/account.server.ts';
import { secretForApp } from '#app/features/people/second-factor.server.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import { qrCodeOf, type QrCode } from '#app/platform/qr-code.server.ts';
import type { Owner } from './security-guard.server.ts';

/** In the address while an app is being set up. */
export const SETTING_UP = 'instellen';

export type FactorFacts =
  | { state: 'off'; mustSetUp: boolean }
  /** The secret is in groups of four, as people type it over. */
  | { state: 'setting-up'; qr: QrCode; secret: string }
  | { state: 'on'; needsOne: boolean };

export async function securityFor(context: RequestContext, request: Request, owner: Owner, language: Language) {
  const deps = { ...context, now: context.clock() };
  const sessions = await openSessions(deps, owner.id, context.session?.id ?? null);
  return {
    title: textsIn(language)('security.title'),
    factor: await factorOf(context, request, owner),
    sessions: sessions.map(({ signedInAt, ...session }) => ({ ...session, since: momentText(language, signedInAt) })),
  };
}

async function factorOf(context: RequestContext, request: Request, owner: Owner): Promise<FactorFacts> {
  const { secondFactor } = await accountOf(context, owner.id);
  if (secondFactor) return { state: 'on', needsOne: owner.needsOne };
  const isAsked = new URL(request.url).searchParams.has(SETTING_UP);
  const deps = { ...context, now: context.clock(), cookies: request.headers.get('Cookie') };
  const started = isAsked ? await secretForApp(deps, owner.id) : null;
  if (!started) return { state: 'off', mustSetUp: owner.mustSetUp };
  const secret = started.secret.replace(/(.{4})(?=.)/g, '$1 ');
  return { state: 'setting-up', qr: qrCodeOf(started.uri), secret };
}
