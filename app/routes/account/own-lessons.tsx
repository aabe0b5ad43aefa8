/** One's own lessons from practice, with how each stands. */
import { Link } from '@remix-run/react';
import type { OwnLessonsView } from './own-lessons.server.ts';

export function OwnLessons({ view: { title, text, lessons, write } }: { view: OwnLessonsView }) {
  return (
    <section aria-labelledby="own-lessons">
      <h2 id="own-lessons">{title}</h2>
      {lessons.length === 0 && <p>{text}</p>}
      <ul className="account-people">
        {lessons.map(({ to, title: name, state }) => (
          <li key={to}>
            <span>
              <Link to={to}>{name}</Link>
              <small>{state}</small>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link className="btn" to={write.to}>
          {write.label}
        </Link>
      </p>
    </section>
  );
}
