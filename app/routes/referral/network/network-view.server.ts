/** A page of referrals in words, and their drawing. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { DRAWING, layOutNetwork } from '#app/features/referral/lay-out-network.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { networkAsked, parametersOf, routesAsked, type NetworkRequest } from './network-request.ts';

const ROWS = 100;

export function viewNetworkPage(
  directory: Directory,
  request: NetworkRequest,
  askedPage: number,
  { t, term }: Phrases,
) {
  const parameters = parametersOf(request);
  const routes = routesAsked(directory, request);
  const pages = Math.max(1, Math.ceil(routes.length / ROWS));
  const page = Number.isInteger(askedPage) ? Math.min(Math.max(askedPage, 1), pages) : 1;
  const pageTo = (number: number) => {
    if (number < 1 || number > pages) return null;
    return paths.network(new URLSearchParams([...parameters, ['page', String(number)]]));
  };
  return {
    rows: routes.slice((page - 1) * ROWS, page * ROWS).map((route) => ({
      key: `${route.from} ${route.to} ${route.theme}`,
      from: nameOf(route.from),
      to: nameOf(route.to),
      theme: term('theme', route.theme),
      frequency: t(`partner.frequency.${route.frequency}`),
    })),
    pages:
      pages === 1
        ? null
        : { text: t('network.page', { page, pages }), earlier: pageTo(page - 1), later: pageTo(page + 1) },
    drawing: viewDrawing(directory, request, routes, t),
    file: paths.networkFile(parameters),
  };

  function nameOf(id: string) {
    const { slug = '', name = '' } = directory.byId(id) ?? {};
    return { slug, name };
  }
}

export type NetworkPageView = ReturnType<typeof viewNetworkPage>;

function viewDrawing(directory: Directory, request: NetworkRequest, routes: ReferralRoute[], t: Phrases['t']) {
  const network = networkAsked(directory, request);
  if (!network || network.routes.length === 0) return null;
  const { spots, lines } = layOutNetwork(directory, parametersOf(request).toString(), network);
  const byId = new Map(network.nodes.map((one) => [one.id, one]));
  return {
    ...DRAWING,
    lines,
    spots: spots.flatMap(({ id, x, y }) => {
      const one = byId.get(id);
      return one ? [{ slug: one.slug, name: one.name, x, y, isMiddle: one.id === request.partner?.id }] : [];
    }),
    fewer: network.routes.length < routes.length ? t('network.fewer', { count: network.nodes.length }) : null,
  };
}
