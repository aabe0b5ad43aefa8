/** The partner that a page about using its contact is about. */
import { redirect } from '@remix-run/node';
import type { RequestContext } from '#app/context.server.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { absentPartner } from '../directory/partner/departed.server.ts';

type Asked = { request: Request; params: { slug?: string }; context: RequestContext };

/**
 * @param to the page of that kind of another partner
 * @throws a redirect to the partner's present address; 410 or 404 when there is none
 */
export async function partnerAskedAbout(
  { request, params, context }: Asked,
  to: (slug: string) => string,
): Promise<Organisation> {
  const { slug = '' } = params;
  const organisation = context.directory.current().bySlug(slug);
  if (!organisation) throw await absentPartner(request, context, slug, to);
  if (organisation.slug !== slug && request.method === 'GET') throw redirect(to(organisation.slug), 301);
  return organisation;
}
