/** The id of an object that has one with us already, and what to keep of it when it is no UUID. */
import type { IdOf } from './taxonomies.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text.toLowerCase());
}

/** @param scope what tells one id from the same id elsewhere */
export function ownId(idOf: IdOf, scope: string, id: string): string {
  return UUID.test(id) ? id : idOf(`${scope}/${id}`);
}

/** Null for a UUID: that is its own id. */
export function keptId(id: string): string | null {
  return UUID.test(id) ? null : id;
}
