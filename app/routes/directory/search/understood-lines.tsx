/** The short lines from words in the box to their chips. Only drawn when they fit; the chips say the same. */
import { useEffect, useState, type RefObject } from 'react';
import type { Chip } from './understood-chips.server.ts';

type Line = { from: number; to: number; chip: number };

export function UnderstoodLines({
  chips,
  query,
  group,
}: {
  chips: Chip[];
  query: string;
  group: RefObject<HTMLElement>;
}) {
  const [lines, setLines] = useState<Line[]>([]);

  useEffect(() => {
    function draw() {
      setLines(group.current ? measure(group.current, chips, query) : []);
    }
    draw();
    void document.fonts.ready.then(draw);
    window.addEventListener('resize', draw);
    return () => window.removeEventListener('resize', draw);
  }, [chips, query, group]);

  if (lines.length === 0) return null;
  return (
    <svg className="thread" width="10" height="40" aria-hidden="true" focusable="false">
      {lines.map(({ from, to, chip }) => (
        <g key={from}>
          <path className="draw" pathLength="1" d={`M${from} 0H${to}`} />
          <path className="draw" pathLength="1" d={`M${chip} 0V31`} />
          <circle cx={chip} cy="35" r="4.5" />
        </g>
      ))}
    </svg>
  );
}

/** In pixels from the left edge of the chips. Empty when a word or its chip cannot be reached by a straight line. */
function measure(group: HTMLElement, chips: Chip[], query: string): Line[] {
  const input = document.querySelector<HTMLInputElement>('#q');
  const pen = document.createElement('canvas').getContext('2d');
  if (!input || !pen || input.value !== query) return [];
  const style = getComputedStyle(input);
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.letterSpacing = style.letterSpacing;
  const left = group.getBoundingClientRect().left;
  const start = input.getBoundingClientRect().left + parseFloat(style.paddingLeft) - left;
  const end = input.getBoundingClientRect().right - left;
  const textEnd = start + pen.measureText(query).width;
  if (textEnd > end) return [];

  const boxes = [...group.querySelectorAll<HTMLElement>('[data-chip]')].map((chip) => chip.getBoundingClientRect());
  const tied = chips.filter((chip) => chip.spans.length > 0);
  const firstRow = boxes[0]?.top;
  const lines: Line[] = [];
  for (const [index, chip] of tied.entries()) {
    const box = boxes[index];
    if (!box || box.top !== firstRow || chip.state === 'unknown') continue;
    const [first] = chip.spans;
    const last = chip.spans.at(-1);
    if (!first || !last) continue;
    const from = start + pen.measureText(query.slice(0, first[0])).width;
    const to = start + pen.measureText(query.slice(0, last[1])).width;
    const reach = { from: Math.max(from, box.left - left + 14), to: Math.min(to, box.right - left - 14) };
    if (reach.from > reach.to) return [];
    lines.push({ from, to, chip: (reach.from + reach.to) / 2 });
  }
  return lines;
}
