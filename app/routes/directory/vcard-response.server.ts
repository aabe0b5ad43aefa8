/** Partners as a file for somebody's address book, with a note in the visitor's language that leads to their pages. */
import type { RequestContext } from '#app/context.server.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { partnerCard } from '#app/domain/organisation/partner-card.ts';
import { toVCard } from '#app/domain/organisation/vcard.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';

/** @param fileName without its ending */
export async function vcardResponse(
  request: Request,
  { config }: RequestContext,
  partners: readonly Organisation[],
  fileName: string,
): Promise<Response> {
  const t = textsIn(await languageOf(request));
  const cards = partners.map((partner) => {
    const note = t('partner.vcardNote', { url: `${config.baseUrl}${paths.partner(partner.slug)}` });
    return toVCard(partnerCard(partner, note));
  });
  return new Response(cards.join(''), {
    headers: {
      'Content-Type': 'text/vcard; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}.vcf"`,
      Vary: 'Accept-Language, Cookie',
    },
  });
}
