/** What the coalition says of its programmes: the list, and one to change with its history. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Link, useActionData, useLoaderData, type Params } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { detailsOfForm, programmeForm } from '#app/domain/programme/programme-form.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import { editProgramme } from '#app/features/coalition/edit-programme.server.ts';
import { NEW_TERM } from '#app/features/settings/edit-vocabulary.server.ts';
import { vocabularyPath } from '#app/features/settings/term-paths.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import textsEn from '#app/i18n/texts/programmes.en.json';
import textsNl from '#app/i18n/texts/programmes.nl.json';
import { paths } from '#app/paths.ts';
import programmeStyles from '#app/styles/programmes.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { ProgrammeForm } from './programmes/programme-form.tsx';
import { listProgrammes, openProgramme, type ProgrammeToEdit } from './programmes/programme-to-edit.server.ts';
import { SettingsPage } from './settings-page.tsx';

const DONE = ['saved'] as const;

const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: textsNl, en: textsEn });

export const links: LinksFunction = () =>
  [settingsStyles, programmeStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'edit-programme');
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const term = termIn(directory, params);
  const one = term && (await openProgramme({ db: context.db, directory }, term, phrases));
  return {
    title: one?.name ?? phrases.t('programmeForm.title'),
    one,
    list: one ? [] : listProgrammes(directory, phrases),
    add: vocabularyPath('programme', NEW_TERM),
    done: whatWasDone(request, DONE),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-programme');
  const directory = context.directory.current();
  const term = termIn(directory, params);
  if (!term) throw data(null, { status: 404 });
  const form = await request.formData();
  const present = directory.programmes.find(({ id }) => id === term.id) ?? null;
  const submission = parseForm(form, programmeForm(directory.vocabulary, present));
  if (submission.status !== 'success') return { result: submission.reply(), refused: null };
  const edited = await editProgramme({ ...context, now: context.clock() }, person, {
    id: term.id,
    version: Number(form.get('version')),
    details: detailsOfForm(submission.value),
  });
  await context.directory.refresh();
  return edited.ok
    ? done(paths.workbench('programmas', term.id), 'saved')
    : { result: submission.reply(), refused: edited.error };
}

/** @throws 404 for a programme that is not in the vocabulary. @returns null for the list */
function termIn(directory: Directory, { programme }: Params) {
  if (programme === undefined) return null;
  const term = findTerm(directory.vocabulary, 'programme', programme);
  if (!term) throw data(null, { status: 404 });
  return term;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function WorkbenchProgrammesPage() {
  useTexts();
  const { title, one, list, add, done: wasDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  if (!one) return <ProgrammeList title={title} list={list} add={add} />;
  return (
    <SettingsPage title={title} back={{ to: paths.workbench('programmas'), label: t('programmeForm.all') }}>
      {wasDone && !answer && <Notice kind="ok">{t('programmeForm.saved')}</Notice>}
      {answer?.refused && <Notice kind="error">{t(`programmeForm.refused.${answer.refused}`)}</Notice>}
      <p className="lead">{t('programmeForm.lead')}</p>
      <p className="choices">
        <Link className="btn" to={vocabularyPath('programme', one.id)}>
          {t('programmeForm.words')}
        </Link>
        <Link className="btn" to={paths.programme(one.id)}>
          {t('programmeForm.see')}
        </Link>
      </p>
      {answer?.refused === 'conflict' && <AsItIs one={one} />}
      <ProgrammeForm programme={one} result={answer?.result} />
      <History steps={one.history} />
    </SettingsPage>
  );
}

type ListProps = { title: string; list: ReturnType<typeof listProgrammes>; add: string };

function ProgrammeList({ title, list, add }: ListProps) {
  const { t } = useTranslation();
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('programmeForm.listLead')}</p>
      <p>
        <Link className="btn btn-1" to={add}>
          {t('programmeForm.add')}
        </Link>
      </p>
      <ul className="programme-keep">
        {list.map(({ id, name, partners, isTold }) => (
          <li key={id}>
            <Link to={paths.workbench('programmas', id)}>{name}</Link>
            <span className="meta">{t('programmes.partners', { count: partners })}</span>
            {!isTold && <span className="tag">{t('programmeForm.untold')}</span>}
          </li>
        ))}
      </ul>
    </SettingsPage>
  );
}

function AsItIs({ one: { values } }: { one: ProgrammeToEdit }) {
  const { t } = useTranslation();
  const texts = ['forWhomNl', 'gainNl', 'referringNl', 'forWhomEn', 'gainEn', 'referringEn'] as const;
  return (
    <dl className="as-it-is">
      {texts.map((name) => (
        <div key={name}>
          <dt>{t(`programmeForm.${name}`)}</dt>
          <dd>{values[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

function History({ steps }: { steps: ProgrammeToEdit['history'] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history-h">
      <h2 id="history-h">{t('programmeForm.history')}</h2>
      {steps.length === 0 && <p>{t('programmeForm.noHistory')}</p>}
      <ol className="programme-keep">
        {steps.map(({ id, text, parts }) => (
          <li key={id}>
            {text} <span className="meta">{parts}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
