/** A page of referrals in words, and their drawing. */
import type { EgoLine } from '#app/components/referral/ego-network.tsx';
import type { Directory } from '#app/domain/directory/directory.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { networkAround, networkOfTheme, type Network } from '#app/domain/referral/network.ts';
import { partnerLines, type PartnerLine } from '#app/domain/referral/partner-lines.ts';
import { twoLines } from '#app/domain/referral/two-lines.ts';
import { BOX, layOutNetwork } from '#app/features/referral/lay-out-network.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { parametersOf, routesAsked, type NetworkRequest } from './network-request.ts';

const ROWS = 100;
/** Letters on a line of a box. */
const LABEL = 22;

export function viewNetworkPage(
  directory: Directory,
  request: NetworkRequest,
  askedPage: number,
  { t, term, and }: Phrases,
) {
  const parameters = parametersOf(request);
  const routes = routesAsked(directory, request);
  const network = networkAsked(directory, request);
  const pages = Math.max(1, Math.ceil(routes.length / ROWS));
  const page = Number.isInteger(askedPage) ? Math.min(Math.max(askedPage, 1), pages) : 1;
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
    around: network && request.partner ? viewAround(network, request.partner.id) : null,
    drawing: network && !request.partner ? viewDrawing(network) : null,
    fewer:
      network && network.routes.length < routes.length ? t('network.fewer', { count: network.nodes.length }) : null,
    file: paths.networkFile(parameters),
  };

  function pageTo(number: number) {
    if (number < 1 || number > pages) return null;
    return paths.network(new URLSearchParams([...parameters, ['page', String(number)]]));
  }

  function nameOf(id: string) {
    const { slug = '', name = '' } = directory.byId(id) ?? {};
    return { slug, name };
  }

  function viewAround({ nodes: [partner], routes }: Network, id: string) {
    if (!partner) return null;
    const { slug, name, shortName, domain } = partner;
    const from = routes.filter((route) => route.to === id);
    const to = routes.filter((route) => route.from === id);
    return {
      slug,
      name: shortName ?? name,
      domain,
      from: partnerLines(directory, from, (route) => route.from).map(toEgoLine),
      to: partnerLines(directory, to, (route) => route.to).map(toEgoLine),
    };
  }

  function toEgoLine({ partner: { slug, name, domain }, frequency, themes }: PartnerLine): EgoLine {
    const named = and(themes.map((theme) => term('theme', theme)));
    return { slug, name, domain, frequency, about: `${t(`partner.frequency.${frequency}`)}: ${named}` };
  }

  function viewDrawing(network: Network) {
    const { width, height, spots, lines } = layOutNetwork(directory, parameters.toString(), network);
    const byId = new Map(network.nodes.map((one) => [one.id, one]));
    return {
      width,
      height,
      box: BOX,
      lines,
      spots: spots.flatMap(({ id, x, y }) => {
        const one = byId.get(id);
        if (!one) return [];
        const { slug, name, domain } = one;
        return [{ slug, name, domain, label: twoLines(name, LABEL), x, y }];
      }),
      domains: DOMAINS.filter((domain) => network.nodes.some((one) => one.domain === domain)),
    };
  }
}

export type NetworkPageView = ReturnType<typeof viewNetworkPage>;

/** Null when nothing is known, or too much to draw: only a partner and a theme have a picture. */
function networkAsked(directory: Directory, { partner, theme, municipality }: NetworkRequest): Network | null {
  const network = partner
    ? networkAround(directory, partner.id)
    : theme === null
      ? null
      : networkOfTheme(directory, theme, municipality?.code ?? null);
  return network && network.routes.length > 0 ? network : null;
}
