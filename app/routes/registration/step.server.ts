/** What the four steps have in common: finding the application, keeping what was typed, going on. */
import type { SubmissionResult } from '@conform-to/react';
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import type { RegistrationStep } from '#app/domain/application/application.ts';
import { isOpen } from '#app/domain/application/state.ts';
import { stepForms } from '#app/domain/application/steps.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { applicationByLink, type Application } from '#app/features/registration/application-by-link.server.ts';
import { saveStep } from '#app/features/registration/fill-in-application.server.ts';
import { paths } from '#app/paths.ts';
import type { DeadStep } from './dead-step.tsx';
import { lookAt, phrasesFor, type Asked, type Look } from './look.server.ts';
import { LATER, LOOK_UP, savedPath } from './pressed.ts';
import { pathAfter } from './step-paths.ts';
import { typedStep } from './typed-step.ts';

export function secretIn(request: Request): string | null {
  return new URL(request.url).searchParams.get('sleutel');
}

/**
 * @param sent what was typed, which nobody else keeps when the link is dead
 * @throws 410 for a dead link, a redirect to the page of the application when there is nothing to fill in there
 */
async function openApplication(
  { request, context }: Asked,
  sent: Pick<DeadStep, 'step' | 'typed'>,
): Promise<{ application: Application; secret: string }> {
  const secret = secretIn(request);
  const deps = { db: context.db, now: context.clock() };
  const application = await applicationByLink(deps, 'application', secret);
  if (!application) {
    const dead: DeadStep = { ...sent, renewAt: paths.application(secret ?? '') };
    throw data(dead, { status: 410 });
  }
  if (application.kind !== 'new' || secret === null || !isOpen(application.state)) {
    throw redirect(paths.application(secret ?? ''));
  }
  return { application, secret };
}

/** What every step shows around its own fields. */
export async function stepFrame(asked: Asked, step: RegistrationStep) {
  const { application, secret } = await openApplication(asked, { step, typed: {} });
  const { t } = await phrasesFor(asked);
  return {
    title: t('registration.title'),
    step,
    secret,
    version: application.version,
    typed: application.answers[step] ?? {},
    look: await lookAt(asked, application.answers, step),
  };
}

export type StepAnswer = {
  result: SubmissionResult<string[]>;
  look: Look;
  error: 'conflict' | 'closed' | 'limit' | null;
};

/**
 * Keeps what was typed, right or not; goes on when it is right, or when that can wait.
 * @throws 410 with what was typed when the link no longer works
 */
export async function keepStep({ request, context }: ActionFunctionArgs, step: RegistrationStep): Promise<StepAnswer> {
  const asked = { request, context };
  const form = await request.formData();
  const schema = stepForms(context.directory.current())[step];
  const submission = parseForm(form, schema);
  const typed = typedStep(form, Object.keys(schema.shape));
  const { application, secret } = await openApplication(asked, { step, typed });
  const look = await lookAt(asked, { ...application.answers, [step]: typed }, step);
  const answer = { result: submission.reply(), look, error: null };
  // Leaving a field asks for a look at it, and keeps nothing.
  if (submission.status === undefined) return answer;
  if (Number(form.get('version')) !== application.version) return { ...answer, error: 'conflict' };
  const kept = await saveStep({ ...context, now: context.clock() }, application, step, typed);
  if (!kept.ok) return { ...answer, error: kept.error };
  context.background.wake();
  const pressed = form.get(PRESSED_NAME);
  if (pressed === LATER) throw redirect(savedPath(secret), { status: 303 });
  if (submission.status !== 'success' || pressed === LOOK_UP) return answer;
  const wrong = stillWrong(look, step);
  if (wrong) return { ...answer, result: submission.reply({ fieldErrors: wrong }) };
  throw redirect(pathAfter(step, secret), { status: 303 });
}

/** What no schema sees: an address that is nowhere, an organisation that may be there already. */
export function stillWrong({ found, similar }: Look, step: RegistrationStep): Record<string, string[]> | null {
  if (found?.point === null) return { postcode: [issue('unknown-choice')] };
  if (similar.length > 0) return { [step === 'organisation' ? 'name' : 'city']: [issue('similar')] };
  return null;
}
