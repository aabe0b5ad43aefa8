/** The texts of importing; those of the workbench and its forms come with the layout. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import importEn from '#app/i18n/texts/import.en.json';
import importNl from '#app/i18n/texts/import.nl.json';

export const useImportTexts = areaTexts({ nl: importNl, en: importEn });
