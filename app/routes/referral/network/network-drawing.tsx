/** The drawing of a network. On a phone it is left out: the table says the same. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';
import type { NetworkPageView } from './network-view.server.ts';

const LONGEST_NAME = 26;

export function NetworkDrawing({ drawing }: { drawing: NonNullable<NetworkPageView['drawing']> }) {
  const { t } = useTranslation();
  const { width, height, lines, spots, fewer } = drawing;
  return (
    <div className="network-drawing">
      {fewer && <p className="meta">{fewer}</p>}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('network.picture')}>
        {lines.map(({ x1, y1, x2, y2, frequency }) => (
          <line key={`${x1} ${y1} ${x2} ${y2}`} className={`network-${frequency}`} x1={x1} y1={y1} x2={x2} y2={y2} />
        ))}
        {spots.map(({ slug, name, x, y, isMiddle }) => (
          <Link key={slug} to={paths.partner(slug)} aria-label={name}>
            <circle className={isMiddle ? 'network-middle' : undefined} cx={x} cy={y} r={isMiddle ? 18 : 13} />
            <text x={x} y={y + 34} textAnchor="middle">
              {name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}
            </text>
          </Link>
        ))}
      </svg>
    </div>
  );
}
