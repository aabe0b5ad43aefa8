/** The working groups one keeps, and which of them name a partner that left. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { GroupListView } from './group-edit-view.server.ts';

export function GroupList({ list: { groups, add } }: { list: GroupListView }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">{t('groups.edit.lead')}</p>
      <p>
        <Link className="btn btn-1" to={add}>
          <Icon name="plus" size="s" />
          {t('groups.edit.add')}
        </Link>
      </p>
      {groups.length === 0 && <p className="group-empty">{t('groups.edit.none')}</p>}
      <ul className="group-keep">
        {groups.map(({ slug, name, to, where, ended, left }) => (
          <li key={slug}>
            <Link to={to}>{name}</Link>
            <span className="meta">
              {where}
              {ended && ` · ${t('groups.edit.ended')}`}
            </span>
            {left.length > 0 && (
              <p className="fresh stale">
                <Icon name="alert" size="s" />
                {t('groups.edit.left', { names: left.join(', ') })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
