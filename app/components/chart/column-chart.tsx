/** One column for each week or month, divided by kind; the sum stands on top of it. */
import { ChartFrame, filled, Patterns } from './chart-frame.tsx';
import { ChartLegend } from './chart-legend.tsx';
import type { Column, Kind, Named } from './chart.ts';
import { percent, starts } from './scale.ts';

const TOP = 20;
const PLOT = 130;
const HEIGHT = TOP + PLOT + 26;
/** Of a column's room, taken by the column itself. */
const FILLED = 0.72;

export function ColumnChart({ kinds, columns, ...named }: Named & { kinds: Kind[]; columns: Column[] }) {
  const { id } = named;
  const sums = columns.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const highest = Math.max(1, ...sums);
  return (
    <>
      {kinds.length > 1 && <ChartLegend kinds={kinds} id={id} />}
      <ChartFrame {...named} height={HEIGHT}>
        <Patterns id={id} />
        {columns.map(({ label, parts, text }, index) => {
          const tall = (value: number) => (value / highest) * PLOT;
          const from = starts(parts);
          return (
            <g key={index}>
              {kinds.map(
                ({ label: kind, fill }, part) =>
                  parts[part]! > 0 && (
                    <rect
                      key={kind}
                      {...filled(id, fill)}
                      x={percent(index + (1 - FILLED) / 2, columns.length)}
                      y={TOP + PLOT - tall(from[part]! + parts[part]!)}
                      width={percent(FILLED, columns.length)}
                      height={tall(parts[part]!)}
                    />
                  ),
              )}
              <text
                className="chart-small"
                x={percent(index + 0.5, columns.length)}
                y={TOP + PLOT - tall(sums[index]!) - 6}
                textAnchor="middle"
              >
                {text}
              </text>
              {label !== null && <ColumnName label={label} index={index} count={columns.length} />}
            </g>
          );
        })}
        <line className="chart-ground" x1="0" x2="100%" y1={TOP + PLOT} y2={TOP + PLOT} />
      </ChartFrame>
    </>
  );
}

/** The outer names stay within the drawing. */
function ColumnName({ label, index, count }: { label: string; index: number; count: number }) {
  const y = TOP + PLOT + 20;
  if (index === 0) return <text className="chart-small" x="0" y={y} children={label} />;
  if (index === count - 1) return <text className="chart-small" x="100%" y={y} textAnchor="end" children={label} />;
  return <text className="chart-small" x={percent(index + 0.5, count)} y={y} textAnchor="middle" children={label} />;
}
