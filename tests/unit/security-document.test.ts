/** What docs/security.md points at is there, and each requirement of the standard is told about once. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DOCUMENT = readFileSync('docs/security.md', 'utf8');

test('every file it names is there', () => {
  const named = [...DOCUMENT.matchAll(/`([\w.-]+\/[\w./-]+)`/g)]
    .map(([, file]) => file!)
    .filter((file) => !file.startsWith('/'));
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((file) => !existsSync(file))).toEqual([]);
});

test('no requirement stands in two rows', () => {
  const numbers = [...DOCUMENT.matchAll(/^\| (\d+\.\d+\.\d+[^|]*)\|/gm)].flatMap(([, cell]) =>
    cell!.split(',').map((one) => one.trim()),
  );
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});
