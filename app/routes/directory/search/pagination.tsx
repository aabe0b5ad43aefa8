import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { SearchLink } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';

export function Pagination({ view: { page, pages } }: { view: SearchView }) {
  const { t } = useTranslation();
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={t('search.pages')}>
      {page > 1 && (
        <SearchLink className="btn" rel="prev" fromTop to={{ page: page === 2 ? null : String(page - 1) }}>
          <Icon name="left" size="s" />
          {t('search.previous')}
        </SearchLink>
      )}
      <span className="meta">{t('search.page', { page, pages })}</span>
      {page < pages && (
        <SearchLink className="btn" rel="next" fromTop to={{ page: String(page + 1) }}>
          {t('search.next')}
          <Icon name="right" size="s" />
        </SearchLink>
      )}
    </nav>
  );
}
