/** One lesson from practice: the situation, what was done, and what came of it. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { maySeeLesson } from '#app/domain/lesson/lesson-access.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import formStyles from '#app/styles/form.css?url';
import styles from '#app/styles/lessons.css?url';
import { useDutch } from '../directory/partner/own-text.tsx';
import { absentLesson } from './lesson/absent-lesson.server.ts';
import { partnerOf, viewLesson, type LessonView } from './lesson/lesson-view.server.ts';
import { WithdrawnOrError } from './lesson/withdrawn-lesson.tsx';
import { useLessonTexts } from './lessons/lesson-texts.ts';

export const links: LinksFunction = () => [formStyles, styles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { actor, clock, config } = context;
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, clock());
  const lesson = directory.lessons.find(({ slug }) => slug === params.lesson);
  if (!lesson || !maySeeLesson(actor, lesson, partnerOf(directory, lesson))) throw absentLesson(lesson, phrases);
  return {
    view: viewLesson(directory, lesson, actor, phrases),
    page: { title: lesson.title, description: lesson.summary, canonical: config.baseUrl + paths.lesson(lesson.slug) },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function LessonPage() {
  useLessonTexts();
  const { view } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const dutch = useDutch();
  const { title, summary, parts, notice, edit } = view;
  return (
    <main id="main" className="landing lesson">
      <div className="band">
        <div className="wrap">
          <Link className="back" to={paths.lessons()}>
            <Icon name="left" size="s" />
            {t('lessons.all')}
          </Link>
          <h1 lang={dutch}>{title}</h1>
          <p className="lead" lang={dutch}>
            {summary}
          </p>
          {notice && <Notice kind="warn">{notice}</Notice>}
          {edit && (
            <Link className="btn" to={edit}>
              <Icon name="edit" size="s" />
              {t('lesson.edit')}
            </Link>
          )}
        </div>
      </div>
      <div className="wrap landing-body lesson-body">
        <article className="lesson-parts">
          {parts.map(({ id, title: heading, paragraphs }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{heading}</h2>
              {paragraphs.map((text, at) => (
                <p key={at} lang={dutch}>
                  {text}
                </p>
              ))}
            </section>
          ))}
        </article>
        <About view={view} />
      </div>
    </main>
  );
}

function About({ view: { by, partner, day, themes, programmes } }: { view: LessonView }) {
  const { t } = useTranslation();
  return (
    <dl className="panel lesson-about">
      <div>
        <dt>{t('lesson.by')}</dt>
        <dd>{partner ? <Link to={partner.to}>{partner.name}</Link> : by}</dd>
      </div>
      {day && (
        <div>
          <dt>{t('lesson.on')}</dt>
          <dd>
            <time dateTime={day.date}>{day.text}</time>
          </dd>
        </div>
      )}
      <Terms title={t('lesson.themes')} terms={themes} />
      <Terms title={t('lesson.programmes')} terms={programmes} />
    </dl>
  );
}

function Terms({ title, terms }: { title: string; terms: LessonView['themes'] }) {
  if (terms.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul>
          {terms.map(({ to, label }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

export { WithdrawnOrError as ErrorBoundary };
