/** Lessons on the workbench: those that wait first, and one to publish, change or withdraw. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { LESSON_STATES } from '#app/domain/lesson/lesson.ts';
import { decideOnLesson } from '#app/features/coalition/decide-lesson.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import lessonStyles from '#app/styles/lessons.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { changeLesson, lessonToEdit, viewLessonToEdit } from '../coalition/lessons/lesson-editing.server.ts';
import { LessonForm } from '../coalition/lessons/lesson-form.tsx';
import { LessonHistory } from '../coalition/lessons/lesson-history.tsx';
import { useLessonTexts } from '../coalition/lessons/lesson-texts.ts';
import { writerOf } from '../coalition/lessons/lessons-view.server.ts';
import { allowed } from '../guard.server.ts';
import { ReasonForm } from './reason-form.tsx';
import { reasonIn } from './reason.server.ts';
import { SettingsPage } from './settings-page.tsx';

const DONE = ['saved', 'published', 'withdrawn'] as const;

export const links: LinksFunction = () => [settingsStyles, lessonStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'publish-lesson');
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const lesson = lessonToEdit({ directory, person }, params.id);
  return {
    title: lesson?.title ?? phrases.t('lessons.workbench'),
    one: lesson && (await viewLessonToEdit(context, { directory, person }, lesson, phrases)),
    lists: LESSON_STATES.map((state) => ({
      state,
      lessons: directory.lessons
        .filter((one) => one.state === state)
        .map((one) => ({ id: one.id, title: one.title, by: writerOf(directory, one, phrases) })),
    })).filter(({ lessons }) => lessons.length > 0),
    done: whatWasDone(request, DONE),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'publish-lesson');
  const asking = { directory: context.directory.current(), person };
  const lesson = lessonToEdit(asking, params.id);
  if (!lesson) return { result: null, refused: 'missing' as const };
  const form = await request.formData();
  const pressed = form.get(PRESSED_NAME);
  if (pressed !== 'publish' && pressed !== 'withdraw') {
    const changed = await changeLesson(context, asking, lesson, form);
    return changed.id === null ? changed : done(paths.workbench('lessen', lesson.id), 'saved');
  }
  const state = pressed === 'publish' ? 'published' : 'withdrawn';
  const reason = state === 'published' ? '' : reasonIn(form);
  if (reason === null) return { result: null, refused: 'reason' as const };
  const decision = { id: lesson.id, version: Number(form.get('version')), state, reason } as const;
  const decided = await decideOnLesson({ ...context, now: context.clock() }, person, decision);
  await context.directory.refresh();
  return decided.ok ? done(paths.workbench('lessen', lesson.id), state) : { result: null, refused: decided.error };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function WorkbenchLessonsPage() {
  useLessonTexts();
  const { title, one, lists, done: wasDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <SettingsPage
      title={title}
      back={one ? { to: paths.workbench('lessen'), label: t('lessons.allOnBench') } : undefined}
    >
      {wasDone && !answer && <Notice kind="ok">{t(`lessons.done.${wasDone}`)}</Notice>}
      {answer?.refused && <Notice kind="error">{t(`lessonForm.refused.${answer.refused}`)}</Notice>}
      {one ? (
        <>
          <Decide one={one} />
          <LessonForm lesson={one} result={answer?.result} />
          <LessonHistory steps={one.history} />
        </>
      ) : (
        <Lists lists={lists} />
      )}
    </SettingsPage>
  );
}

function Decide({ one: { version, state, see } }: { one: NonNullable<Loaded['one']> }) {
  const { t } = useTranslation();
  const seen = <input type="hidden" name="version" value={version} />;
  return (
    <>
      <p className="lesson-state">
        {state && t(`lessonForm.state.${state}`)} {see && <Link to={see}>{t('lessonForm.see')}</Link>}
      </p>
      <div className="lesson-decide">
        {state !== 'published' && (
          <Form method="post">
            {seen}
            <SubmitButton value="publish" isLarge icon="check">
              {t('lessons.publish')}
            </SubmitButton>
          </Form>
        )}
        {state !== 'withdrawn' && (
          <ReasonForm value="withdraw" label={t('lessons.withdraw')} hint={t('lessons.withdrawHint')} isDanger>
            {seen}
          </ReasonForm>
        )}
      </div>
    </>
  );
}

function Lists({ lists }: Pick<Loaded, 'lists'>) {
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">{t('lessons.workbenchLead')}</p>
      <p>
        <Link className="btn btn-1" to={paths.writeLesson()}>
          <Icon name="plus" size="s" />
          {t('lessons.write')}
        </Link>
      </p>
      {lists.length === 0 && <p>{t('lessons.none')}</p>}
      {lists.map(({ state, lessons }) => (
        <section key={state} aria-labelledby={`list-${state}`}>
          <h2 id={`list-${state}`}>{t(`lessons.list.${state}`)}</h2>
          <ul className="lesson-keep">
            {lessons.map(({ id, title, by }) => (
              <li key={id}>
                <Link to={paths.workbench('lessen', id)}>{title}</Link>
                <span className="meta">{by}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
