/** A QR code, drawn as dark squares on white whatever the colours of the page. */
import type { QrCode } from '#app/platform/qr-code.server.ts';

/** Squares of empty space that a scanner wants around it. */
const QUIET = 4;

export function QrImage({ qr: { size, path }, label }: { qr: QrCode; label: string }) {
  const side = size + 2 * QUIET;
  return (
    <svg className="account-qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={label}>
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
