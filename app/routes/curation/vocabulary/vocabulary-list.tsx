/** The terms of one kind, with how often each is said and used. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { SettingsPage } from '../settings-page.tsx';
import type { listTerms } from './vocabulary-view.server.ts';

type Props = { list: ReturnType<typeof listTerms>; done: 'saved' | 'removed' | null };

export function VocabularyList({ list: { title, kind, kinds, add, terms }, done }: Props) {
  const { t } = useTranslation();
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('vocabulary.lead')}</p>
      {done && <Notice kind="ok">{t(`vocabulary.done.${done}`)}</Notice>}
      <nav className="choices" aria-label={t('vocabulary.kinds')}>
        <ul>
          {kinds.map(({ to, label, isOpen }) => (
            <li key={to}>
              <Link to={to} aria-current={isOpen ? 'page' : undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        <Link className="btn btn-1" to={add}>
          <Icon name="plus" size="s" />
          {t(`vocabulary.add.${kind}`)}
        </Link>
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('vocabulary.term')}</th>
            <th scope="col">{t('vocabulary.expressions')}</th>
            <th scope="col">{t('vocabulary.partners')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ to, label, expressions, partners }) => (
            <tr key={to}>
              <th scope="row">
                <Link to={to}>{label}</Link>
              </th>
              <td>{expressions}</td>
              <td>{partners}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsPage>
  );
}
