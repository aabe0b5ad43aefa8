/**
 * The bytes of a page without its nonce, which are put together again with another one. They are compressed once, piece by
 * piece: a deflate stream may hold bytes as they are, so each nonce goes in between without compressing anything anew. Only
 * the checksum at the end is counted for each answer.
 */
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

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
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

const deflate = promisify(deflateRaw);

/** @param nonce the one that the page was made with; empty for what has none */
export async function pageBytes(body: Buffer, nonce: string): Promise<PageBytes> {
  const pieces = piecesBetween(body, Buffer.from(nonce));
  const plain = (fresh: string) => Buffer.concat(alternated(pieces, Buffer.from(fresh)));
  if (body.length < WORTH_COMPRESSING) return { plain, gzip: null, size: body.length };
  // Flushed, each piece ends on a whole byte, and needs nothing of those before it.
  const options = { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH };
  const packed = await Promise.all(pieces.map((piece) => deflate(piece, options)));
  return {
    plain,
    gzip(fresh) {
      const between = Buffer.from(fresh);
      const parts = alternated(pieces, between);
      const end = Buffer.alloc(8);
      end.writeUInt32LE(
        parts.reduce((sum, part) => crc32(part, sum), 0),
        0,
      );
      end.writeUInt32LE(lengthOf(parts), 4);
      return Buffer.concat([GZIP_HEADER, ...alternated(packed, stored(between)), LAST_BLOCK, end]);
    },
    size: body.length + lengthOf(packed),
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

function alternated(pieces: Buffer[], between: Buffer): Buffer[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}

function lengthOf(parts: Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** A block of a deflate stream that holds bytes as they are (RFC 1951, 3.2.4). */
function stored(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(bytes.length ^ 0xffff, 3);
  return Buffer.concat([head, bytes]);
}
