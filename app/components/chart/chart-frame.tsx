/** What every chart has: its names for a screen reader, and the patterns that its parts are filled with. */
import type { ReactNode } from 'react';
import type { Fill, Named } from './chart.ts';

type Props = Named & { height: number; children: ReactNode };

export function ChartFrame({ id, title, description, height, children }: Props) {
  return (
    <svg className="chart" width="100%" height={height} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}

export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="chart-tint" width="7" height="7" />
        <rect className="chart-solid" width="3" height="7" />
      </pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="chart-paper" width="6" height="6" />
        <circle className="chart-solid" cx="3" cy="3" r="1.4" />
      </pattern>
    </defs>
  );
}

/** @returns what an element is filled with */
export function filled(id: string, fill: Fill): { className: string; fill?: string } {
  const className = `chart-part chart-${fill}`;
  return fill === 'hatch' || fill === 'dots' ? { className, fill: `url(#${id}-${fill})` } : { className };
}
