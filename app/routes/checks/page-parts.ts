/** What the pages that links in mails lead to have in common: their texts, looks and head. */
import type { LinksFunction, MetaDescriptor } from '@remix-run/node';
import { areaTexts } from '#app/i18n/area-texts.ts';
import checksEn from '#app/i18n/texts/checks.en.json';
import checksNl from '#app/i18n/texts/checks.nl.json';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import checkStyles from '#app/styles/checks.css?url';
import formStyles from '#app/styles/form.css?url';

export const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: checksNl, en: checksEn });

export const pageLinks: LinksFunction = () => [
  { rel: 'stylesheet', href: formStyles },
  { rel: 'stylesheet', href: checkStyles },
];

/** Nobody comes here from a search engine. */
export function pageHead({ data }: { data: { title: string } | undefined }): MetaDescriptor[] {
  return [
    { title: data ? `${data.title} | Korte Lijntjes` : 'Korte Lijntjes' },
    { name: 'robots', content: 'noindex' },
  ];
}
