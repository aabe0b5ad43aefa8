/** "Did it work?": what somebody says after calling or mailing a partner. */

/** `other`: it worked by another contact than the one that is shown. */
export const CONTACT_ANSWERS = ['right', 'wrong', 'other'] as const;
export type ContactAnswer = (typeof CONTACT_ANSWERS)[number];

/** So many different days on which the contact was right confirm the entry. */
export const DAYS_TO_CONFIRM = 3;
/** Days that lie further back tell nothing about today. */
export const DAYS_LOOKED_BACK = 90;
