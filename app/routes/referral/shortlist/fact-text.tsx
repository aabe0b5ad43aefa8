/** One fact of a partner on a list; a number can be called. */
import { useTranslation } from 'react-i18next';
import type { ShortlistFact } from './shortlist-view.server.ts';

export function FactText({ fact }: { fact: ShortlistFact | null }) {
  const { t, i18n } = useTranslation();
  if (!fact) return <span className="listed-unknown">{t('shortlist.notKnown')}</span>;
  if (fact.href) return <a href={fact.href}>{fact.text}</a>;
  return <span lang={fact.own && i18n.language !== 'nl' ? 'nl' : undefined}>{fact.text}</span>;
}
