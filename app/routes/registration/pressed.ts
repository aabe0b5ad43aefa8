/** The buttons of a step beside the one that goes on, and where they lead. */
import { paths } from '#app/paths.ts';

/** "Bewaar en ga later verder" */
export const LATER = 'later';
/** "Zoek dit adres op" */
export const LOOK_UP = 'look-up';

const DONE_NAME = 'gedaan';
const SAVED = 'bewaard';

export function savedPath(secret: string): string {
  return `${paths.application(secret)}&${DONE_NAME}=${SAVED}`;
}

export function wasSaved(request: Request): boolean {
  return new URL(request.url).searchParams.get(DONE_NAME) === SAVED;
}
