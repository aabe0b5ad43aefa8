/** Search in everything that is curated, for coordinators and kartrekkers. What is looked for is kept nowhere. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MOST_TYPED, wantedFrom } from '#app/domain/workbench/find-text.ts';
import { FOUND_KINDS, searchEverything, type FoundKind } from '#app/features/curation/search-everything.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'open-workbench');
  const t = textsIn(await languageOf(request));
  const parameters = new URL(request.url).searchParams;
  const typed = (parameters.get('q') ?? '').slice(0, MOST_TYPED).trim();
  const wanted = wantedFrom(typed);
  const only = FOUND_KINDS.find((kind) => kind === parameters.get('soort')) ?? null;
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const groups = wanted && (await searchEverything(deps, person, wanted, only));
  return {
    title: typed === '' ? t('bench.find.title') : t('bench.find.titleOf', { wanted: typed }),
    typed,
    isOnly: only !== null,
    groups:
      groups?.map(({ kind, count, found }) => ({
        kind,
        name: t(`bench.find.kind.${kind}`),
        count,
        found: found.map(({ state, place, ...rest }) => ({
          ...rest,
          state: state && t(`bench.find.state.${state}`),
          where: t('bench.find.where', { place: t(`bench.find.place.${place}`) }),
        })),
      })) ?? null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function SearchEverythingPage() {
  const { t } = useTranslation();
  const { title, typed, isOnly, groups } = useLoaderData<typeof loader>();
  return (
    <div className="settings found">
      <h1>{title}</h1>
      {typed === '' && <p className="lead">{t('bench.find.lead')}</p>}
      {typed !== '' && groups === null && <p className="lead">{t('bench.find.short')}</p>}
      {groups?.length === 0 && <p className="lead">{t('bench.find.none')}</p>}
      {isOnly && (
        <p>
          <Link to={addressOf(typed)}>{t('bench.find.fewer')}</Link>
        </p>
      )}
      {groups?.map((group) => (
        <FoundSection key={group.kind} group={group} typed={typed} isOnly={isOnly} />
      ))}
    </div>
  );
}

type Group = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['groups']>[number];

function FoundSection({
  group: { kind, name, count, found },
  typed,
  isOnly,
}: {
  group: Group;
  typed: string;
  isOnly: boolean;
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>
        {name} <small>{count}</small>
      </h2>
      <ul>
        {found.map(({ id, href, title, state, where, text: [before, match, after] }) => (
          <li key={id}>
            <Link to={href}>{title}</Link>
            {state && <span>{state}</span>}
            <small>
              {where}, {before}
              <mark>{match}</mark>
              {after}
            </small>
          </li>
        ))}
      </ul>
      {found.length < count &&
        (isOnly ? (
          <p>{t('bench.find.most', { most: found.length })}</p>
        ) : (
          <Link className="btn" to={addressOf(typed, kind)}>
            {t('bench.find.all', { count })}
            <span className="vh">: {name}</span>
          </Link>
        ))}
    </section>
  );
}

function addressOf(typed: string, kind?: FoundKind): string {
  return paths.searchEverything(new URLSearchParams({ q: typed, ...(kind && { soort: kind }) }));
}
