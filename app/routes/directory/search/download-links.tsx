import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';

/** What only says how the list is shown. */
const ON_SCREEN = ['view', 'selected', 'page'];

/** The whole list as it was asked for, not only this page of it. */
export function DownloadLinks() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const asked = new URLSearchParams([...parameters].filter(([name]) => !ON_SCREEN.includes(name)));
  return (
    <p className="rest meta">
      {t('search.download')} <a href={paths.download('xlsx', asked)}>Excel</a>,{' '}
      <a href={paths.download('csv', asked)}>CSV</a>
    </p>
  );
}
