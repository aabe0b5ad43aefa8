/** One bar for each row, its label and value above it. */
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { Bar, Named } from './chart.ts';
import { percent } from './scale.ts';

const ROW = 44;
/** What fits side by side on a phone; the table has every label whole. */
const LETTERS_IN_ROW = 40;

export function BarChart({ bars, ...named }: Named & { bars: Bar[] }) {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ChartFrame {...named} height={bars.length * ROW}>
      {bars.map(({ label, value, text, domain, isChosen }, index) => (
        <g key={label} className={isChosen ? 'chart-row chart-row-chosen' : 'chart-row'}>
          <RowLabel label={label} text={text} domain={domain} y={index * ROW} />
          <rect className="chart-track" x="0" y={index * ROW + 24} width="100%" height="10" />
          {value > 0 && (
            <rect
              className={domain ? `chart-bar chart-${domain}` : 'chart-bar'}
              x="0"
              y={index * ROW + 24}
              width={percent(value, longest)}
              height="10"
            />
          )}
        </g>
      ))}
    </ChartFrame>
  );
}

type RowLabelProps = Pick<Bar, 'label' | 'text' | 'domain'> & { y: number };

/** The label at the left, with its mark when it is a domain, and the value at the right. */
export function RowLabel({ label, text, domain, y }: RowLabelProps) {
  return (
    <>
      {domain && (
        <svg x="0" y={y} width="20" height="20">
          <DomainMark domain={domain} size={20} />
        </svg>
      )}
      <text x={domain ? 28 : 0} y={y + 16}>
        {shortened(label, LETTERS_IN_ROW - text.length)}
      </text>
      <text className="chart-value" x="100%" y={y + 16} textAnchor="end">
        {text}
      </text>
    </>
  );
}

function shortened(label: string, room: number): string {
  return label.length <= room ? label : `${label.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}
