/** The short form of what `npm run prove -- faults` measures. */
import { expect, test } from 'vitest';
import { proveMailServer } from '../prove/faults/mail-server.ts';

test('a mail server that is away, refuses, breaks off or is slow loses no mail and gets none twice', async () => {
  const proofs = await proveMailServer(300);
  expect(proofs.filter(({ holds }) => !holds)).toEqual([]);
}, 120_000);
