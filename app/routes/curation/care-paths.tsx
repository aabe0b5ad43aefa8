/** What the coalition agrees on, per theme and area: the list, and the form of one with its history. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { issue } from '#app/domain/form/form-issue.ts';
import { carePathAgreement } from '#app/domain/referral/care-path.ts';
import { carePathHistory, mayAgree, saveCarePath } from '#app/features/referral/save-care-path.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/care-paths.en.json';
import textsNl from '#app/i18n/texts/care-paths.nl.json';
import { paths } from '#app/paths.ts';
import askedStyles from '#app/styles/asked.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { CarePathForm } from './care-paths/care-path-form.tsx';
import { CarePathList } from './care-paths/care-path-list.tsx';
import { placeAddress, readPlace } from './care-paths/care-path-request.ts';
import { agreementOf, carePathForm } from './care-paths/care-path-schema.ts';
import { firstsFor, viewCarePath, viewCarePaths } from './care-paths/care-paths-view.server.ts';

const DONE = ['saved', 'withdrawn'] as const;

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () => [settingsStyles, askedStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-care-path');
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const place = readPlace(directory, params.theme, new URL(request.url).searchParams);
  const one =
    place && mayAgree(person, place) ? await viewCarePath({ ...context, directory, now }, place, phrases) : null;
  return {
    title: one?.heading ?? phrases.t('carePath.edit.title'),
    one,
    list: one ? null : viewCarePaths(directory, person, phrases),
    done: whatWasDone(request, DONE),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-care-path');
  const directory = context.directory.current();
  const place = readPlace(directory, params.theme, new URL(request.url).searchParams);
  if (!place) return { result: undefined, refused: 'missing' as const };
  const deps = { ...context, now: context.clock() };
  const form = await request.formData();
  const version = Number(form.get('version'));
  const pressed = String(form.get(PRESSED_NAME));
  const answer = (what: (typeof DONE)[number]) => done(placeAddress(directory, place), what);

  if (pressed === 'withdraw') {
    const saved = await saveCarePath(deps, person, place, version, null);
    await context.directory.refresh();
    return saved.ok ? answer('withdrawn') : { result: undefined, refused: saved.error };
  }
  if (pressed.startsWith('revert-')) {
    const earlier = (await carePathHistory(context.db, place)).find(({ id }) => `revert-${id}` === pressed);
    const agreement = carePathAgreement.safeParse(earlier?.after).data;
    if (!agreement) return { result: undefined, refused: 'missing' as const };
    const saved = await saveCarePath(deps, person, place, version, agreement);
    await context.directory.refresh();
    return saved.ok ? answer('saved') : { result: undefined, refused: saved.error };
  }
  const submission = parseForm(form, carePathForm);
  if (submission.status !== 'success') return { result: submission.reply(), refused: null };
  const { first } = submission.value;
  const organisation = firstsFor(directory, place).find(({ id }) => id === first);
  if (first !== null && !organisation) {
    return { result: submission.reply({ fieldErrors: { first: [issue('unknown-choice')] } }), refused: null };
  }
  const service = organisation?.services.find(({ themes }) => themes.includes(place.theme))?.id ?? null;
  const saved = await saveCarePath(deps, person, place, version, agreementOf(submission.value, service));
  await context.directory.refresh();
  return saved.ok ? answer('saved') : { result: submission.reply(), refused: saved.error };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function CarePathsPage() {
  useTexts();
  const { title, one, list, done: wasDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <div className="asked">
      {one && (
        <p>
          <Link to={paths.workbench('zorgpaden')}>{t('carePath.edit.all')}</Link>
        </p>
      )}
      <h1>{title}</h1>
      {wasDone && !answer && <Notice kind="ok">{t(`carePath.edit.done.${wasDone}`)}</Notice>}
      {answer?.refused === 'conflict' && <Notice kind="error">{t('carePath.edit.conflict')}</Notice>}
      {answer?.refused && answer.refused !== 'conflict' && (
        <Notice kind="error">{t(`carePath.edit.error.${answer.refused}`)}</Notice>
      )}
      {list && <CarePathList list={list} />}
      {one && <One one={one} answer={answer} />}
    </div>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type OneProps = {
  one: NonNullable<Loaded['one']>;
  answer: ReturnType<typeof useActionData<typeof action>>;
};

function One({ one, answer }: OneProps) {
  const { t } = useTranslation();
  const { version, values, firsts, see, history } = one;
  return (
    <>
      {answer?.refused === 'conflict' && (
        <section aria-labelledby="now-h">
          <h2 id="now-h">{t('carePath.edit.now')}</h2>
          <blockquote className="said">
            {[values.steps, values.bring, values.urgent].filter(Boolean).join('\n')}
          </blockquote>
        </section>
      )}
      <CarePathForm
        version={version}
        values={values}
        firsts={firsts}
        result={answer && 'result' in answer ? answer.result : undefined}
      />
      {version > 0 && (
        <Form method="post" className="choices">
          <input type="hidden" name="version" value={version} />
          <Link className="btn" to={see}>
            {t('carePath.edit.see')}
          </Link>
          <SubmitButton value="withdraw" look="danger">
            {t('carePath.edit.withdraw')}
          </SubmitButton>
        </Form>
      )}
      <section aria-labelledby="history-h">
        <h2 id="history-h">{t('carePath.edit.history')}</h2>
        {history.length === 0 && <p>{t('carePath.edit.none2')}</p>}
        <ol className="asked-missing">
          {history.map(({ id, text, steps }) => (
            <li key={id}>
              <p className="meta">{text}</p>
              <blockquote>{steps === null ? t('carePath.edit.gone') : steps.join('\n')}</blockquote>
              {steps !== null && (
                <Form method="post">
                  <input type="hidden" name="version" value={version} />
                  <SubmitButton value={`revert-${id}`} look="second" icon="undo">
                    {t('carePath.edit.revert')}
                    <span className="vh"> {text}</span>
                  </SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
