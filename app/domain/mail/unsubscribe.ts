/**
 * A mail that somebody asked for says how to stop it, at its end, and in its headers as well (RFC 8058), for the button
 * of a mail program. The outbox keeps mails as they were written, so the address is read from there.
 */

/**
 * @param text of the mail as `writeOut` wrote it: an address we made stands on a line of its own
 * @param start of every such address, up to its secret
 * @returns null for a mail that cannot be stopped
 */
export function unsubscribeAddress(text: string, start: string): string | null {
  const isAddress = (line: string) => line.startsWith(start) && /^[\w-]+$/.test(line.slice(start.length));
  return text.split('\n').reverse().find(isAddress) ?? null;
}
