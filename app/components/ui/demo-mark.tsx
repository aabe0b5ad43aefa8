/** Says on every page that the partners are made up. */
import { useTranslation } from 'react-i18next';

export function DemoMark() {
  const { t } = useTranslation();
  return (
    <p className="demo-mark">
      <b>{t('site.demo')}</b> <span>{t('site.demoText')}</span>
    </p>
  );
}
