/** The way to the visitor's own list, with how many are on it. */
import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { shortlistParameters } from '#app/domain/referral/shortlist.ts';
import { paths } from '#app/paths.ts';
import { useOwnList } from './own-list.ts';

/** @param isSmall beside the menu of a phone: only when there is something on the list, and without its words */
export function ShortlistLink({ isSmall = false }: { isSmall?: boolean }) {
  const { t } = useTranslation();
  const slugs = useOwnList();
  if (isSmall && slugs.length === 0) return null;
  return (
    <NavLink to={paths.shortlist(shortlistParameters(slugs))}>
      <Icon name="save" size="s" />
      <span className={isSmall ? 'vh' : undefined}>{t('shortlistButton.list')}</span>
      {slugs.length > 0 && (
        <span className="count">
          {slugs.length}
          <span className="vh"> {t('shortlistButton.organisations', { count: slugs.length })}</span>
        </span>
      )}
    </NavLink>
  );
}
