/** The line from the chosen row, or from the card over a narrow map, to its pin. Only while both are in sight. */
import { useEffect, useRef, useState } from 'react';

/** In a tall row the line starts beside the name, in pixels from the top. */
const ROW_MIDDLE = 60;

type Ends = { x1: number; y1: number; x2: number; y2: number };

/** @param to the dot of the chosen pin, in pixels from the corner of the map */
export function Thread({ to }: { to: { x: number; y: number } | null }) {
  const svg = useRef<SVGSVGElement>(null);
  const [ends, setEnds] = useState<Ends | null>(null);

  useEffect(() => {
    let frame = 0;
    function draw() {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setEnds(to && svg.current ? measure(svg.current, to) : null));
    }
    draw();
    window.addEventListener('scroll', draw, { passive: true });
    window.addEventListener('resize', draw);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', draw);
      window.removeEventListener('resize', draw);
    };
  }, [to]);

  const line = ends ? `M${ends.x1} ${ends.y1}L${ends.x2} ${ends.y2}` : null;
  return (
    <svg className="thread main" ref={svg} aria-hidden="true" focusable="false">
      {line && ends && (
        <>
          <path className="case" d={line} />
          <path className="draw" pathLength="1" d={line} />
          <circle cx={ends.x1} cy={ends.y1} r="7" />
          <circle cx={ends.x2} cy={ends.y2} r="7" />
        </>
      )}
    </svg>
  );
}

function measure(svg: SVGSVGElement, to: { x: number; y: number }): Ends | null {
  const map = document.querySelector('.mapbox')?.getBoundingClientRect();
  if (!map || map.width === 0) return null;
  const page = svg.getBoundingClientRect();
  const pin = { x: map.left + to.x, y: map.top + to.y };
  const start = startOf(map, pin);
  if (!start || to.x < 0 || to.x > map.width || to.y < 0 || to.y > map.height) return null;
  return {
    x1: Math.round(start.x - page.left),
    y1: Math.round(start.y - page.top),
    x2: Math.round(pin.x - page.left),
    y2: Math.round(pin.y - page.top),
  };
}

function startOf(map: DOMRect, pin: { x: number; y: number }): { x: number; y: number } | null {
  const card = document.querySelector('.sheetcard')?.getBoundingClientRect();
  if (card && card.height > 0) {
    const isUnderPin = pin.y < card.top && pin.x > card.left && pin.x < card.right;
    return isUnderPin ? { x: pin.x, y: card.top } : null;
  }
  const row = document.querySelector('.res.sel')?.getBoundingClientRect();
  if (!row || row.height === 0) return null;
  const middle = row.top + Math.min(row.height / 2, ROW_MIDDLE);
  return middle > map.top && middle < map.bottom ? { x: row.right, y: middle } : null;
}
