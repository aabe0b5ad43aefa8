/** One full bar for each row, divided by kind. */
import { RowLabel } from './bar-chart.tsx';
import { ChartFrame, filled, Patterns } from './chart-frame.tsx';
import { ChartLegend } from './chart-legend.tsx';
import type { Kind, Named, ShareRow } from './chart.ts';
import { percent, starts } from './scale.ts';

const ROW = 46;
const BAR = 16;

export function ShareChart({ kinds, rows, ...named }: Named & { kinds: Kind[]; rows: ShareRow[] }) {
  const { id } = named;
  return (
    <>
      <ChartLegend kinds={kinds} id={id} />
      <ChartFrame {...named} height={rows.length * ROW}>
        <Patterns id={id} />
        {rows.map(({ label, domain, parts, text }, index) => {
          const whole = parts.reduce((sum, part) => sum + part, 0);
          const from = starts(parts);
          return (
            <g key={label} className="chart-row">
              <RowLabel label={label} text={text} domain={domain} y={index * ROW} />
              {whole === 0 && <rect className="chart-track" y={index * ROW + 24} width="100%" height={BAR} />}
              {kinds.map(
                ({ label: kind, fill }, part) =>
                  parts[part]! > 0 && (
                    <rect
                      key={kind}
                      {...filled(id, fill)}
                      x={percent(from[part]!, whole)}
                      y={index * ROW + 24}
                      width={percent(parts[part]!, whole)}
                      height={BAR}
                    />
                  ),
              )}
            </g>
          );
        })}
      </ChartFrame>
    </>
  );
}
