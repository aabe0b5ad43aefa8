/** Writing a lesson, or changing one of the own partner. A new one waits for a coordinator. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { may } from '#app/domain/access/permissions.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import formStyles from '#app/styles/form.css?url';
import styles from '#app/styles/lessons.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { changeLesson, lessonToEdit, viewLessonToEdit } from './lessons/lesson-editing.server.ts';
import { LessonForm } from './lessons/lesson-form.tsx';
import { LessonHistory } from './lessons/lesson-history.tsx';
import { useLessonTexts } from './lessons/lesson-texts.ts';

const DONE = ['proposed', 'saved'] as const;

export const links: LinksFunction = () => [formStyles, styles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'write-lesson');
  const directory = context.directory.current();
  const asking = { directory, person };
  const lesson = lessonToEdit(asking, params.id);
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  return {
    title: phrases.t(lesson ? 'lessonForm.titleEdit' : 'lessonForm.titleNew'),
    lesson: await viewLessonToEdit(context, asking, lesson, phrases),
    done: whatWasDone(request, DONE),
  };
}

/** A coordinator who writes one goes to where it is published. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'write-lesson');
  const asking = { directory: context.directory.current(), person };
  const lesson = lessonToEdit(asking, params.id);
  const changed = await changeLesson(context, asking, lesson, await request.formData());
  if (changed.id === null) return changed;
  if (may(person, 'publish-lesson')) return done(paths.workbench('lessen', changed.id), 'saved');
  const isProposed = lesson?.state !== 'proposed' && lesson?.state !== 'published';
  return done(paths.writeLesson(changed.id), isProposed ? 'proposed' : 'saved');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function WriteLessonPage() {
  useLessonTexts();
  const { title, lesson, done: wasDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page narrow">
      <h1>{title}</h1>
      <p className="lead">{t('lessonForm.lead')}</p>
      {wasDone && !answer && <Notice kind="ok">{t(`lessonForm.done.${wasDone}`)}</Notice>}
      {answer?.refused && <Notice kind="error">{t(`lessonForm.refused.${answer.refused}`)}</Notice>}
      {lesson.see && lesson.state && (
        <p className="lesson-state">
          {t(`lessonForm.state.${lesson.state}`)} <Link to={lesson.see}>{t('lessonForm.see')}</Link>
        </p>
      )}
      <LessonForm lesson={lesson} result={answer?.result} />
      <LessonHistory steps={lesson.history} />
    </main>
  );
}
