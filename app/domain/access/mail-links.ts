/** Links in mails that let whoever holds them do one thing: what each is for, and how long it holds. */

const DAY_MS = 86_400_000;

/**
 * - `application`: go on with an application, or see how it stands
 * - `confirm-application`: the mail address of the applicant is real
 * - `check`: say whether an entry is still right
 * - `invitation`: take up a role
 * - `question`: answer a coordinator
 * - `quick-edit`: change the waiting time or intake stop
 * - `confirm-digest`: the mail address of a subscription is real
 * - `end-digest`: stop a subscription
 * - `end-registration`: not come to a meeting after all
 * - `own-contact`: see how one stands in the directory as a contact, and ask to change it
 */
export const MAIL_LINK_LIFE_MS = {
  application: 90 * DAY_MS,
  'confirm-application': 7 * DAY_MS,
  check: 120 * DAY_MS,
  invitation: 14 * DAY_MS,
  question: 60 * DAY_MS,
  'quick-edit': 120 * DAY_MS,
  'confirm-digest': 7 * DAY_MS,
  'end-digest': 400 * DAY_MS,
  'end-registration': 400 * DAY_MS,
  'own-contact': 400 * DAY_MS,
} as const;

export type MailLinkPurpose = keyof typeof MAIL_LINK_LIFE_MS;
