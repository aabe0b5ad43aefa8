import { defineConfig } from 'drizzle-kit';
import { DATABASE_KIND } from './db/database-kind.ts';

export default defineConfig(
  DATABASE_KIND === 'postgres'
    ? { dialect: 'postgresql', schema: './db/schema.ts', out: './db/migrations-postgres' }
    : { dialect: 'sqlite', schema: './db/schema.ts', out: './db/migrations' },
);
