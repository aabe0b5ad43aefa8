/** The story of an application in words: what was done, what comes next. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { REGISTRATION_STEPS, type ApplicationState } from '#app/domain/application/application.ts';
import { isOpen, mayFollow } from '#app/domain/application/state.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { questionsOf } from '#app/features/curation/questions.server.ts';
import { nameIn, type Application } from '#app/features/registration/application-by-link.server.ts';
import { missingSteps } from '#app/features/registration/missing-steps.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { previewOf } from './preview.server.ts';
import { stepPath } from './step-paths.ts';

export async function stateView(
  { context }: Pick<LoaderFunctionArgs, 'context'>,
  application: Application,
  secret: string,
  phrases: Phrases,
) {
  const { t } = phrases;
  const { state, email, answers, organisation } = application;
  const directory = context.directory.current();
  const isNew = application.kind === 'new';
  const isBeingMade = isNew && isOpen(state);
  const missing = isBeingMade ? await missingSteps({ directory, geocoder: context.geocoder }, answers) : [];
  const entry = organisation === null || state !== 'approved' ? null : directory.byId(organisation);
  const name = nameIn(application);
  const told = isNew ? toldOfNew(state, missing.length > 0) : toldOfClaim(state);
  return {
    title: t(`registration.state.title.${told}`, { name }),
    lead: t(`registration.state.lead.${told}`, { name, email }),
    email,
    reason: state === 'rejected' ? application.reason : null,
    story: storyOf(application, phrases),
    questions: await questionsOf(context.db, { kind: 'application', id: application.id }),
    preview: isNew ? previewOf(answers, phrases, directory) : null,
    steps: isBeingMade
      ? REGISTRATION_STEPS.map((step) => ({
          name: t(`registration.step.${step}`),
          to: stepPath(step, secret),
          isRight: !missing.includes(step),
        }))
      : [],
    entry: entry && { page: paths.partner(entry.slug), edit: paths.signIn(paths.editEntry(entry.slug)) },
    canSubmit: isOpen(state) && missing.length === 0,
    isAgain: state === 'unconfirmed',
    canWithdraw: mayFollow(state, 'withdrawn'),
  };
}

function toldOfNew(state: ApplicationState, isUnfinished: boolean) {
  return state === 'draft' && isUnfinished ? 'unfinished' : state;
}

function toldOfClaim(state: ApplicationState) {
  return state === 'draft' || state === 'unconfirmed' || state === 'asked' ? state : (`claim-${state}` as const);
}

function storyOf({ createdAt, submittedAt, decidedAt }: Application, phrases: Phrases) {
  const { t } = phrases;
  const day = (at: number) => phrases.day(localTime(at).date);
  return [
    { text: t('registration.story.started', { day: day(createdAt) }), done: true },
    submittedAt === null
      ? { text: t('registration.story.toSubmit'), done: false }
      : { text: t('registration.story.submitted', { day: day(submittedAt) }), done: true },
    decidedAt === null
      ? { text: t('registration.story.toDecide'), done: false }
      : { text: t('registration.story.decided', { day: day(decidedAt) }), done: true },
  ];
}
