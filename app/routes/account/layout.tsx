/** One's own pages: who one is, how one signs in, and what is kept. */
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Form, NavLink, Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';
import accountStyles from '#app/styles/account.css?url';
import formStyles from '#app/styles/form.css?url';
import { useAccountTexts } from './account-texts.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: formStyles },
  { rel: 'stylesheet', href: accountStyles },
];

/** Each page asks for a person itself; without one there are no tabs. */
export function loader({ context }: LoaderFunctionArgs) {
  return { isPerson: context.actor.kind === 'person' };
}

export default function AccountLayout() {
  useAccountTexts();
  const { isPerson } = useLoaderData<typeof loader>();
  return (
    <>
      {isPerson && <Tabs />}
      <Outlet />
    </>
  );
}

function Tabs() {
  const { t } = useTranslation();
  return (
    <nav className="tabs" aria-label={t('account.tabs')}>
      <ul className="wrap">
        <li>
          <NavLink to={paths.account()} end>
            {t('account.title')}
          </NavLink>
        </li>
        <li>
          <NavLink to={paths.accountSecurity()}>{t('security.title')}</NavLink>
        </li>
        <li>
          <NavLink to={paths.accountData()}>{t('ownData.title')}</NavLink>
        </li>
        <li className="tabs-end">
          <Form method="post" action={paths.signOut()}>
            <button className="btn btn-quiet">{t('signIn.signOut')}</button>
          </Form>
        </li>
      </ul>
    </nav>
  );
}
