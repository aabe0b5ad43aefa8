/** What needs me today: the lists with something on them, the oldest first, and what I took care of. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { needsFirstContact } from '#app/domain/referral/care-path-for.ts';
import { WORK_LISTS } from '#app/domain/workbench/work-lists.ts';
import { mayAgree } from '#app/features/referral/save-care-path.server.ts';
import { workCounts } from '#app/features/curation/work-lists.server.ts';
import { paths } from '#app/paths.ts';
import { privateMeta } from '../account/private-meta.ts';
import { LIST_PATHS, openBench } from './bench.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { lists, phrases, age, person } = await openBench({ request, context });
  const { t } = phrases;
  const counts = workCounts(lists);
  const directory = context.directory.current();
  const leftAlone = directory.carePaths.filter((path) => mayAgree(person, path) && needsFirstContact(directory, path));
  const waiting = [
    ...WORK_LISTS.map((list) => ({ list, to: LIST_PATHS[list], ...counts[list] })),
    // Nobody knows since when.
    { list: 'carePaths' as const, to: 'zorgpaden', count: leftAlone.length, oldest: null },
    { list: 'lessons' as const, to: 'lessen', ...proposedLessons(directory, person) },
  ].filter(({ count }) => count > 0);
  return {
    title: t('bench.today.title'),
    name: person.name,
    total: waiting.reduce((sum, { count }) => sum + count, 0),
    waiting: waiting
      .sort((a, b) => (a.oldest ?? Infinity) - (b.oldest ?? Infinity))
      .map(({ list, to, count, oldest }) => ({
        list,
        href: paths.workbench(to),
        text: t(`bench.today.${list}`, { count }),
        oldest: oldest === null ? null : t('bench.oldest', { age: age(oldest) }),
      })),
  };
}

/** Those that wait for this person, and since when the oldest does. */
function proposedLessons({ lessons }: Directory, person: Person) {
  const waiting = may(person, 'publish-lesson') ? lessons.filter(({ state }) => state === 'proposed') : [];
  const oldest = waiting.length > 0 ? Math.min(...waiting.map(({ updatedAt }) => updatedAt)) : null;
  return { count: waiting.length, oldest };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function TodayPage() {
  const { t } = useTranslation();
  const { name, total, waiting } = useLoaderData<typeof loader>();
  return (
    <div className="settings">
      <h1>{name ? t('bench.today.hello', { name }) : t('bench.today.title')}</h1>
      <p className="lead">{total === 0 ? t('bench.today.nothing') : t('bench.today.lead', { count: total })}</p>
      <ol className="today">
        {waiting.map(({ list, href, text, oldest }) => (
          <li key={list}>
            <Link to={href}>{text}</Link>
            {oldest && <span className="meta">{oldest}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
