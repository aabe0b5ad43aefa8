/** A few lessons from practice, on the page of what they are about. All words come with the view. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

export type LessonLinksView = {
  title: string;
  lessons: { to: string; title: string; summary: string; by: string }[];
  /** To the others, when there are. */
  all: { to: string; text: string } | null;
};

export function LessonLinks({ view: { title, lessons, all } }: { view: LessonLinksView }) {
  const { i18n } = useTranslation();
  const dutch = i18n.language === 'nl' ? undefined : 'nl';
  return (
    <section className="lesson-links" aria-labelledby="lessons-h">
      <h2 id="lessons-h">{title}</h2>
      <ul>
        {lessons.map(({ to, title: name, summary, by }) => (
          <li key={to}>
            <h3 lang={dutch}>
              <Link to={to}>{name}</Link>
            </h3>
            <p lang={dutch}>{summary}</p>
            <p className="meta">{by}</p>
          </li>
        ))}
      </ul>
      {all && (
        <p>
          <Link to={all.to}>{all.text}</Link>
        </p>
      )}
    </section>
  );
}
