/** What the pages for signing in share: their texts and the looks of forms. */
import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { areaTexts } from '#app/i18n/area-texts.ts';
import accountEn from '#app/i18n/texts/account.en.json';
import accountNl from '#app/i18n/texts/account.nl.json';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import formStyles from '#app/styles/form.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: formStyles }];

const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: accountNl, en: accountEn });

export default function SessionLayout() {
  useTexts();
  return <Outlet />;
}
