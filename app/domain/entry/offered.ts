/** What a form lets people choose from. What an entry has already can always be kept, whatever the list is today. */
export function offered(known: readonly string[], present: readonly (string | null)[]): string[] {
  return [...new Set([...known, ...present.filter((one) => one !== null)])];
}
