/** Mail about new and changed partners: whoever asks for it gets a mail to confirm that. No account is needed. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { Honeypot } from '#app/components/form/honeypot.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { mailAddress, optionalLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { readFollowed } from '#app/domain/news/followed.ts';
import { subscribe } from '#app/features/news/subscription.server.ts';
import { looksHuman, SEND_AGAIN, shownAt } from '#app/features/public-form.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { feedLink } from './feed-link.ts';
import { feedOf } from './feed-of.server.ts';
import { pageLinks, useTexts } from './page-parts.ts';

const SENT = 'verstuurd';
const schema = z.object({ email: mailAddress, municipality: optionalLine(100), theme: optionalLine(100) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const { t, term } = phrases;
  const { searchParams } = new URL(request.url);
  const asked = { municipality: searchParams.get('gemeente'), theme: searchParams.get('thema') };
  const followed = readFollowed(directory, asked) ?? { municipality: null, theme: null };
  const isSent = searchParams.has(SENT);
  return {
    page: {
      title: t(isSent ? 'digest.sentTitle' : 'digest.title'),
      description: t('digest.lead'),
      canonical: context.config.baseUrl + paths.digest(),
    },
    isSent,
    shownAt: shownAt(context.seal, now),
    asked: {
      municipality: (followed.municipality && directory.municipalityByCode(followed.municipality)?.slug) ?? '',
      theme: followed.theme ?? '',
    },
    feed: feedOf(directory, followed, phrases),
    municipalities: directory.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
    themes: directory.vocabulary.theme.map(({ id }) => ({ value: id, label: term('theme', id) })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const directory = context.directory.current();
  const now = context.clock();
  const form = await request.formData();
  const submission = parseForm(form, schema);
  if (submission.status !== 'success') return submission.reply();
  if (!looksHuman(context.seal, form, now)) return submission.reply(SEND_AGAIN);
  const { email, ...asked } = submission.value;
  const followed = readFollowed(directory, asked);
  if (!followed) return submission.reply({ formErrors: [issue('unknown-choice')] });
  const language = await languageOf(request);
  const subscribed = await subscribe({ ...context, now }, directory, { ...followed, email, language });
  if (!subscribed.ok) return submission.reply({ formErrors: [issue('limit')] });
  context.background.wake();
  throw redirect(`${paths.digest()}?${SENT}`, { status: 303 });
}

export const links = pageLinks;
export const meta: MetaFunction<typeof loader> = ({ data }) => [...pageMeta(data?.page), ...feedLink(data?.feed)];

export default function DigestPage() {
  useTexts();
  const { t } = useTranslation();
  const { page, isSent, feed } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page check-page">
      <h1>{page.title}</h1>
      <p className="lead">{isSent ? t('digest.sentText') : t('digest.lead')}</p>
      {isSent ? (
        <p>
          <Link className="btn" to={paths.search()}>
            {t('digest.back')}
          </Link>
        </p>
      ) : (
        <>
          <DigestForm />
          <p className="check-after">
            {t('digest.feedText')} <a href={feed.path}>{t('digest.feed')}</a>
          </p>
        </>
      )}
    </main>
  );
}

function DigestForm() {
  const { t } = useTranslation();
  const { shownAt, asked, municipalities, themes } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'digest', lastResult, defaultValue: asked });
  const label = { email: t('digest.email'), municipality: t('digest.municipality'), theme: t('digest.theme') };
  return (
    <PostForm form={form}>
      <ErrorSummary form={form} lastResult={lastResult} entries={{ email: { label: label.email } }} />
      <Honeypot shownAt={shownAt} />
      <SelectField
        field={fields.municipality}
        label={label.municipality}
        hint={t('digest.municipalityHint')}
        options={municipalities}
        width="m"
        isOptional
      />
      <SelectField
        field={fields.theme}
        label={label.theme}
        hint={t('digest.themeHint')}
        options={themes}
        width="m"
        isOptional
      />
      <Field
        field={fields.email}
        type="email"
        autoComplete="email"
        width="m"
        label={label.email}
        hint={t('digest.emailHint')}
      />
      <SubmitButton icon="mail" isLarge>
        {t('digest.send')}
      </SubmitButton>
    </PostForm>
  );
}
