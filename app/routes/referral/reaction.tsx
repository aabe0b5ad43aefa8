/** Within how many days a partner reacted. Nothing is asked about whom it was for. */
import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { forgetReferral } from '#app/components/referral/kept-referrals.ts';
import { REACTION_DAYS } from '#app/domain/referral/reaction-time.ts';
import { tellReaction } from '#app/features/referral/tell-reaction.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import formStyles from '#app/styles/form.css?url';
import { privateMeta } from '../account/private-meta.ts';
import { DepartedOrError } from '../directory/partner/departed.tsx';
import { useContactUseTexts } from './contact-use-texts.ts';
import { partnerAskedAbout } from './partner-asked-about.server.ts';

const TOLD = 'verteld';
const LONGEST = Math.max(...REACTION_DAYS);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { slug, name } = await partnerAskedAbout({ request, params, context }, paths.reaction);
  const isTold = new URL(request.url).searchParams.has(TOLD);
  const t = textsIn(await languageOf(request));
  return { slug, name, isTold, title: t(isTold ? 'reaction.thanks' : 'reaction.title') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const organisation = await partnerAskedAbout({ request, params, context }, paths.reaction);
  const typed = (await request.formData()).get('days');
  const days = REACTION_DAYS.find((one) => String(one) === typed);
  if (days === undefined) return { error: 'choose' as const };
  const told = await tellReaction({ ...context, now: context.clock() }, organisation, days);
  if (!told.ok) return { error: told.error };
  await context.directory.refresh();
  return redirect(`${paths.reaction(organisation.slug)}?${TOLD}`, { status: 303 });
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: formStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ReactionPage() {
  useContactUseTexts();
  const { t } = useTranslation();
  const { slug, name, isTold, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  useEffect(() => {
    if (isTold) forgetReferral(slug);
  }, [isTold, slug]);
  return (
    <main id="main" className="wrap page">
      <h1>{title}</h1>
      {refused && <Notice kind="error">{t(`reaction.error.${refused.error}`)}</Notice>}
      <p className="lead">{isTold ? t('reaction.thanksText', { name }) : t('reaction.lead', { name })}</p>
      {isTold ? (
        <Link className="btn" to={paths.partner(slug)}>
          {t('contactUse.back', { name })}
        </Link>
      ) : (
        <Form method="post">
          <fieldset className="reaction-days">
            <legend className="form-label">{t('reaction.legend')}</legend>
            {REACTION_DAYS.map((days) => (
              <label key={days}>
                <input type="radio" name="days" value={days} required />
                {days === LONGEST ? t('reaction.longest') : t('reaction.days', { count: days })}
              </label>
            ))}
          </fieldset>
          <SubmitButton isLarge>{t('reaction.send')}</SubmitButton>
        </Form>
      )}
    </main>
  );
}

export { DepartedOrError as ErrorBoundary };
