/** Themes beside municipalities. A number is a link; a gap is told by its ring and a word as well as by its colour. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { coverageAddress } from './coverage-address.ts';
import type { CellView, CoverageView } from './coverage-view.server.ts';

export function CoverageTable({ view }: { view: CoverageView }) {
  const { t } = useTranslation();
  const { groups, columns, rows, chosen } = view;
  return (
    <div className="coverage-scroll">
      <table className="coverage-table">
        <caption className="vh">{t('coverage.caption')}</caption>
        <thead>
          <tr className="regions">
            <td />
            {groups.map(({ slug, name, length }) => (
              <th key={slug} scope="colgroup" colSpan={length}>
                <span>{name}</span>
              </th>
            ))}
            <td />
          </tr>
          <tr>
            <th scope="col" className="corner">
              {t('coverage.theme')}
            </th>
            {columns.map(({ slug, name }) => (
              <th key={slug} scope="col" className={chosen?.municipality.slug === slug ? 'is-chosen' : undefined}>
                {name}
              </th>
            ))}
            <th scope="col">{t('coverage.gaps')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ theme, label, cells, gaps }) => (
            <tr key={theme}>
              <th scope="row" className={chosen?.theme === theme ? 'is-chosen' : undefined}>
                {label}
              </th>
              {cells.map((cell, column) => (
                <Cell key={columns[column]!.slug} view={view} theme={theme} label={label} column={column} cell={cell} />
              ))}
              <td className={gaps > 0 ? 'sum is-gap' : 'sum'}>{gaps}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('coverage.gapsHere')}</th>
            {columns.map(({ slug, gaps }) => (
              <td key={slug} className={gaps > 0 ? 'sum is-gap' : 'sum'}>
                {gaps}
              </td>
            ))}
            <td className={view.gaps > 0 ? 'sum is-gap' : 'sum'}>{view.gaps}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type CellProps = { view: CoverageView; theme: string; label: string; column: number; cell: CellView };

function Cell({ view, theme, label, column, cell: { count, level, mark } }: CellProps) {
  const { t } = useTranslation();
  const { slug, name, startsRegion } = view.columns[column]!;
  const { filters, region, chosen } = view;
  const isChosen = chosen?.theme === theme && chosen.municipality.slug === slug;
  const word = count === 0 ? t(`coverage.word.${mark ?? 'gap'}`) : count === 1 ? t('coverage.word.fragile') : null;
  return (
    <td className={startsRegion && column > 0 ? `level-${level} starts-region` : `level-${level}`}>
      <Link
        to={`${coverageAddress({ filters, region, cell: `${theme}.${slug}` })}#vakje`}
        aria-label={[t('coverage.cell', { count, theme: label, name }), word].filter(Boolean).join(', ')}
        aria-current={isChosen || undefined}
      >
        <span className={count === 0 && mark ? `ring-${mark}` : undefined}>{count}</span>
      </Link>
    </td>
  );
}
