/** The first step of putting an organisation in the directory. With it the application begins. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Honeypot } from '#app/components/form/honeypot.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { organisationStep } from '#app/domain/application/steps.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { looksHuman, SEND_AGAIN, shownAt } from '#app/features/public-form.server.ts';
import { startApplication } from '#app/features/registration/start-application.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { termOptions } from '../entry/term-options.server.ts';
import { lookAt, phrasesFor } from './look.server.ts';
import { OrganisationFields, useOrganisationEntries, type OrganisationTyped } from './organisation-fields.tsx';
import { LATER, savedPath } from './pressed.ts';
import { StepPage } from './step-page.tsx';
import { pathAfter } from './step-paths.ts';
import { stillWrong, type StepAnswer } from './step.server.ts';
import { typedStep } from './typed-step.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const { directory, seal, clock, config } = asked.context;
  const phrases = await phrasesFor(asked);
  return {
    types: termOptions(directory.current(), 'organisation-type', phrases),
    look: await lookAt(asked, {}, 'organisation'),
    shownAt: shownAt(seal, clock()),
    page: {
      title: phrases.t('registration.title'),
      description: phrases.t('registration.lead'),
      canonical: config.baseUrl + paths.register(),
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs): Promise<StepAnswer> {
  const asked = { request, context };
  const form = await request.formData();
  const isLater = form.get(PRESSED_NAME) === LATER;
  const whole = organisationStep(context.directory.current());
  // To go on later, a name and a mail address will do.
  const needed = isLater ? whole.pick({ name: true, applicantEmail: true }) : whole;
  const submission = parseForm(form, needed);
  const answers = { organisation: typedStep(form, Object.keys(whole.shape)) };
  const look = await lookAt(asked, answers, 'organisation');
  const refused = (wrong: Parameters<typeof submission.reply>[0] = {}) => {
    return { result: submission.reply(wrong), look, error: null };
  };
  if (submission.status !== 'success') return refused();
  const wrong = isLater ? null : stillWrong(look, 'organisation');
  if (wrong) return refused({ fieldErrors: wrong });
  const now = context.clock();
  if (!looksHuman(context.seal, form, now)) return refused(SEND_AGAIN);
  const { name, applicantEmail: email } = submission.value;
  const applicant = whole.shape.applicantName.safeParse(form.get('applicantName')).data ?? '';
  const { language } = await phrasesFor(asked);
  const wanted = { name, applicant, email, language, answers, ip: context.ip };
  const started = await startApplication({ ...context, now }, wanted);
  if (!started.ok) return refused({ formErrors: [issue('limit')] });
  context.background.wake();
  throw redirect(isLater ? savedPath(started.secret) : pathAfter('organisation', started.secret), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function StartPage() {
  const { types, look: first, shownAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const look = answer?.look ?? first;
  const entries = useOrganisationEntries();
  const [form, fields] = useForm<OrganisationTyped>({
    id: 'organisation',
    lastResult: answer?.result ?? null,
    shouldValidate: 'onBlur',
  });
  return (
    <StepPage
      step="organisation"
      secret={null}
      version={null}
      look={look}
      form={form}
      answer={answer}
      entries={entries}
    >
      <Honeypot shownAt={shownAt} />
      <OrganisationFields fields={fields} types={types} similar={look.similar} />
    </StepPage>
  );
}
