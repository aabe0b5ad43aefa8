/** "I miss this": which help a visitor did not find, and where. No account, and nothing about a client. */
import { useForm } from '@conform-to/react';
import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Honeypot } from '#app/components/form/honeypot.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { useImpersonal } from '#app/components/form/use-impersonal.ts';
import { impersonalText, optionalLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { LONGEST_MISSING_HELP } from '#app/domain/referral/missing-help.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import { looksHuman, SEND_AGAIN, shownAt } from '#app/features/public-form.server.ts';
import { reportMissing } from '#app/features/referral/report-missing.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import askedEn from '#app/i18n/texts/asked.en.json';
import askedNl from '#app/i18n/texts/asked.nl.json';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import formStyles from '#app/styles/form.css?url';

const SENT = 'verstuurd';
const schema = z.object({
  theme: optionalLine(100),
  municipality: optionalLine(100),
  text: impersonalText(LONGEST_MISSING_HELP),
});

const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: askedNl, en: askedEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const { t, term } = phrases;
  const asked = new URL(request.url).searchParams;
  const isSent = asked.has(SENT);
  return {
    page: {
      title: t(isSent ? 'missing.sentTitle' : 'missing.title'),
      description: t('missing.lead'),
      canonical: context.config.baseUrl + paths.missingHelp(),
    },
    isSent,
    shownAt: shownAt(context.seal, now),
    asked: { theme: asked.get('theme') ?? '', municipality: asked.get('municipality') ?? '' },
    themes: directory.vocabulary.theme.map(({ id }) => ({ value: id, label: term('theme', id) })),
    municipalities: directory.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const directory = context.directory.current();
  const now = context.clock();
  const form = await request.formData();
  const submission = parseForm(form, schema);
  if (submission.status !== 'success') return submission.reply();
  if (!looksHuman(context.seal, form, now)) return submission.reply(SEND_AGAIN);
  const { theme, municipality, text } = submission.value;
  const reported = await reportMissing(
    { ...context, now },
    {
      theme: findTerm(directory.vocabulary, 'theme', theme ?? '')?.id ?? null,
      municipality: directory.municipalityBySlug(municipality ?? '')?.code ?? null,
      text,
      language: await languageOf(request),
    },
  );
  if (reported.ok) throw redirect(`${paths.missingHelp()}?${SENT}`, { status: 303 });
  return submission.reply({ formErrors: [issue('limit')] });
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: formStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function MissingHelpPage() {
  useTexts();
  const { t } = useTranslation();
  const { page, isSent } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page narrow">
      <h1>{page.title}</h1>
      <p className="lead">{isSent ? t('missing.sentText') : t('missing.lead')}</p>
      {isSent ? (
        <p>
          <Link className="btn" to={paths.search()}>
            {t('missing.back')}
          </Link>
        </p>
      ) : (
        <MissingForm />
      )}
    </main>
  );
}

function MissingForm() {
  const { t } = useTranslation();
  const { shownAt, asked, themes, municipalities } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'missing', lastResult, defaultValue: asked });
  const text = useImpersonal(fields.text);
  const label = { theme: t('missing.theme'), municipality: t('missing.municipality'), text: t('missing.text') };
  return (
    <div onSubmitCapture={text.holdBack}>
      <PostForm form={form}>
        <ErrorSummary form={form} lastResult={lastResult} entries={{ text: { label: label.text } }} />
        <Honeypot shownAt={shownAt} />
        <SelectField field={fields.theme} label={label.theme} options={themes} width="m" isOptional />
        <SelectField
          field={fields.municipality}
          label={label.municipality}
          options={municipalities}
          width="m"
          isOptional
        />
        <TextArea field={text.field} label={label.text} hint={t('missing.textHint')} max={LONGEST_MISSING_HELP} />
        <SubmitButton icon="flag" isLarge>
          {t('missing.send')}
        </SubmitButton>
      </PostForm>
    </div>
  );
}
