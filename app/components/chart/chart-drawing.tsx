/** A chart of any kind. */
import { BarChart } from './bar-chart.tsx';
import type { Chart, Named } from './chart.ts';
import { ColumnChart } from './column-chart.tsx';
import { LineChart } from './line-chart.tsx';
import { ShareChart } from './share-chart.tsx';

export function ChartDrawing({ chart, ...named }: Named & { chart: Chart }) {
  switch (chart.kind) {
    case 'bars':
      return <BarChart {...named} bars={chart.bars} />;
    case 'shares':
      return <ShareChart {...named} kinds={chart.kinds} rows={chart.rows} />;
    case 'columns':
      return <ColumnChart {...named} kinds={chart.kinds} columns={chart.columns} />;
    case 'line':
      return <LineChart {...named} points={chart.points} />;
  }
}
