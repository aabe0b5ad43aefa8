/** All partners on a list for somebody's address book, in one file. A list without any goes back to its page, which says why. */
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { readShortlist } from '#app/domain/referral/shortlist.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { vcardResponse } from '../directory/vcard-response.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { partners } = readShortlist(context.directory.current(), searchParams);
  if (partners.length === 0) return redirect(paths.shortlist(searchParams));
  const fileName = textsIn(await languageOf(request))('shortlist.fileName');
  return vcardResponse(request, context, partners, fileName);
}
