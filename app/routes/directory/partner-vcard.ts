/** The organisation for somebody's address book. Only its own public numbers; the people stay on the page. */
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { absentPartner } from './partner/departed.server.ts';
import { vcardResponse } from './vcard-response.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = params.slug ?? '';
  const organisation = context.directory.current().bySlug(asked);
  if (!organisation) throw await absentPartner(request, context, asked, paths.partnerCard);
  const { slug } = organisation;
  if (slug !== asked) return redirect(paths.partnerCard(slug), 301);
  return vcardResponse(request, context, [organisation], slug);
}
