/**
 * The CRC-32 of pieces with a text between them, from those of the pieces: nothing of the pieces is read again. A checksum
 * over two parts is that of the first, moved on over as many zero bytes as the second has, exclusive-or that of the second
 * (as `crc32_combine` of zlib does it).
 */
import { crc32 } from 'node:zlib';

/** How a checksum changes over a number of zero bytes: what becomes of each of its 32 bits. */
type Move = Uint32Array;

const POLYNOMIAL = 0xedb88320;

/** @returns the checksum with this text between every two pieces */
export function crcOfJoined(pieces: readonly Buffer[]): (between: string) => number {
  const known = pieces.map((piece) => ({ crc: crc32(piece), move: moveOver(piece.length) }));
  return (between) => {
    const text = { crc: crc32(between), move: moveOver(Buffer.byteLength(between)) };
    let sum = 0;
    for (const [at, piece] of known.entries()) {
      if (at > 0) sum = moved(text.move, sum) ^ text.crc;
      sum = moved(piece.move, sum) ^ piece.crc;
    }
    return sum >>> 0;
  };
}

/** By doubling: over one bit, two, four, and so on. */
function moveOver(bytes: number): Move {
  let move = Uint32Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0);
  let doubled = overOneBit();
  for (let bits = bytes * 8; bits > 0; bits = Math.floor(bits / 2)) {
    if (bits % 2 === 1) move = move.map((column) => moved(doubled, column));
    const once = doubled;
    doubled = once.map((column) => moved(once, column));
  }
  return move;
}

function overOneBit(): Move {
  return Uint32Array.from({ length: 32 }, (_, bit) => (bit === 0 ? POLYNOMIAL : 1 << (bit - 1)));
}

function moved(move: Move, sum: number): number {
  let result = 0;
  for (let bit = 0, left = sum; left !== 0; bit += 1, left >>>= 1) if (left & 1) result ^= move[bit]!;
  return result >>> 0;
}
