/** A step at a link that no longer works. What was typed and sent there is not kept, so it is shown to be copied. */
import { Form, isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { ErrorPage } from '#app/components/ui/error-page.tsx';
import type { RegistrationStep, TypedForm } from '#app/domain/application/application.ts';

export type DeadStep = {
  step: RegistrationStep;
  typed: TypedForm;
  /** Where a new link is asked for. */
  renewAt: string;
};

/** Labels of what was typed; the last part is the name of its field. What was chosen from a list is chosen again soon. */
const LABELS = {
  organisation: [
    'registration.organisation.name',
    'registration.organisation.phone',
    'registration.organisation.email',
    'registration.organisation.website',
    'registration.organisation.applicantName',
    'registration.organisation.applicantEmail',
  ],
  help: [
    'registration.help.summary',
    'registration.help.service',
    'registration.help.description',
    'registration.help.refer',
    'registration.help.next',
  ],
  places: [
    'registration.places.street',
    'registration.places.houseNumber',
    'registration.places.postcode',
    'registration.places.city',
  ],
  contact: [
    'registration.contact.name',
    'registration.contact.role',
    'registration.contact.task',
    'registration.contact.phone',
    'registration.contact.email',
  ],
} as const satisfies Record<RegistrationStep, readonly string[]>;

export function DeadStepOrError() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || !isDeadStep(error.data)) return <ErrorPage />;
  const { step, typed, renewAt } = error.data;
  const texts = LABELS[step]
    .map((label) => ({ label, text: [typed[label.slice(label.lastIndexOf('.') + 1)] ?? ''].flat().join('\n') }))
    .filter(({ text }) => text !== '');
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('registration.dead.title')}</h1>
      <p className="lead">{t(texts.length > 0 ? 'registration.dead.typed' : 'registration.dead.text')}</p>
      <dl>
        {texts.map(({ label, text }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd className="said">{text}</dd>
          </div>
        ))}
      </dl>
      <Form method="post" action={renewAt}>
        <SubmitButton value="renew" icon="mail" isLarge>
          {t('registration.dead.renew')}
        </SubmitButton>
      </Form>
    </main>
  );
}

function isDeadStep(data: unknown): data is DeadStep {
  return typeof data === 'object' && data !== null && 'renewAt' in data;
}
