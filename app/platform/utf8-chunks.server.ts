/** A long text, made bit by bit, as bytes to send or write. Other work of the process goes in between. */
import { setImmediate as nextTurn } from 'node:timers/promises';

const CHUNK_CHARACTERS = 64 * 1024;

export async function* utf8Chunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting: string[] = [];
  let characters = 0;
  for await (const text of texts) {
    waiting.push(text);
    characters += text.length;
    if (characters < CHUNK_CHARACTERS) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
    characters = 0;
    await nextTurn();
  }
  if (characters > 0) yield Buffer.from(waiting.join(''));
}
