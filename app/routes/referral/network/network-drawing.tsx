/** The drawing of a network, for where there is room. The table below says the same. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import sprite from '#app/components/ui/sprite.svg?url';
import { paths } from '#app/paths.ts';
import type { NetworkPageView } from './network-view.server.ts';

const MARK = 32;
const LINE = 17;

type Drawing = NonNullable<NetworkPageView['drawing']>;

export function NetworkDrawing({ drawing: { width, height, lines, spots, box } }: { drawing: Drawing }) {
  const { t } = useTranslation();
  return (
    <svg
      className="network-drawing referral-lines"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t('network.picture')}
    >
      <marker
        id="arrow"
        viewBox="-2 -6 11 12"
        markerUnits="userSpaceOnUse"
        markerWidth="11"
        markerHeight="12"
        orient="auto-start-reverse"
      >
        <path className="referral-arrow" d="M-2-6 9 0-2 6z" />
      </marker>
      {lines.map(({ path, frequency, isMutual }) => (
        <path
          key={path}
          className={`line-${frequency}`}
          d={path}
          markerEnd="url(#arrow)"
          markerStart={isMutual ? 'url(#arrow)' : undefined}
        />
      ))}
      {spots.map(({ slug, name, domain, label, x, y }) => (
        <Link key={slug} to={paths.network(new URLSearchParams({ partner: slug }))} aria-label={name}>
          <rect x={x} y={y} width={box.width} height={box.height} rx="8" />
          <use
            href={`${sprite}#${domain}`}
            x={x + 10}
            y={y + (box.height - MARK) / 2}
            width={MARK}
            height={MARK}
            aria-hidden="true"
          />
          <text y={y + box.height / 2 + 5 - ((label.length - 1) * LINE) / 2}>
            {label.map((part, index) => (
              <tspan key={part} x={x + MARK + 20} dy={index === 0 ? 0 : LINE}>
                {`${part} `}
              </tspan>
            ))}
          </text>
        </Link>
      ))}
    </svg>
  );
}
