/** The pages of a long list: which rows these are, those before and those after. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Paged } from './import-request.ts';

type Props = { paged: Omit<Paged<unknown>, 'shown'>; addressOf: (page: number) => string };

export function PageLinks({ paged: { from, to, of, previous, next }, addressOf }: Props) {
  const { t } = useTranslation();
  if (previous === null && next === null) return null;
  return (
    <nav className="import-pages" aria-label={t('import.pages')}>
      {previous !== null && <Link to={addressOf(previous)}>{t('import.previous')}</Link>}
      <span>{t('import.range', { from, to, of })}</span>
      {next !== null && <Link to={addressOf(next)}>{t('import.next')}</Link>}
    </nav>
  );
}
