/** The organisation in the words of schema.org, for search engines. No person, and no number of a person. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { servedCodes } from './areas.server.ts';

const TYPES: Record<Domain, string> = {
  medical: 'MedicalOrganization',
  social: 'Organization',
  informal: 'Organization',
  municipal: 'GovernmentOrganization',
  education: 'EducationalOrganization',
};

/** @returns JSON that can stand in a script element */
export function structuredData(directory: Directory, organisation: Organisation, url: string): string {
  const { name, shortName, domain, summary, website, phone, languages, locations, services } = organisation;
  const data = {
    '@context': 'https://schema.org',
    '@type': TYPES[domain],
    '@id': url,
    url,
    name,
    alternateName: shortName ?? undefined,
    description: summary,
    telephone: phone ?? undefined,
    sameAs: website ?? undefined,
    knowsLanguage: languages,
    address: locations.map(({ street, houseNumber, postcode, city }) => ({
      '@type': 'PostalAddress',
      streetAddress: [street, houseNumber].filter(Boolean).join(' ') || undefined,
      postalCode: postcode,
      addressLocality: city,
      addressCountry: 'NL',
    })),
    areaServed: servedCodes(directory, services).map((code) => ({
      '@type': 'AdministrativeArea',
      name: directory.municipalityByCode(code)?.name,
    })),
    makesOffer: services.map((service) => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Service', name: service.name },
    })),
  };
  // A "<" could end the script element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
