/** What was done about the time between a copy and its return, for whoever keeps the server. */
import type { Resumed } from './resume-from.server.ts';

export function resumedText({ mail, toErase }: Resumed): string[] {
  const lines = [
    `Mail that was waiting: ${mail.settled} had been sent or refused since, ${mail.waiting} will be sent, ` +
      `${mail.held} may have been sent and are put before the coordinators (/beheer/post).`,
  ];
  if (toErase > 0) lines.push(`Persons that were erased since: ${toErase}. The server erases them again when it runs.`);
  return [...lines, 'Everybody signs in again. Start the server.'];
}
