/** The way to the pages before and after this one of a long list; nothing when all is on one page. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

type Props = { page: number; pages: number; to(page: number): string };

export function PageLinks({ page, pages, to }: Props) {
  const { t } = useTranslation();
  if (pages === 1) return null;
  return (
    <nav className="page-links" aria-label={t('search.pages')}>
      {page > 1 && <Link to={to(page - 1)}>{t('search.previous')}</Link>}
      <span>{t('search.page', { page, pages })}</span>
      {page < pages && <Link to={to(page + 1)}>{t('search.next')}</Link>}
    </nav>
  );
}
