/** Which languages of the card a native speaker has read; here the texts are read, and that is put on record. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { directionOf, isCardLanguage } from '#app/domain/referral/card-languages.ts';
import { recordReading, textReadings, type TextReading } from '#app/features/referral/card-readings.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import { paths } from '#app/paths.ts';
import cardTextsStyles from '#app/styles/card-texts.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { useCardReadingTexts } from './card-texts/reading-texts.ts';
import { textLines } from './card-texts/text-lines.server.ts';
import { SettingsPage } from './settings-page.tsx';

const LIST = 'kaartteksten';
const LONGEST_READER = 120;

export const links: LinksFunction = () =>
  [settingsStyles, cardTextsStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'edit-vocabulary');
  const language = await languageOf(request);
  const t = textsIn(language);
  const asked = new URL(request.url).searchParams.get('taal');
  const readings = await textReadings(context);
  const shown = readings.find((one) => one.language === asked) ?? null;
  return {
    title: t('cardTexts.title'),
    readings: readings.map((one) => ({ ...one, last: lastText(one) })),
    shown: shown && { ...shown, lines: textLines(shown.language) },
    done: whatWasDone(request, ['recorded']),
  };

  function lastText({ last }: TextReading): string | null {
    return last && t('cardTexts.lastRead', { reader: last.reader, date: momentText(language, last.at) });
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-vocabulary');
  const form = await request.formData();
  const language = form.get('language');
  const reader = String(form.get('reader') ?? '').trim();
  if (!isCardLanguage(language)) return { refused: 'changed' as const };
  if (reader === '' || reader.length > LONGEST_READER) return { refused: 'reader' as const };
  const deps = { db: context.db, newId: context.newId, now: context.clock() };
  const recorded = await recordReading(deps, person, { language, seen: String(form.get('seen')), reader });
  return recorded.ok ? done(paths.workbench(LIST), 'recorded') : { refused: recorded.error };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function CardTextsRoute() {
  useCardReadingTexts();
  const { title, readings, shown, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('cardTexts.lead')}</p>
      {done && <Notice kind="ok">{t('cardTexts.recorded')}</Notice>}
      {answer?.refused === 'changed' && <Notice kind="error">{t('cardTexts.conflict')}</Notice>}
      <ul className="card-readings">
        {readings.map(({ language, state, last }) => (
          <li key={language}>
            <b>{t(`card.language.${language}`)}</b>
            <span className={state === 'read' ? 'fresh' : 'fresh stale'}>
              <Icon name={state === 'read' ? 'check' : 'alert'} size="s" />
              {t(`cardTexts.state.${state}`)}
            </span>
            <span className="meta">{last}</span>
            <Link to={`${paths.workbench(LIST)}?taal=${language}`} preventScrollReset>
              {t('cardTexts.show')}
              <span className="vh">, {t(`card.language.${language}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {shown && <Reading key={shown.language} shown={shown} lacksReader={answer?.refused === 'reader'} />}
    </SettingsPage>
  );
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['shown']>;

function Reading({ shown: { language, fingerprint, lines }, lacksReader }: { shown: Shown; lacksReader: boolean }) {
  const { t } = useTranslation();
  const name = t(`card.language.${language}`);
  return (
    <section aria-labelledby="reading-h">
      <h2 id="reading-h">{t('cardTexts.shown', { language: name })}</h2>
      <table className="card-lines">
        <thead>
          <tr>
            <th scope="col">{t('cardTexts.dutch')}</th>
            {language !== 'nl' && <th scope="col">{name}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ dutch, text }, index) => (
            <tr key={index}>
              <td lang="nl">{dutch}</td>
              {language !== 'nl' && (
                <td lang={language} dir={directionOf(language)}>
                  {text}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Form method="post" className="card-reading-form">
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="seen" value={fingerprint} />
        <label className="form-label" htmlFor="reader">
          {t('cardTexts.reader')}
        </label>
        <p className="form-hint" id="reader-hint">
          {t('cardTexts.readerHint')}
        </p>
        {lacksReader && (
          <p className="form-message" id="reader-message">
            <Icon name="alert" size="s" />
            {t('cardTexts.noReader')}
          </p>
        )}
        <input
          id="reader"
          name="reader"
          className="form-input form-input-m"
          required
          maxLength={LONGEST_READER}
          aria-invalid={lacksReader || undefined}
          aria-describedby={lacksReader ? 'reader-message reader-hint' : 'reader-hint'}
        />
        <SubmitButton>{t('cardTexts.record')}</SubmitButton>
      </Form>
    </section>
  );
}
