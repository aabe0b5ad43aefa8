/** The short form of `npm run prove -- hostile`: the same requests, fewer of them, and always the same ones. */
import { expect, test } from 'vitest';
import { hostileCampaign } from '#tests/support/hostile/campaign.ts';

test('hostile requests on every route and form never fail, change nothing that is published and are not in the log', async () => {
  const { sent, failed, leaks, changedByVisitors, aliveAfter } = await hostileCampaign(1_500, 8);
  expect(sent).toBeGreaterThanOrEqual(1_500);
  expect({ failed, leaks, changedByVisitors, aliveAfter }).toEqual({
    failed: [],
    leaks: [],
    changedByVisitors: false,
    aliveAfter: true,
  });
}, 180_000);
