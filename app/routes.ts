/** The sitemap: Dutch paths, English file names. */
import { route, index, type RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/directory/search.tsx'),
  route('partners/:slug', 'routes/directory/partner.tsx'),
  route('partners/:slug/contact.vcf', 'routes/directory/partner-vcard.ts'),
  route('themas', 'routes/directory/themes.tsx'),
  route('themas/:theme', 'routes/directory/theme.tsx'),
  route('gemeenten', 'routes/directory/municipalities.tsx'),
  route('gemeenten/:municipality', 'routes/directory/municipality.tsx'),
  route('kaart/gebied.json', 'routes/directory/map-base.ts'),
  route('kaart/basis.svg', 'routes/directory/map-image.ts'),
  route('over', 'routes/coalition/about.tsx'),
  route('privacy', 'routes/coalition/privacy.tsx'),
  route('toegankelijkheid', 'routes/coalition/accessibility.tsx'),
  route('taal', 'routes/site/language.ts'),
  route('sitemap.xml', 'routes/site/sitemap.ts'),
  route('robots.txt', 'routes/site/robots.ts'),
  route('.well-known/security.txt', 'routes/site/security-txt.ts'),
  route('api/search', 'routes/api/search.ts'),
  route('api/suggestions', 'routes/api/suggestions.ts'),
  route('healthz', 'routes/api/health.ts'),
  route('dev/leeg', 'routes/dev/bare.tsx'),
  route('dev/componenten', 'routes/dev/components.tsx'),
  route('*', 'routes/site/not-found.tsx'),
] satisfies RouteConfig;
