/**
 * Refuses a form that is larger than any of ours, before reading it. Browsers say how long a form is; what comes without
 * its length is refused too, so that nobody has to count.
 */
import type { Request, RequestHandler } from 'express';
import { paths } from '#app/paths.ts';
import { refuse } from './refuse.ts';

/** What people type into the largest of our forms stays far below it. */
export const MOST_BYTES = 256 * 1024;
/** The largest file that a coordinator may give, and the form around it. */
export const MOST_UPLOADED_BYTES = 12 * 1024 * 1024;

export const limitBody: RequestHandler = (request, response, next) => {
  const isUnmeasured = request.get('transfer-encoding') !== undefined;
  const takesFile = isUpload(request);
  const most = takesFile ? MOST_UPLOADED_BYTES : MOST_BYTES;
  if (!isUnmeasured && Number(request.get('content-length') ?? 0) <= most) return next();
  // Otherwise Node would read the rest, to use the connection again.
  response.set('Connection', 'close');
  refuse(request, response, isUnmeasured ? 411 : 413, takesFile ? 'fileTooLarge' : 'tooLarge').catch(next);
};

/** Where coordinators give a file: partners, a logo, postcodes. */
const UPLOADS = [paths.imports(), paths.workbench('instellingen'), paths.coalitionMunicipalities()];

/** Who may give a file is asked by the page, before it reads what comes. */
function isUpload({ method, path }: Request): boolean {
  return method === 'POST' && UPLOADS.includes(path);
}
