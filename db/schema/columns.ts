/** Kinds of column that the tables share. */
import { integer, text } from 'drizzle-orm/sqlite-core';

/** A list of values that the database never searches. */
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
export const flag = (name: string) => integer(name, { mode: 'boolean' });
