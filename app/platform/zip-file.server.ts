/**
 * Reads a zip file of somebody else: what is in it, and each part bit by bit. A file that lies about its sizes, or that
 * was damaged on its way, is noticed before anything of it is used. Knows nothing of what the parts mean.
 */
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';

/** The file is no zip file, is not whole, or was made to do harm. */
export class ZipUnreadable extends Error {
  override name = 'ZipUnreadable';
}

/** The parts by name. Reading one throws {@link ZipUnreadable} when it is not what was put in. */
export type ZipFile = ReadonlyMap<string, ZipPart>;

export type ZipPart = { size: number; chunks(): Generator<Uint8Array> };

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const MOST_PARTS = 2_000;
/** Deflate makes at most about a thousand bytes of one. */
const STEP_BYTES = 8 * 1024;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * @param mostBytes that all parts may take together when unpacked
 * @throws {ZipUnreadable}
 */
export function openZip(bytes: Uint8Array, mostBytes: number): ZipFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) throw new ZipUnreadable(`${count} parts`);

  const parts = new Map<string, ZipPart>();
  let packed = 0;
  let unpacked = 0;
  for (let number = 0; number < count; number++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw new ZipUnreadable('no such part');
    const entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    };
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes));
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    packed += entry.packed;
    unpacked += entry.size;
    // Parts that lie over each other are how a small file becomes an endless one.
    if (packed > bytes.length) throw new ZipUnreadable('parts lie over each other');
    if (unpacked > mostBytes) throw new ZipUnreadable(`more than ${mostBytes} bytes`);
    if (parts.has(name)) throw new ZipUnreadable(`"${name}" is there twice`);
    parts.set(name, { size: entry.size, chunks: () => unpack(bytes, view, entry) });
  }
  return parts;
}

type Entry = { flags: number; method: number; crc: number; packed: number; size: number; local: number };

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw new ZipUnreadable('no end');
}

function* unpack(bytes: Uint8Array, view: DataView, entry: Entry): Generator<Uint8Array> {
  const { local, size, crc } = entry;
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) throw new ZipUnreadable('no part');
  if (entry.flags & ENCRYPTED) throw new ZipUnreadable('encrypted');
  const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) throw new ZipUnreadable('not whole');
  let sum = 0;
  let length = 0;
  for (const chunk of contents(packed, entry.method)) {
    length += chunk.length;
    if (length > size) throw new ZipUnreadable(`more than the ${size} bytes it says`);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (length !== size || sum !== crc) throw new ZipUnreadable('not what was put in');
}

function* contents(packed: Uint8Array, method: number): Generator<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw new ZipUnreadable(`packed in way ${method}`);
  let made: Uint8Array[] = [];
  const inflate = method === DEFLATED ? new Inflate((chunk) => made.push(chunk)) : null;
  for (let from = 0; from === 0 || from < packed.length; from += STEP_BYTES) {
    const step = packed.subarray(from, from + STEP_BYTES);
    if (!inflate) yield step;
    else inflateStep(inflate, step, from + STEP_BYTES >= packed.length);
    yield* made;
    made = [];
  }
}

function inflateStep(inflate: Inflate, step: Uint8Array, last: boolean): void {
  try {
    inflate.push(step, last);
  } catch (cause) {
    throw new ZipUnreadable('not packed right', { cause });
  }
}
