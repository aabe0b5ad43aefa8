/** The links that a mail to an owner holds: three answers to whether the entry is right, and a quick change. */
import { CHECK_ANSWERS } from '#app/domain/freshness/check.ts';
import type { MailBlock, MailSite } from '#app/domain/mail/mail.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Queries } from '#db/database.ts';
import type { Check } from '#db/repositories/checks.server.ts';
import { makeMailLink } from '../mail/mail-link.server.ts';
import type { Recipient } from './recipients.server.ts';

type Deps = { now: number; site: MailSite };

export async function checkLinks(
  tx: Queries,
  { now, site }: Deps,
  { id, organisation }: Pick<Check, 'id' | 'organisation'>,
  { email, language }: Recipient,
): Promise<MailBlock[]> {
  const t = textsIn(language);
  const page = site.baseUrl + paths.check(await makeMailLink(tx, { purpose: 'check', subject: id, email }, now));
  const quick = await makeMailLink(tx, { purpose: 'quick-edit', subject: organisation, email }, now);
  return [
    { kind: 'link', label: t('checkMail.right'), url: `${page}#${CHECK_ANSWERS.right}`, main: true },
    { kind: 'link', label: t('checkMail.edit'), url: `${page}#${CHECK_ANSWERS.edit}`, main: false },
    { kind: 'link', label: t('checkMail.leave'), url: `${page}#${CHECK_ANSWERS.leave}`, main: false },
    { kind: 'text', text: t('checkMail.quickText') },
    { kind: 'link', label: t('checkMail.quick'), url: site.baseUrl + paths.quickEdit(quick), main: false },
  ];
}
