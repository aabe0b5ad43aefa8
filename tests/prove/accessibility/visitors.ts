/** Who looks at the pages: each role of the built server with the demo coalition, signed in as a person does it. */
import type { Browser, Cookie } from 'playwright-core';
import { openDatabase } from '#db/client.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { visit } from '#tests/support/browser.ts';
import { giveRole } from '#tests/support/give-role.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import type { TestSmtp } from '#tests/support/smtp.ts';

/** Whom the editor edits; the kartrekker is of its municipality. */
export const PARTNER = 'geldloket-de-spaarvogel';
const MUNICIPALITY = 'GM0957';
/** Has a second step to sign in. */
export const CAREFUL = 'careful@elders.example';

export const ROLES = ['visitor', 'member', 'editor', 'lead', 'coordinator'] as const;
export type Role = (typeof ROLES)[number];

export type Visitor = { role: Role; cookies: Cookie[] };

export async function signInEachRole(server: RunningServer, smtp: TestSmtp, browser: Browser): Promise<Visitor[]> {
  await makeKnown(server.databaseUrl);
  const visitors: Visitor[] = [{ role: 'visitor', cookies: [] }];
  for (const role of ROLES.slice(1)) {
    const { page, close } = await visit(browser);
    await signInAs(page, server.url, smtp, role === 'coordinator' ? COORDINATOR : mailOf(role));
    visitors.push({ role, cookies: await page.context().cookies() });
    await close();
  }
  return visitors;
}

async function makeKnown(databaseUrl: string): Promise<void> {
  const db = await openDatabase(databaseUrl);
  const organisation = (await publishedOrganisations(db.read)).find(({ slug }) => slug === PARTNER)!.id;
  await giveRole(db, { name: 'Mees van Meedoen', email: mailOf('member'), role: 'member' });
  await giveRole(db, { name: 'Bo Bijhouder', email: mailOf('editor'), role: 'editor' }, { organisation });
  await giveRole(db, { name: 'Kim Kartrekker', email: mailOf('lead'), role: 'lead' }, { municipality: MUNICIPALITY });
  await giveRole(db, { name: 'Vera Voorzichtig', email: CAREFUL, role: 'member' });
  await db.close();
}

function mailOf(role: Role): string {
  return `${role}@elders.example`;
}
