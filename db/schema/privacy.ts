/** Who was told that they are in the directory, and that somebody was erased. */
import { index, integer, table, text } from './dialect.ts';

/** Addresses of contacts that were looked at, once each. They go when no contact has them any more. */
export const contactNotices = table('contact_notices', {
  /** In small letters. */
  email: text('email').primaryKey(),
  /** When its owner was told of being in the directory; null for who knows it, and for what is no person's. */
  toldAt: integer('told_at'),
});

/** Somebody's data were erased: on whose decision and why. Whose they were cannot be read from a hash. */
export const erasures = table(
  'erasures',
  {
    id: text('id').primaryKey(),
    emailHash: text('email_hash').notNull(),
    at: integer('at').notNull(),
    /** Id of the coordinator. */
    by: text('by_person').notNull(),
    reason: text('reason').notNull(),
    /** How many rows were removed or rewritten; null when it is still to be done, again, because a backup was put back. */
    rows: integer('rows'),
  },
  (t) => [index('erasures_at').on(t.at)],
);
