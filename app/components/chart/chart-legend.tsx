/** Which pattern means what. */
import { filled, Patterns } from './chart-frame.tsx';
import type { Kind } from './chart.ts';

export function ChartLegend({ kinds, id }: { kinds: Kind[]; id: string }) {
  const key = `${id}-key`;
  return (
    <ul className="chart-legend">
      {kinds.map(({ label, fill }, index) => (
        <li key={label}>
          <svg width="26" height="16" aria-hidden="true" focusable="false">
            <Patterns id={`${key}${index}`} />
            <rect {...filled(`${key}${index}`, fill)} x="1" y="1" width="24" height="14" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
