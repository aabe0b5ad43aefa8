/** The workbench: on the left what waits, list by list; the page itself beside it. */
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { NavLink, Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '#app/domain/access/permissions.ts';
import { WORK_LISTS } from '#app/domain/workbench/work-lists.ts';
import { monthFigures } from '#app/features/curation/month-figures.server.ts';
import { workCounts } from '#app/features/curation/work-lists.server.ts';
import { paths } from '#app/paths.ts';
import curationStyles from '#app/styles/curation.css?url';
import diffStyles from '#app/styles/diff.css?url';
import formStyles from '#app/styles/form.css?url';
import { BenchKeys } from './bench-keys.tsx';
import { LIST_PATHS, openBench } from './bench.server.ts';
import { useCurationTexts } from './curation-texts.ts';
import { SearchBox } from './search-box.tsx';
import { useCurrentInView } from './use-current-in-view.ts';

export const links: LinksFunction = () =>
  [formStyles, diffStyles, curationStyles].map((href) => ({ rel: 'stylesheet', href }));

/** The bench goes to the edges of the window. */
export const handle = { fullWidth: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person, lists, phrases, age, now } = await openBench({ request, context });
  const { t } = phrases;
  const counts = workCounts(lists);
  const figures = await monthFigures({ db: context.db, now });
  return {
    lists: WORK_LISTS.map((list) => {
      const { count, oldest } = counts[list];
      const note = count > 0 && oldest !== null ? t('bench.oldest', { age: age(oldest) }) : t(`bench.note.${list}`);
      return { path: paths.workbench(LIST_PATHS[list]), name: t(`bench.list.${list}`), count, note };
    }),
    total: WORK_LISTS.reduce((sum, list) => sum + counts[list].count, 0),
    figures: [
      t('bench.figures.count', { count: figures.count }),
      figures.usualDays === null ? '' : t('bench.figures.usual', { count: figures.usualDays }),
    ].join(' '),
    keepsMembers: may(person, 'edit-membership'),
    keepsProgrammes: may(person, 'edit-programme'),
    publishesLessons: may(person, 'publish-lesson'),
    imports: may(person, 'import-partners'),
    managesPeople: may(person, 'invite-colleague'),
    managesSettings: may(person, 'edit-settings'),
  };
}

export default function BenchLayout() {
  useCurationTexts();
  const { t } = useTranslation();
  const rail = useCurrentInView();
  const { lists, figures, keepsMembers, keepsProgrammes, publishesLessons, imports, managesPeople, managesSettings } =
    useLoaderData<typeof loader>();
  return (
    <main id="main" className="bench">
      <nav className="bench-rail" ref={rail} aria-label={t('bench.title')}>
        <p className="title">{t('bench.title')}</p>
        <SearchBox />
        <ul>
          {lists.map(({ path, name, count, note }) => (
            <li key={path} className={count === 0 ? 'none' : undefined}>
              <NavLink to={path}>
                <b>{count}</b>
                <span>
                  {name}
                  <small>{note}</small>
                </span>
              </NavLink>
            </li>
          ))}
        </ul>
        <ul className="settings">
          <SettingsLink to="zorgpaden" text={t('bench.carePaths')} />
          <SettingsLink to="agenda" text={t('bench.agenda')} />
          <SettingsLink to="dekking" text={t('bench.coverage')} />
          <SettingsLink to="netwerk" text={t('bench.network')} />
          <SettingsLink to="gezocht" text={t('bench.asked')} />
          <SettingsLink to="partners" text={t('bench.partners')} />
          {keepsMembers && <SettingsLink to="leden" text={t('bench.members')} />}
          <SettingsLink to="werkgroepen" text={t('bench.groups')} />
          {keepsProgrammes && <SettingsLink to="programmas" text={t('bench.programmes')} />}
          {publishesLessons && <SettingsLink to="lessen" text={t('bench.lessons')} />}
          {imports && <SettingsLink to="import" text={t('bench.import')} />}
          <SettingsLink to="export" text={t('bench.export')} />
          <SettingsLink to="rechten" text={t('bench.permissions')} />
          {managesPeople && <SettingsLink to="mensen" text={t('bench.people')} />}
          {managesSettings && (
            <>
              <SettingsLink to="woorden" text={t('bench.vocabulary')} />
              <SettingsLink to="kaartteksten" text={t('bench.cardTexts')} />
              <SettingsLink to="instellingen" text={t('bench.settings')} />
            </>
          )}
        </ul>
        <p className="bench-figures">{figures}</p>
        <BenchKeys />
      </nav>
      <div className="bench-page">
        <Outlet />
      </div>
    </main>
  );
}

function SettingsLink({ to, text }: { to: string; text: string }) {
  return (
    <li>
      <NavLink to={paths.workbench(to)}>{text}</NavLink>
    </li>
  );
}
