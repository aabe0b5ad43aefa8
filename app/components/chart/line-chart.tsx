/**
 * A number over time: a line with a dot for each moment, its last value beside it. Only the line is stretched to the
 * width; a dot is a stroke of no length with round ends, which stays round.
 */
import { ChartFrame } from './chart-frame.tsx';
import type { Named, Point } from './chart.ts';
import { axisEnd, percent } from './scale.ts';

const TOP = 24;
const PLOT = 150;
const HEIGHT = TOP + PLOT + 28;

export function LineChart({ points, ...named }: Named & { points: Point[] }) {
  const end = axisEnd(Math.max(1, ...points.map(({ value }) => value)));
  const steps = Math.max(1, points.length - 1);
  const high = (value: number) => PLOT - (value / end) * PLOT;
  const spots = points.map(({ value }, index) => `${(index / steps) * 100} ${high(value)}`);
  const last = points.at(-1);
  return (
    <ChartFrame {...named} height={HEIGHT}>
      {[0, end / 2, end].map((value) => (
        <g key={value}>
          <line className="chart-grid" x1="0" x2="100%" y1={TOP + high(value)} y2={TOP + high(value)} />
          {value > 0 && <text className="chart-small" x="0" y={TOP + high(value) - 5} children={value} />}
        </g>
      ))}
      <svg x="1%" y={TOP} width="98%" height={PLOT} viewBox={`0 0 100 ${PLOT}`} preserveAspectRatio="none">
        <path className="chart-line" d={`M${spots.join('L')}`} />
        {spots.map((spot) => (
          <path key={spot} className="chart-dot" d={`M${spot}h0`} />
        ))}
      </svg>
      {last && (
        <text className="chart-value" x="100%" y={TOP + high(last.value) - 10} textAnchor="end">
          {last.text}
        </text>
      )}
      {points.map(({ label }, index) =>
        label === null ? null : <PointName key={index} {...{ label, index, steps }} />,
      )}
    </ChartFrame>
  );
}

/** The outer names stay within the drawing. */
function PointName({ label, index, steps }: { label: string; index: number; steps: number }) {
  const textAnchor = index === 0 ? 'start' : index === steps ? 'end' : 'middle';
  return (
    <text className="chart-small" x={percent(index, steps)} y={TOP + PLOT + 20} textAnchor={textAnchor}>
      {label}
    </text>
  );
}
