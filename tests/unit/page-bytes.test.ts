/** A page that is put together again with another nonce is the page, compressed or not. */
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageBytes } from '#server/page-bytes.ts';

const MADE_WITH = 'bm9uY2Ugb2YgdGhlIG1ha2Vy';
const FRESH = 'V/ruoppCmV+45V2Hu51DhA==';

test('it holds the new nonce wherever the old one was, and is the same in every other byte', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 3000 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(texts, async (pieces) => {
      const body = await pageBytes(Buffer.from(pieces.join(MADE_WITH)), MADE_WITH);
      const expected = pieces.join(FRESH);
      expect(body.plain(FRESH).toString()).toBe(expected);
      if (body.gzip) expect(gunzipSync(body.gzip(FRESH)).toString()).toBe(expected);
    }),
  );
});

test('it is compressed when that is worth it', async () => {
  const page = await pageBytes(Buffer.from('<p>Geldzorgen</p>'.repeat(1000)), MADE_WITH);
  expect(page.gzip?.(FRESH).length).toBeLessThan(500);
  expect((await pageBytes(Buffer.from('<p>Geldzorgen</p>'), MADE_WITH)).gzip).toBeNull();
});

test('what has no nonce stays as it is', async () => {
  const json = JSON.stringify({ text: 'x'.repeat(5000) });
  const page = await pageBytes(Buffer.from(json), '');
  expect(page.plain(FRESH).toString()).toBe(json);
  expect(gunzipSync(page.gzip!(FRESH)).toString()).toBe(json);
});
