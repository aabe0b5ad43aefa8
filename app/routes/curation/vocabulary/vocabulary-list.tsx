/** The terms of one kind, with how often each is said and used. */
import { Link, useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { MoveTerm } from './move-term.tsx';
import type { listTerms } from './vocabulary-view.server.ts';

type Props = { list: ReturnType<typeof listTerms>; done: 'saved' | 'removed' | 'moved' | null; isRefused: boolean };

export function VocabularyList({ list: { title, kind, kinds, add, seen, terms }, done, isRefused }: Props) {
  const { t } = useTranslation();
  useFocusOnPressed(seen);
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('vocabulary.lead')}</p>
      {isRefused && <Notice kind="error">{t('vocabulary.refused.order')}</Notice>}
      {done && !isRefused && <Notice kind="ok">{t(`vocabulary.done.${done}`)}</Notice>}
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
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t('vocabulary.term')}</th>
            <th scope="col">{t('vocabulary.expressions')}</th>
            <th scope="col">{t('vocabulary.partners')}</th>
            <th scope="col">{t('vocabulary.order')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ id, to, label, expressions, partners }, index) => (
            <tr key={to}>
              <th scope="row">
                <Link to={to}>{label}</Link>
              </th>
              <td data-label={t('vocabulary.expressions')}>{expressions}</td>
              <td data-label={t('vocabulary.partners')}>{partners}</td>
              <td data-label={t('vocabulary.order')}>
                <MoveTerm term={{ id, label }} seen={seen} isFirst={index === 0} isLast={index === terms.length - 1} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsPage>
  );
}

/** With scripts the browser does not follow the address to the button that moved a term; its row went elsewhere. */
function useFocusOnPressed(seen: string): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.focus();
  }, [hash, seen]);
}
