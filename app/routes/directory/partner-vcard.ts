/** The organisation for somebody's address book. Only its own public numbers; the people stay on the page. */
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { toVCard } from '#app/domain/organisation/vcard.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { absentPartner } from './partner/departed.server.ts';

/** A postcode area in the country is about this wide. */
const POSTCODE_METRES = 1500;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = params.slug ?? '';
  const organisation = context.directory.current().bySlug(asked);
  if (!organisation) throw await absentPartner(request, context, asked, paths.partnerCard);
  const { slug } = organisation;
  if (slug !== asked) return redirect(paths.partnerCard(slug), 301);

  const t = textsIn(await languageOf(request));
  const note = t('partner.vcardNote', { url: `${context.config.baseUrl}${paths.partner(slug)}` });
  const card = organisationCard(organisation, note);
  return new Response(card, {
    headers: {
      'Content-Type': 'text/vcard; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}.vcf"`,
      Vary: 'Accept-Language, Cookie',
    },
  });
}

function organisationCard(organisation: Organisation, note: string): string {
  const { id, name, phone, email, website, updatedAt } = organisation;
  const location = organisation.locations[0];
  return toVCard({
    id,
    name,
    address: location
      ? {
          street: [location.street, location.houseNumber].filter(Boolean).join(' ') || null,
          postcode: location.postcode,
          city: location.city,
        }
      : null,
    position: location
      ? {
          latitude: location.latitude,
          longitude: location.longitude,
          uncertainMetres: location.precision === 'address' ? null : POSTCODE_METRES,
        }
      : null,
    phone,
    email,
    website,
    note,
    updatedAt,
  });
}
