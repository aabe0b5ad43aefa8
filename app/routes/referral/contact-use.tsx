/** "Did it work?": one tap after calling or mailing a partner. */
import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { STAY_NAME } from '#app/components/referral/stay-name.ts';
import { CONTACT_ANSWERS } from '#app/domain/referral/contact-use.ts';
import { tellContactUse } from '#app/features/referral/tell-contact-use.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import formStyles from '#app/styles/form.css?url';
import { privateMeta } from '../account/private-meta.ts';
import { DepartedOrError } from '../directory/partner/departed.tsx';
import { useContactUseTexts } from './contact-use-texts.ts';
import { partnerAskedAbout } from './partner-asked-about.server.ts';

const TOLD = 'verteld';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { slug, name } = await partnerAskedAbout({ request, params, context }, paths.contactUse);
  const told = new URL(request.url).searchParams.get(TOLD);
  const t = textsIn(await languageOf(request));
  return {
    slug,
    name,
    told: CONTACT_ANSWERS.find((answer) => answer === told) ?? null,
    title: t(told === null ? 'contactUse.title' : 'contactUse.thanks'),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const organisation = await partnerAskedAbout({ request, params, context }, paths.contactUse);
  const form = await request.formData();
  const answer = CONTACT_ANSWERS.find((one) => one === form.get(PRESSED_NAME));
  if (!answer) return { error: 'choose' as const };
  const deps = { ...context, now: context.clock() };
  const told = await tellContactUse(deps, organisation, answer, await languageOf(request));
  if (!told.ok) return { error: told.error };
  context.background.wake();
  // Asked on the partner's own page, which stays.
  if (form.has(STAY_NAME)) return { told: answer };
  return redirect(`${paths.contactUse(organisation.slug)}?${TOLD}=${answer}`, { status: 303 });
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: formStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ContactUsePage() {
  useContactUseTexts();
  const { t } = useTranslation();
  const { slug, name, told, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page">
      <h1>{title}</h1>
      {refused && 'error' in refused && <Notice kind="error">{t(`contactUse.error.${refused.error}`)}</Notice>}
      {told === null ? (
        <>
          <p className="lead">{t('contactUse.lead', { name })}</p>
          <Form method="post" className="choices">
            <SubmitButton value="right" icon="check" isLarge>
              {t('contactUse.right')}
            </SubmitButton>
            <SubmitButton value="wrong" look="second" icon="flag" isLarge>
              {t('contactUse.wrong')}
            </SubmitButton>
            <SubmitButton value="other" look="second" icon="person" isLarge>
              {t('contactUse.other')}
            </SubmitButton>
          </Form>
        </>
      ) : (
        <>
          <p className="lead">{told === 'right' ? t('contactUse.rightText') : t('contactUse.wrongText', { name })}</p>
          <p className="choices">
            {told !== 'right' && (
              <Link className="btn btn-1" to={paths.reportWrong(slug)}>
                {t('contactUse.more')}
              </Link>
            )}
            <Link className="btn" to={paths.partner(slug)}>
              {t('contactUse.back', { name })}
            </Link>
          </p>
        </>
      )}
    </main>
  );
}

export { DepartedOrError as ErrorBoundary };
