/** What the pages about news by mail have in common: their texts and looks. */
import type { LinksFunction } from '@remix-run/node';
import { areaTexts } from '#app/i18n/area-texts.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import newsEn from '#app/i18n/texts/news.en.json';
import newsNl from '#app/i18n/texts/news.nl.json';
import checkStyles from '#app/styles/checks.css?url';
import formStyles from '#app/styles/form.css?url';

export const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: newsNl, en: newsEn });

export const pageLinks: LinksFunction = () => [formStyles, checkStyles].map((href) => ({ rel: 'stylesheet', href }));
