/** The partners of a list beside each other. The table scrolls by itself, so that the page does not. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { paths } from '#app/paths.ts';
import { FactText } from './fact-text.tsx';
import type { Listed, ShortlistRow } from './shortlist-view.server.ts';

const ROWS: ShortlistRow[] = ['what', 'who', 'works', 'refer', 'waiting', 'phone', 'hours'];

export function ComparedPartners({ partners }: { partners: Listed[] }) {
  const { t } = useTranslation();
  return (
    <div className="compared">
      <table>
        <caption className="vh">{t('shortlist.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('shortlist.fact')}</span>
            </th>
            {partners.map(({ slug, name, domain }) => (
              <th key={slug} scope="col">
                <DomainMark domain={domain} size={30} />
                <Link to={paths.partner(slug)}>{name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`shortlist.row.${row}`)}</th>
              {partners.map(({ slug, facts }) => (
                <td key={slug}>
                  <FactText fact={facts[row]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
