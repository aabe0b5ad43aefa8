/**
 * People with an account: how they sign in, and what they may do. Sign-in is better-auth's, so users, sessions, accounts,
 * sign-in codes and second factors have the columns it asks for, times as dates included.
 */
import { sql } from 'drizzle-orm';
import type { GrantedRole } from '#app/domain/access/roles.ts';
import type { MailLinkPurpose } from '#app/domain/access/mail-links.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { municipalities } from './coalition.ts';
import { flag, index, integer, moment, primaryKey, table, text, uniqueIndex } from './dialect.ts';
import { organisations } from './partners.ts';

export const users = table('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: flag('email_verified').notNull(),
  image: text('image'),
  language: text('language').$type<Language>().notNull().default('nl'),
  twoFactorEnabled: flag('two_factor_enabled'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

const ofUser = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

export const sessions = table(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: ofUser(),
    token: text('token').notNull().unique(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** When the second factor was given in this session; kept by our own guard. */
    secondFactorAt: moment('second_factor_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** Ways to sign in other than by mail; none is in use, but better-auth reads the table. */
export const accounts = table(
  'accounts',
  {
    id: text('id').primaryKey(),
    userId: ofUser(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [index('accounts_user').on(t.userId)],
);

/** Codes that were mailed, hashed. */
export const signInCodes = table(
  'sign_in_codes',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [index('sign_in_codes_identifier').on(t.identifier)],
);

/** The secret of an authenticator app and the recovery codes, encrypted. */
export const secondFactors = table(
  'second_factors',
  {
    id: text('id').primaryKey(),
    userId: ofUser(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    verified: flag('verified'),
    failedVerificationCount: integer('failed_verification_count'),
    lockedUntil: moment('locked_until'),
  },
  (t) => [index('second_factors_user').on(t.userId)],
);

/** A role of a person: of the whole coalition, of one organisation, or of one municipality. */
export const grants = table(
  'grants',
  {
    id: text('id').primaryKey(),
    person: text('person')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').$type<GrantedRole>().notNull(),
    organisation: text('organisation').references(() => organisations.id, { onDelete: 'cascade' }),
    municipality: text('municipality').references(() => municipalities.code),
    grantedAt: integer('granted_at').notNull(),
    grantedBy: text('granted_by'),
  },
  (t) => [
    // In a unique index two nulls differ, so each kind of subject has an index of its own.
    uniqueIndex('grants_everywhere')
      .on(t.person, t.role)
      .where(sql`organisation is null and municipality is null`),
    uniqueIndex('grants_of_organisation')
      .on(t.person, t.role, t.organisation)
      .where(sql`organisation is not null`),
    uniqueIndex('grants_of_municipality')
      .on(t.person, t.role, t.municipality)
      .where(sql`municipality is not null`),
    index('grants_organisation').on(t.organisation),
  ],
);

/** A link in a mail that gives whoever holds it one thing to do. Only the hash of its secret is kept. */
export const mailLinks = table(
  'mail_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text('purpose').$type<MailLinkPurpose>().notNull(),
    /** Id of what the link is about. */
    subject: text('subject').notNull(),
    email: text('email').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [index('mail_links_subject').on(t.purpose, t.subject), index('mail_links_expiry').on(t.expiresAt)],
);

/** How often something was done in the running window: sign-ins, registrations, mails, signals. */
export const limits = table(
  'limits',
  {
    kind: text('kind').notNull(),
    /** A hash of the address or mail address that is counted. */
    key: text('key').notNull(),
    windowEndsAt: integer('window_ends_at').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.key] })],
);
