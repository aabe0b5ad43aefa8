/** What a form was sent with and was refused: it comes back as it was, also without scripts. */
import type { PartAnswer } from './keep-part.server.ts';

/** From which version of the entry the form was made, whatever the entry is today. */
export function versionOf(loaded: number, answer: PartAnswer | undefined): number {
  return Number(sentText('version', answer)) || loaded;
}

export function sentText(name: string, answer: PartAnswer | undefined): string {
  const sent: unknown = answer?.result?.initialValue?.[name];
  return typeof sent === 'string' ? sent : '';
}
