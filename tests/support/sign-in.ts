/** Signs somebody in as a person does: asks for a code, reads the mail, types the code. */
import type { Page } from 'playwright-core';
import { scriptsListen } from './browser.ts';
import { codeIn, type TestSmtp } from './smtp.ts';

/** Who the demo coalition has as its coordinator. */
export const COORDINATOR = 'coordinator@korte-lijntjes.example';

export async function signInAs(page: Page, url: string, smtp: TestSmtp, email: string, back = '/mijn'): Promise<void> {
  await page.goto(`${url}/inloggen?${new URLSearchParams({ terug: back })}`);
  await page.getByLabel('Uw e-mailadres').fill(email);
  const before = smtp.received.length;
  await page.getByRole('button', { name: 'Stuur mij een code' }).click();
  await page.waitForURL('**/inloggen/code');
  while (!smtp.received.slice(before).some((mail) => mail.to === email)) await page.waitForTimeout(50);
  const mail = await smtp.mailTo(email, /code/);
  await page.getByLabel('Code', { exact: true }).fill(codeIn(mail));
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL((address) => address.pathname + address.search === back);
  await scriptsListen(page);
}
