/** Mails as files of this machine, for a site without a mail server. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { OutgoingMail } from './mail-transport.server.ts';

const contents = z.object({
  messageId: z.string(),
  kind: z.string(),
  from: z.object({ name: z.string(), address: z.string() }),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  unsubscribe: z.string().nullable().default(null),
  at: z.number(),
}) satisfies z.ZodType<OutgoingMail>;

export type FolderMail = OutgoingMail & { id: string };

const ENDING = '.json';
const MOST_READ = 100;

/** The file has the name of the mail, so that a second copy takes the place of the first. */
export async function writeMailFile(folder: string, mail: OutgoingMail): Promise<void> {
  const file = join(folder, idOf(mail) + ENDING);
  // For this user alone: there are sign-in codes in it.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${file}.part`, JSON.stringify(mail, null, 2), { mode: 0o600 });
  // Whoever reads meanwhile never sees half a mail.
  await rename(`${file}.part`, file);
}

/** A Message-ID begins with a UUID that sorts by time. */
function idOf({ messageId }: OutgoingMail): string {
  return messageId.replace(/@.*/, '').replace(/[^\w-]/g, '');
}

/** The last hundred, newest first. A file that holds no mail is passed over. */
export async function readMailFolder(folder: string): Promise<FolderMail[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .reverse()
    .slice(0, MOST_READ);
  const mails = await Promise.all(newest.map((name) => readMailFile(folder, name)));
  return mails.filter((mail) => mail !== null);
}

async function readMailFile(folder: string, name: string): Promise<FolderMail | null> {
  const text = await readFile(join(folder, name), 'utf8');
  const mail = contents.safeParse(parsed(text));
  return mail.success ? { ...mail.data, id: name.slice(0, -ENDING.length) } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
