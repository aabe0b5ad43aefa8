/** Says on every page that the partners are made up. */
import { useTranslation } from 'react-i18next';

export function DemoMark() {
  const { t } = useTranslation();
  return (
    <aside className="demo-mark" aria-label={t('site.demo')}>
      <b>{t('site.demo')}</b> <span>{t('site.demoText')}</span>
    </aside>
  );
}
