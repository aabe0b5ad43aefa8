/** Referrals as a table, a page at a time. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';
import type { NetworkPageView } from './network-view.server.ts';

export function NetworkTable({ title, view: { rows, pages } }: { title: string; view: NetworkPageView }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p>{t('network.none')}</p>;
  return (
    <>
      <table className="network-table">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('network.from')}</th>
            <th scope="col">{t('network.to')}</th>
            <th scope="col">{t('network.theme')}</th>
            <th scope="col">{t('network.frequency')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, from, to, theme, frequency }) => (
            <tr key={key}>
              <td>
                <Link to={paths.partner(from.slug)}>{from.name}</Link>
              </td>
              <td>
                <span className="network-arrow" aria-hidden="true">
                  →
                </span>
                <Link to={paths.partner(to.slug)}>{to.name}</Link>
              </td>
              <td>{theme}</td>
              <td>{frequency}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages && (
        <p className="network-pages">
          {pages.earlier && <Link to={pages.earlier}>{t('network.earlier')}</Link>}
          <span>{pages.text}</span>
          {pages.later && <Link to={pages.later}>{t('network.later')}</Link>}
        </p>
      )}
    </>
  );
}
