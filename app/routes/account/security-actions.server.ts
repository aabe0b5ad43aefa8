/** Ends sessions, and sets up, renews and takes away the second factor. */
import { data } from '@remix-run/node';
import { z } from 'zod';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import type { RequestContext } from '#app/context.server.ts';
import { requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { endAllOtherSessions, endOneSession } from '#app/features/people/account.server.ts';
import {
  giveSecondFactor,
  newRecoveryCodes,
  recoveryCodesOf,
  removeSecondFactor,
  startSecondFactor,
} from '#app/features/people/second-factor.server.ts';
import { paths } from '#app/paths.ts';
import { ACT_NAME } from './act.tsx';
import { done } from './done.ts';
import type { FormAnswer } from './form-answer.ts';
import type { Owner } from './security-guard.server.ts';
import { SETTING_UP } from './security-view.server.ts';

export type SecurityAnswer = FormAnswer | { codes: string[] };

const codeForm = z.object({ code: requiredLine(40) });

/** @throws 400 for a form that is none of ours */
export async function changeSecurity(context: RequestContext, request: Request, owner: Owner) {
  const deps = { ...context, now: context.clock(), cookies: request.headers.get('Cookie') };
  const form = await request.formData();
  const act = form.get(ACT_NAME);
  switch (act) {
    case 'end':
      await endOneSession(deps, owner.id, String(form.get('session')));
      return done(paths.accountSecurity(), 'ended');
    case 'end-others':
      await endAllOtherSessions(deps, owner.id, context.session?.id ?? '');
      return done(paths.accountSecurity(), 'ended');
    case 'start':
      await startSecondFactor(deps);
      return done(`${paths.accountSecurity()}?${SETTING_UP}=app`, 'started');
    case 'confirm':
    case 'codes':
    case 'remove':
      return withCode(deps, owner, act, form);
    default:
      throw data(null, { status: 400 });
  }
}

type Deps = RequestContext & { now: number; cookies: string | null };

/** A session that was left open is not enough for these: each asks for a code again. */
async function withCode(deps: Deps, { id }: Owner, act: 'confirm' | 'codes' | 'remove', form: FormData) {
  const submission = parseForm(form, codeForm);
  if (submission.status !== 'success') return { form: act, result: submission.reply() };
  const given = await giveSecondFactor(deps, id, submission.value.code);
  if (!given.ok) {
    return { form: act, result: submission.reply({ fieldErrors: { code: [issue(given.error)] } }) };
  }
  if (act === 'remove') return done(paths.accountSecurity(), 'off', withCookies(await removeSecondFactor(deps, id)));
  const codes = act === 'codes' ? await newRecoveryCodes(deps) : await recoveryCodesOf(deps, id);
  return data({ codes }, { headers: withCookies(given.cookies) });
}

function withCookies(cookies: string[]): Headers {
  return new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
}
