/**
 * The tables. Only SQL that PostgreSQL also speaks is assumed: text, integer, real and boolean columns,
 * JSON kept as text for value lists that are never searched by the database.
 * Times are UTC milliseconds, days are ISO dates, ids are UUIDs.
 */
export * from './schema/background.ts';
export * from './schema/coalition.ts';
export * from './schema/coalition-life.ts';
export * from './schema/curation.ts';
export * from './schema/interchange.ts';
export * from './schema/partners.ts';
export * from './schema/people.ts';
export * from './schema/privacy.ts';
export * from './schema/referral.ts';
export * from './schema/vocabulary.ts';
