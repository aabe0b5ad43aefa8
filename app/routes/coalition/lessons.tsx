/** Lessons from practice: how partners did it, newest first. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { may } from '#app/domain/access/permissions.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import filterStyles from '#app/styles/filters.css?url';
import formStyles from '#app/styles/form.css?url';
import styles from '#app/styles/lessons.css?url';
import { useDutch } from '../directory/partner/own-text.tsx';
import { filterParameters, lessonFilter, PROGRAMME_NAME, THEME_NAME } from './lessons/lesson-filter.ts';
import { useLessonTexts } from './lessons/lesson-texts.ts';
import { viewLessons, type LessonLine } from './lessons/lessons-view.server.ts';

export const links: LinksFunction = () =>
  [formStyles, filterStyles, styles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { actor, config } = context;
  const directory = context.directory.current();
  const filter = lessonFilter(directory, new URL(request.url).searchParams);
  if (!filter) throw new Response(null, { status: 404 });
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const { t } = phrases;
  return {
    view: viewLessons(directory, filter, phrases),
    /** A visitor may work at a partner, and is asked to sign in. */
    writes: actor.kind === 'visitor' || may(actor, 'write-lesson'),
    page: {
      title: t('lessons.title'),
      description: t('lessons.lead'),
      canonical: config.baseUrl + paths.lessons(filterParameters(filter)),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function LessonsPage() {
  useLessonTexts();
  const { view, writes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { lessons, isAll, chosen, themes, programmes } = view;
  return (
    <main id="main" className="landing">
      <div className="band">
        <div className="wrap">
          <h1>{t('lessons.title')}</h1>
          <p className="lead">{t('lessons.lead')}</p>
          <Form className="list-filters">
            <FilterChoice
              name={THEME_NAME}
              label={t('lessons.theme')}
              any={t('lessons.anyTheme')}
              value={chosen.theme}
              options={themes}
            />
            <FilterChoice
              name={PROGRAMME_NAME}
              label={t('lessons.programme')}
              any={t('lessons.anyProgramme')}
              value={chosen.programme}
              options={programmes}
            />
            <button className="btn">{t('lessons.show')}</button>
          </Form>
        </div>
      </div>
      <div className="wrap landing-body">
        {lessons.length === 0 && (
          <p>
            {t(isAll ? 'lessons.none' : 'lessons.noneChosen')}{' '}
            {!isAll && <Link to={paths.lessons()}>{t('lessons.all')}</Link>}
          </p>
        )}
        <ul className="lessons">
          {lessons.map((lesson) => (
            <LessonItem key={lesson.slug} lesson={lesson} />
          ))}
        </ul>
        {writes && (
          <p className="lessons-write">
            {t('lessons.writeText')}
            <Link className="btn" to={paths.writeLesson()}>
              <Icon name="edit" size="s" />
              {t('lessons.write')}
            </Link>
          </p>
        )}
      </div>
    </main>
  );
}

function LessonItem({ lesson: { slug, title, summary, by, day, about } }: { lesson: LessonLine }) {
  const dutch = useDutch();
  return (
    <li>
      <h2 lang={dutch}>
        <Link to={paths.lesson(slug)}>{title}</Link>
      </h2>
      <p lang={dutch}>{summary}</p>
      <p className="meta">{[by, day, ...about].join(' · ')}</p>
    </li>
  );
}
