/** Says which language the words are in: what a partner wrote is Dutch. */
import { useTranslation } from 'react-i18next';
import type { Words } from './own-words.ts';

export function OwnText({ words }: { words: Words | string }) {
  const dutch = useDutch();
  if (typeof words !== 'string' && !words.own) return <>{words.text}</>;
  return <span lang={dutch}>{typeof words === 'string' ? words : words.text}</span>;
}

/** The `lang` of Dutch text; nothing on a page that is Dutch itself. */
export function useDutch(): 'nl' | undefined {
  return useTranslation().i18n.language === 'nl' ? undefined : 'nl';
}
