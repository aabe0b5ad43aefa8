/** The mails of a site without a mail server: there for whoever tries the product, and for nobody else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderTransport } from '#app/platform/mail-transport.server.ts';
import { loader as mailLoader } from '#app/routes/dev/mail.tsx';
import { loader as messageLoader } from '#app/routes/dev/mail-message.tsx';
import { linksIn } from '#app/routes/dev/mail-text.tsx';
import { NOW } from '#tests/support/demo-directory.ts';
import { pageRequest, requestContext } from '#tests/support/request-context.ts';

const MAIL = {
  kind: 'sign-in',
  from: { name: 'Coalitie Voorbeeld', address: 'gids@voorbeeld.example' },
  to: 'noor@voorbeeld.example',
  subject: 'Uw code is 482913',
  text: 'Typ deze code over.\n\n    482913\n\nOf log in:\nhttps://a.example/?b=c\n\n-- \nDe gids\nhttps://a.example\n',
  html: '<p>482913</p>',
  unsubscribe: null,
  at: NOW,
};

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  await folderTransport(join(folder, 'mail')).send({ ...MAIL, messageId: '<the-first@voorbeeld.example>' });
  await folderTransport(folder).send({ ...MAIL, messageId: '<not-in-the-folder@voorbeeld.example>' });
});
afterAll(() => rmSync(folder, { recursive: true }));

function asked({ id, loopback = true }: { id?: string; loopback?: boolean } = {}) {
  const context = requestContext();
  Object.assign(context, { config: { ...context.config, loopback, mail: { folder: join(folder, 'mail') } } });
  return { request: pageRequest('/dev/mail'), params: id === undefined ? {} : { id }, context };
}

async function statusOf(answer: Promise<unknown>): Promise<number> {
  const thrown = await answer.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof Response ? thrown.status : 200;
}

test('each mail is in the list, and its text is on its page', async () => {
  const { mails } = await mailLoader(asked());
  expect(mails).toEqual([{ id: 'the-first', subject: MAIL.subject, to: MAIL.to, time: '17 september 2026 om 14:30' }]);
  expect(await messageLoader(asked({ id: 'the-first' }))).toMatchObject({ subject: MAIL.subject, text: MAIL.text });
});

test('of its links, those of the mail itself are listed with what they are for', () => {
  expect(linksIn(MAIL.text)).toEqual([{ label: 'Of log in', url: 'https://a.example/?b=c' }]);
});

test('on a site that others reach there is no such page', async () => {
  expect(await statusOf(mailLoader(asked({ loopback: false })))).toBe(404);
  expect(await statusOf(messageLoader(asked({ id: 'the-first', loopback: false })))).toBe(404);
});

test.each(['../not-in-the-folder', 'the-first.json', ''])('“%s” is no mail of the folder', async (id) => {
  expect(await statusOf(messageLoader(asked({ id })))).toBe(404);
});
