/** The bar on top of every page. On a phone the menu is a details element, so that it opens without JavaScript. */
import { Form, Link, NavLink, useLocation, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ShortlistLink } from '#app/components/shortlist/shortlist-link.tsx';
import { paths } from '#app/paths.ts';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';

/** Somebody signed in has a name here, and perhaps a workbench. */
export type HeaderVisitor = { name: string | null; workbench: boolean };

export const ANYBODY: HeaderVisitor = { name: null, workbench: false };

export function PageHeader({ visitor }: { visitor: HeaderVisitor }) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <Link className="brand" to={paths.search()} aria-label={t('site.home')}>
        <Logo />
      </Link>
      <nav className="wide" aria-label={t('site.mainMenu')}>
        <ul>
          <MenuLinks workbench={visitor.workbench} />
        </ul>
      </nav>
      <div className="side wide">
        <ul>
          <VisitorLinks visitor={visitor} />
        </ul>
        <LanguageSwitch />
      </div>
      <div className="small list-small">
        <ShortlistLink isSmall />
      </div>
      <details className="menu small">
        <summary aria-label={t('site.menu')}>
          <Icon name="menu" />
        </summary>
        <nav aria-label={t('site.mainMenu')}>
          <ul>
            <MenuLinks workbench={visitor.workbench} />
            <VisitorLinks visitor={visitor} />
          </ul>
          <LanguageSwitch />
        </nav>
      </details>
    </header>
  );
}

function MenuLinks({ workbench }: { workbench: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <li>
        <NavLink to={paths.search()} end>
          {t('site.search')}
        </NavLink>
      </li>
      <li>
        <NavLink to={paths.themes()}>{t('site.themes')}</NavLink>
      </li>
      <li>
        <NavLink to={paths.municipalities()}>{t('site.municipalities')}</NavLink>
      </li>
      <li>
        <NavLink to={paths.carePaths()}>{t('site.carePaths')}</NavLink>
      </li>
      <li>
        <NavLink to={paths.agenda()}>{t('site.agenda')}</NavLink>
      </li>
      <li>
        {workbench ? (
          <NavLink to={paths.workbench()}>
            {t('site.workbench')}
            <WaitingCount />
          </NavLink>
        ) : (
          <NavLink to={paths.about()}>{t('site.about')}</NavLink>
        )}
      </li>
    </>
  );
}

/** How much waits; known on the pages of the workbench itself. */
function WaitingCount() {
  const bench = useRouteLoaderData('routes/curation/layout') as { total: number } | undefined;
  return bench && bench.total > 0 ? <b className="waiting-count"> {bench.total}</b> : null;
}

function VisitorLinks({ visitor }: { visitor: HeaderVisitor }) {
  const { t } = useTranslation();
  return (
    <>
      <li>
        <ShortlistLink />
      </li>
      {visitor.name === null && (
        <li>
          <NavLink to={paths.register()}>{t('site.register')}</NavLink>
        </li>
      )}
      <li>
        {visitor.name === null ? (
          <NavLink to={paths.signIn()}>{t('site.signIn')}</NavLink>
        ) : (
          <NavLink className="me" to={paths.account()}>
            <Icon name="person" size="s" />
            <span>{visitor.name}</span>
          </NavLink>
        )}
      </li>
    </>
  );
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const location = useLocation();
  const other = i18n.language === 'nl' ? 'en' : 'nl';
  return (
    <Form method="post" action={paths.language()} reloadDocument>
      <input type="hidden" name="back" value={location.pathname + location.search} />
      <button className="btn btn-quiet" name="language" value={other} lang={other}>
        {t('site.switchLanguage')}
      </button>
    </Form>
  );
}
