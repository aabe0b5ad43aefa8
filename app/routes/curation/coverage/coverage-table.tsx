/** Themes beside municipalities. A number is a link; a gap is told by its ring and a word as well as by its colour. */
import { Link } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { levelOf } from '#app/domain/referral/coverage-matrix.ts';
import { coverageAddress } from './coverage-address.ts';
import type { CoverageView } from './coverage-view.server.ts';

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
          {rows.map(({ theme, label, counts, gaps }) => (
            <tr key={theme}>
              <th scope="row" className={chosen?.theme === theme ? 'is-chosen' : undefined}>
                {label}
              </th>
              {counts.map((count, column) => (
                <Cell key={columns[column]!.slug} {...{ view, theme, label, column, count, t }} />
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

type CellProps = { view: CoverageView; theme: string; label: string; column: number; count: number; t: TFunction };

function Cell({ view, theme, label, column, count, t }: CellProps) {
  const { slug, name, startsRegion } = view.columns[column]!;
  const { filters, region, chosen } = view;
  const cell = `${theme}.${slug}`;
  const mark = view.marks[cell] ?? null;
  const level = levelOf(count);
  const isChosen = chosen?.theme === theme && chosen.municipality.slug === slug;
  const word = count === 0 ? t(`coverage.word.${mark ?? 'gap'}`) : count === 1 ? t('coverage.word.fragile') : null;
  return (
    <td className={startsRegion && column > 0 ? `level-${level} starts-region` : `level-${level}`}>
      <Link
        discover="none"
        to={`${coverageAddress({ filters, region, cell })}#vakje`}
        aria-label={[t('coverage.cell', { count, theme: label, name }), word].filter(Boolean).join(', ')}
        aria-current={isChosen || undefined}
      >
        <span className={count === 0 && mark ? `ring-${mark}` : undefined}>{count}</span>
      </Link>
    </td>
  );
}
