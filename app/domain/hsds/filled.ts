/** HSDS knows no empty values: a key that says nothing is left out. */

type Unfilled<T> = { [Key in keyof T]: T[Key] | null };

/** Without keys whose value is null, undefined, an empty text or an empty list. */
export function filled<T extends object>(object: Unfilled<T>): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value))) as T;
}

/** An object as it stands in a list: without what belongs to it. */
export function scalarsOf(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => typeof value !== 'object'));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
