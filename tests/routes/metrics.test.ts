/** Who may read how the server does, and what it then says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loader } from '#app/routes/api/metrics.ts';
import { failJob, ensureJob, leaseJob } from '#db/repositories/jobs.server.ts';
import { insertMail } from '#db/repositories/outbox.server.ts';
import { NOW } from '../support/demo-directory.ts';
import { BASE_URL, databaseContext, requestContext, type DatabaseContext } from '../support/request-context.ts';

const TOKEN = 'a token for tests only';
const WAITED_MS = 90_000;

let world: DatabaseContext;

beforeAll(async () => {
  world = await databaseContext({ metricsToken: TOKEN });
});
afterAll(() => world.dispose());

function ask(authorization?: string, context = world.context): Promise<Response> {
  const headers = authorization === undefined ? undefined : { Authorization: authorization };
  return loader({ request: new Request(`${BASE_URL}/metrics`, { headers }), context, params: {} });
}

test('without a token in the configuration there is nothing to read', async () => {
  expect((await ask(`Bearer ${TOKEN}`, requestContext())).status).toBe(404);
});

test.each([undefined, '', TOKEN, `Bearer ${TOKEN}x`, `bearer ${TOKEN}`, 'Bearer ', `Basic ${TOKEN}`])(
  'whoever says %j is refused',
  async (authorization) => {
    const answer = await ask(authorization);
    expect([answer.status, answer.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
    expect(await answer.text()).toBe('');
  },
);

test('whoever has the token reads how things stand, and nobody keeps it', async () => {
  const { db, metrics, directory, searches } = world.context;
  await db.inTransaction(async (tx) => {
    const mail = {
      id: 'waiting',
      messageId: '<waiting>',
      recipient: 'janneke@nergens.example',
      language: 'nl' as const,
    };
    const about = {
      kind: 'signal' as const,
      subject: 'x',
      body: 'x',
      bodyHtml: 'x',
      subjectKind: null,
      subjectId: null,
    };
    await insertMail(tx, { ...mail, ...about }, NOW - WAITED_MS);
    await ensureJob(tx, 'failing', NOW);
    await failJob(tx, (await leaseJob(tx, 'failing', NOW, 1_000))!, NOW + 1_000, 'on purpose');
  });
  metrics!.observeRequest('/partners/:slug', 200, 0.02);
  searches.note({ words: '', theme: 'money', municipality: '', outcome: 'found' });
  const answer = await ask(`Bearer ${TOKEN}`);
  const text = await answer.text();
  const { version, organisations } = directory.current();
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'korte_lijntjes_request_duration_seconds_count{route="/partners/:slug",status="2xx"} 1',
      'korte_lijntjes_searches 1',
      'korte_lijntjes_mail_oldest_waiting_seconds 90',
      'korte_lijntjes_jobs_failing 1',
      `korte_lijntjes_directory_version ${version}`,
      `korte_lijntjes_organisations ${organisations.length}`,
    ]),
  );
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds [\d.]+$/m);
  expect(text).not.toContain('nergens.example');
});
