/**
 * The bytes of a page without its nonce, which are put together again with another one. They are compressed once, piece by
 * piece: a deflate stream may hold bytes as they are, so each nonce goes in between without compressing anything anew, and
 * the checksum at the end follows from those of the pieces.
 */
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import { crcOfJoined } from './crc-of-joined.ts';

export type PageBytes = {
  plain(nonce: string): Buffer;
  /** Null for a page that is too small to be worth it. */
  gzip: ((nonce: string) => Buffer) | null;
  /** What is kept in memory. */
  size: number;
};

/** Smaller than this fits in one packet anyway. */
const WORTH_COMPRESSING = 1024;
/** A page is compressed once and sent often. */
const LEVEL = 9;
/** No name, no time, written on any system. */
const GZIP_HEADER = '\x1f\x8b\x08\0\0\0\0\0\0\xff';
const LAST_BLOCK = '\x03\0';

const deflate = promisify(deflateRaw);

/**
 * Kept as strings, a byte a letter. Of what lies outside its own heap, as a Buffer does, V8 lets 64 MB come and go before it
 * goes through everything that is alive: half a second with 30,000 partners, some times a minute when pages are made anew.
 */
const AS_KEPT = 'latin1';

/** @param nonce the one that the page was made with; empty for what has none */
export async function pageBytes(body: Buffer, nonce: string): Promise<PageBytes> {
  const pieces = piecesBetween(body, Buffer.from(nonce));
  const kept = pieces.map((piece) => piece.toString(AS_KEPT));
  const plain = (fresh: string) => Buffer.from(kept.join(fresh), AS_KEPT);
  if (body.length < WORTH_COMPRESSING) return { plain, gzip: null, size: body.length };
  const crcOf = crcOfJoined(pieces);
  // Flushed, each piece ends on a whole byte, and needs nothing of those before it.
  const options = { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH };
  const packed = await Promise.all(pieces.map(async (piece) => (await deflate(piece, options)).toString(AS_KEPT)));
  return {
    plain,
    gzip(fresh) {
      const end = Buffer.alloc(8);
      end.writeUInt32LE(crcOf(fresh), 0);
      end.writeUInt32LE(lengthOf(kept) + (kept.length - 1) * fresh.length, 4);
      return Buffer.from(GZIP_HEADER + packed.join(stored(fresh)) + LAST_BLOCK + end.toString(AS_KEPT), AS_KEPT);
    },
    size: lengthOf(kept) + lengthOf(packed),
  };
}

function piecesBetween(body: Buffer, nonce: Buffer): Buffer[] {
  if (nonce.length === 0) return [body];
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(nonce); at !== -1; at = body.indexOf(nonce, from)) {
    pieces.push(body.subarray(from, at));
    from = at + nonce.length;
  }
  return [...pieces, body.subarray(from)];
}

function lengthOf(parts: string[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** A block of a deflate stream that holds bytes as they are (RFC 1951, 3.2.4). */
function stored(text: string): string {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(text.length, 1);
  head.writeUInt16LE(text.length ^ 0xffff, 3);
  return head.toString(AS_KEPT) + text;
}
