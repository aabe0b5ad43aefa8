/**
 * The tables of people as better-auth wants to use them. Its reads take the reading connection; each of its writes
 * waits in the queue of transactions like every other, so that it never lands in somebody else's.
 */
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { DATABASE_KIND } from './database-kind.ts';
import type { Database, Queries } from './database.ts';
import { accounts, secondFactors, sessions, signInCodes, users } from './schema.ts';

const schema = {
  user: users,
  session: sessions,
  account: accounts,
  verification: signInCodes,
  twoFactor: secondFactors,
};

const PROVIDER = DATABASE_KIND === 'postgres' ? 'pg' : 'sqlite';

type AdapterOf = ReturnType<typeof drizzleAdapter>;
type Adapter = ReturnType<AdapterOf>;

export function signInAdapter(db: Database): AdapterOf {
  return (options) => {
    const over = (queries: Queries) => drizzleAdapter(queries, { provider: PROVIDER, schema })(options);
    const writing = <T>(work: (adapter: Adapter) => Promise<T>) => db.inTransaction((tx) => work(over(tx)));
    return {
      ...over(db.read),
      create: (data) => writing((adapter) => adapter.create(data)),
      update: (data) => writing((adapter) => adapter.update(data)),
      updateMany: (data) => writing((adapter) => adapter.updateMany(data)),
      delete: (data) => writing((adapter) => adapter.delete(data)),
      deleteMany: (data) => writing((adapter) => adapter.deleteMany(data)),
      consumeOne: (data) => writing((adapter) => adapter.consumeOne(data)),
      incrementOne: (data) => writing((adapter) => adapter.incrementOne(data)),
      transaction: (work) => writing(work),
    };
  };
}
