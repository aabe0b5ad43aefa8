/** What is in a database, in one sentence for whoever keeps the server. */
import type { DatabaseContents } from '#db/database-file.server.ts';

export function contentsText({ coalition, partners, version, migration, bytes }: DatabaseContents): string {
  const megabytes = (bytes / 1e6).toFixed(1);
  return `${coalition}, ${partners} partners published, version ${version}, schema ${migration}, ${megabytes} MB.`;
}
