/**
 * What the log keeps of an error: what kind it was and where it came from. Not the values it was about: a database names
 * those of its statement, and a mail server repeats the address it refuses.
 */
export type LoggedError = { type: string; message: string; code?: string; stack?: string; cause?: LoggedError };

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const FRAME = /^\s+at /;

export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'What was thrown is not an error' };
  const { name, cause } = error;
  return {
    type: name,
    message: messageOf(error),
    ...('code' in error && { code: String(error.code) }),
    stack: framesOf(error),
    ...(cause !== undefined && { cause: loggedError(cause) }),
  };
}

export function withoutAddresses(text: unknown): string {
  return String(text).replace(ADDRESS, '[address]');
}

/** That of a failed statement ends with everything that was filled in. */
function messageOf(error: Error): string {
  if ('query' in error && 'params' in error) return `Failed query: ${String(error.query)}`;
  return withoutAddresses(error.message);
}

/** Without the message, with which a stack begins. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => FRAME.test(line))
    .join('\n');
}
