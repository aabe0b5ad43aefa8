/** A server with a language of its own tells capitals apart as every other: those of ASCII alone, and never by half. */
import { expect, test } from 'vitest';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { containing } from '#db/may-have-text.server.ts';
import { users } from '#db/schema.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { onServer, urlOnServer } from '#tests/support/new-database.ts';

test.each(['Özlem Çelik', 'özlem çelik', 'ÉLISE', 'élise'])('%s is found as it was written', async (name) => {
  const database = `language_${newId().replaceAll('-', '')}`;
  await onServer((client) =>
    client.query(`CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`),
  );
  const db = await openDatabase(urlOnServer(database));
  const moments = { createdAt: new Date(NOW), updatedAt: new Date(NOW) };
  await db.inTransaction((tx) =>
    tx
      .insert(users)
      .values({ id: 'u', name: `Mw. ${name}`, email: 'u@voorbeeld.example', emailVerified: true, ...moments }),
  );
  const found = await db.read.select({ id: users.id }).from(users).where(containing(users.name, name));
  await db.close();
  await onServer((client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
  expect(found).toEqual([{ id: 'u' }]);
});
