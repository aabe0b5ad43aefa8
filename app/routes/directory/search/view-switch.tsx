/** List or map, where there is no room for both. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { useSearchParams, Link } from '@remix-run/react';
import { paths } from '#app/paths.ts';

export function ViewSwitch({ showsMap }: { showsMap: boolean }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const target = (view: 'map' | null) => {
    const next = new URLSearchParams(parameters);
    if (view) next.set('view', view);
    else next.delete('view');
    return paths.search(next);
  };
  return (
    <nav className="vsw" aria-label={t('search.view')}>
      <Link to={target(null)} aria-current={showsMap ? undefined : 'true'}>
        <Icon name="list" />
        {t('search.list')}
      </Link>
      <Link to={target('map')} aria-current={showsMap ? 'true' : undefined}>
        <Icon name="map" />
        {t('search.map')}
      </Link>
    </nav>
  );
}
