import { v7 } from 'uuid';

/** A new UUID (version 7: later ids sort after earlier ones). */
export function newId(): string {
  return v7();
}
