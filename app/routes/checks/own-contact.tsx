/** Where the mail to a contact leads: how that person stands in the directory, and room to ask for a change. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { choice, optionalText } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { WISHES } from '#app/domain/privacy/wishes.ts';
import { shownLines } from '#app/features/privacy/contact-notice-mail.server.ts';
import { askAboutOwnContact, readOwnContact } from '#app/features/privacy/own-contact.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import personalDataEn from '#app/i18n/texts/personal-data.en.json';
import personalDataNl from '#app/i18n/texts/personal-data.nl.json';
import { paths } from '#app/paths.ts';
import { DeadLink } from './dead-link.tsx';
import { pageHead, pageLinks, useTexts } from './page-parts.ts';
import { secretIn } from './secret.server.ts';

const SENT = 'verstuurd';
const LONGEST = 1000;
const schema = z.object({ wish: choice(WISHES), text: optionalText(LONGEST) });

const useNoticeTexts = areaTexts({ nl: personalDataNl, en: personalDataEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await languageOf(request);
  const t = textsIn(language);
  const own = await readOwnContact({ ...context, now: context.clock() }, secretIn(request));
  if (!own) {
    const coordinatorEmail = context.directory.current().coalition.coordinator.email;
    return { state: 'void' as const, title: t('deadLink.voidTitle'), coordinatorEmail };
  }
  if (new URL(request.url).searchParams.has(SENT)) return { state: 'sent' as const, title: t('notice.sentTitle') };
  const contacts = own.contacts.map((contact) => ({
    at: contact.organisationName,
    lines: shownLines(contact, own.email, language),
  }));
  return { state: 'open' as const, title: t('notice.pageTitle'), email: own.email, contacts };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const secret = secretIn(request);
  const submission = parseForm(await request.formData(), schema);
  if (submission.status !== 'success') return submission.reply();
  const { wish, text } = submission.value;
  if (wish === 'correct' && text === null) return submission.reply({ fieldErrors: { text: [issue('required')] } });
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const asked = await askAboutOwnContact(deps, secret, { wish, text, language: await languageOf(request) });
  if (!asked.ok && asked.error === 'limit') return submission.reply({ formErrors: [issue('limit')] });
  context.background.wake();
  throw redirect(`${paths.ownContact(secret ?? '')}${asked.ok ? `&${SENT}` : ''}`, { status: 303 });
}

export const links = pageLinks;
export const meta = pageHead;

export default function OwnContactPage() {
  useTexts();
  useNoticeTexts();
  const { t } = useTranslation();
  const view = useLoaderData<typeof loader>();
  if (view.state === 'void') return <DeadLink {...view} isRenewed={false} />;
  return (
    <main id="main" className="wrap page check-page">
      <h1>{view.title}</h1>
      {view.state === 'sent' && <p className="lead">{t('notice.sentText')}</p>}
      {view.state === 'open' && (
        <>
          <p className="lead">
            {t(view.contacts.length === 0 ? 'notice.none' : 'notice.pageLead', { email: view.email })}
          </p>
          {view.contacts.map(({ at, lines }, index) => (
            <section key={`${at} ${index}`} className="panel check-facts">
              <h2>{at}</h2>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
          {view.contacts.length > 0 && <WishForm />}
        </>
      )}
    </main>
  );
}

function WishForm() {
  const { t } = useTranslation();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'own-contact', lastResult });
  const label = { wish: t('notice.ask'), text: t('notice.text') };
  return (
    <PostForm form={form}>
      <ErrorSummary
        form={form}
        lastResult={lastResult}
        entries={{ wish: { label: label.wish }, text: { label: label.text } }}
      />
      <ChoiceTiles
        field={fields.wish}
        label={label.wish}
        choices={WISHES.map((value) => ({ value, label: t(`notice.wish.${value}`) }))}
      />
      <TextArea field={fields.text} label={label.text} hint={t('notice.textHint')} max={LONGEST} isOptional />
      <SubmitButton isLarge>{t('notice.send')}</SubmitButton>
    </PostForm>
  );
}
