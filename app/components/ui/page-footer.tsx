import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';

export function PageFooter({ coalition, demo }: { coalition: string; demo: boolean }) {
  const { t } = useTranslation();
  return (
    <footer className="foot" id="foot">
      <span>{t('site.of', { coalition })}</span>
      {demo && <span>{t('site.demoText')}</span>}
      <Link to={paths.carePaths()}>{t('site.carePaths')}</Link>
      <Link to={paths.network()}>{t('site.network')}</Link>
      <Link to={paths.digest()}>{t('site.digest')}</Link>
      <Link to={paths.about()}>{t('site.about')}</Link>
      <Link to={paths.privacy()}>{t('site.privacy')}</Link>
      <Link to={paths.accessibility()}>{t('site.accessibility')}</Link>
    </footer>
  );
}
