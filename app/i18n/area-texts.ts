/**
 * Texts of parts of the site that most visitors never open. They travel with the pages that need them: the layout of
 * such a part calls the hook, and everything in it then finds its texts under the same `t`.
 * On the server all texts are there from the start.
 */
import { useTranslation } from 'react-i18next';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { LANGUAGES, NAMESPACE } from './languages.ts';

export type AreaTexts = Record<Language, object>;

/** @returns a hook that makes the texts of these areas known; adding them twice changes nothing */
export function areaTexts(...areas: AreaTexts[]): () => void {
  return function useAreaTexts() {
    const { i18n } = useTranslation();
    for (const area of areas) {
      for (const language of LANGUAGES) {
        const [known] = Object.keys(area[language]);
        if (known === undefined || i18n.getResource(language, NAMESPACE, known) !== undefined) continue;
        i18n.addResourceBundle(language, NAMESPACE, area[language], true);
      }
    }
  };
}
