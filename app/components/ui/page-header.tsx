/** The bar on top of every page. On a phone the menu is a details element, so that it opens without JavaScript. */
import { Form, Link, NavLink, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';
import { Icon } from './icon.tsx';
import { Logo } from './logo.tsx';

export function PageHeader() {
  const { t } = useTranslation();
  return (
    <header className="top">
      <Link className="brand" to={paths.search()} aria-label={t('site.home')}>
        <Logo />
      </Link>
      <nav className="wide" aria-label={t('site.mainMenu')}>
        <MenuLinks />
      </nav>
      <div className="side wide">
        <LanguageSwitch />
      </div>
      <details className="menu small">
        <summary aria-label={t('site.menu')}>
          <Icon name="menu" />
        </summary>
        <nav aria-label={t('site.mainMenu')}>
          <MenuLinks />
          <LanguageSwitch />
        </nav>
      </details>
    </header>
  );
}

function MenuLinks() {
  const { t } = useTranslation();
  return (
    <ul>
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
        <NavLink to={paths.about()}>{t('site.about')}</NavLink>
      </li>
    </ul>
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
