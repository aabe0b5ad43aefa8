/** A text as a QR code: one path of squares, so that a page draws it without a style attribute. */
import { create } from 'qrcode';

export type QrCode = {
  /** Squares per side; scanners want four more of empty space around. */
  size: number;
  /** SVG path data, one unit per square. */
  path: string;
};

/** @param level how much may be covered or damaged: `M` 15%, `H` 30% */
export function qrCodeOf(text: string, level: 'M' | 'H' = 'M'): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: level });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  );
  return { size, path: rows.join('') };
}
