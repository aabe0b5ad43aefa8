/** Every address of the site, as a function. */
export const paths = {
  search: (parameters?: URLSearchParams) => withQuery('/', parameters),
  partner: (slug: string, parameters?: URLSearchParams) => withQuery(`/partners/${slug}`, parameters),
  partnerCard: (slug: string) => `/partners/${slug}/contact.vcf`,
  themes: () => '/themas',
  theme: (id: string) => `/themas/${id}`,
  municipalities: () => '/gemeenten',
  municipality: (slug: string) => `/gemeenten/${slug}`,
  about: () => '/over',
  privacy: () => '/privacy',
  accessibility: () => '/toegankelijkheid',
  language: () => '/taal',
  mapBase: () => '/kaart/gebied.json',
  /** The version keeps the picture's address new when the picture is. */
  mapImage: (layer: string, version: string) => `/kaart/basis.svg?laag=${layer}&v=${version}`,
  apiSearch: (parameters?: URLSearchParams) => withQuery('/api/search', parameters),
  apiSuggestions: (parameters?: URLSearchParams) => withQuery('/api/suggestions', parameters),
  sitemap: () => '/sitemap.xml',
  securityTxt: () => '/.well-known/security.txt',
  components: () => '/dev/componenten',
  bare: () => '/dev/leeg',
};

function withQuery(path: string, parameters?: URLSearchParams): string {
  const query = parameters?.toString();
  return query ? `${path}?${query}` : path;
}
