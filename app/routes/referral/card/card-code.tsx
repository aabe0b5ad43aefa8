/** The QR code of a card, with the short line in its middle; it is made to be read with that part covered. */
import type { QrCode } from '#app/platform/qr-code.server.ts';

/** Squares around it that must stay empty; the paper of the card adds the rest. */
const QUIET = 1;

export function CardCode({ code: { size, path }, label }: { code: QrCode; label: string }) {
  const whole = size + 2 * QUIET;
  const middle = size / 2;
  const reach = size * 0.075;
  const line = { x1: middle - reach, y1: middle + reach, x2: middle + reach, y2: middle - reach };
  return (
    <svg className="card-code" viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`} role="img" aria-label={label}>
      <path className="card-code-paper" d={`M${-QUIET} ${-QUIET}h${whole}v${whole}h${-whole}z`} />
      <path className="card-code-ink" d={path} />
      <g className="card-code-line" strokeWidth={size * 0.025}>
        <line {...line} />
        <circle cx={line.x1} cy={line.y1} r={size * 0.05} />
        <circle cx={line.x2} cy={line.y2} r={size * 0.05} />
      </g>
    </svg>
  );
}
