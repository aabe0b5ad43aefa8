/** Every gap by name, theme by theme. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { coverageAddress } from './coverage-address.ts';
import type { CoverageView } from './coverage-view.server.ts';

export function GapList({ view: { gapsByTheme, gaps, filters, region } }: { view: CoverageView }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="gaps-h">
      <h2 id="gaps-h">{t('coverage.allGaps', { count: gaps })}</h2>
      <dl className="coverage-gaps">
        {gapsByTheme.map(({ theme, label, count, places }) => (
          <div key={theme}>
            <dt>{label}</dt>
            <dd>
              <ul>
                {places.map(({ slug, name, mark }) => (
                  <li key={slug}>
                    <Link
                      discover="none"
                      to={`${coverageAddress({ filters, region, cell: `${theme}.${slug}` })}#vakje`}
                    >
                      {name}
                    </Link>
                    {mark && ` (${t(`coverage.word.${mark}`)})`}
                  </li>
                ))}
                {places.length === 0 && <li>{t('coverage.manyGaps', { count })}</li>}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
