/** Which referrals were asked for. What is not known is left out. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { routesFor } from '#app/domain/referral/network.ts';
import { strongestFirst } from '#app/domain/referral/route-index.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';

export type NetworkRequest = { partner: Organisation | null; theme: string | null; municipality: Municipality | null };

export function readNetworkRequest(directory: Directory, asked: URLSearchParams): NetworkRequest {
  const partner = directory.bySlug(asked.get('partner') ?? '');
  if (partner) return { partner, theme: null, municipality: null };
  const theme = findTerm(directory.vocabulary, 'theme', asked.get('thema') ?? '');
  return {
    partner: null,
    theme: theme?.id ?? null,
    municipality: directory.municipalityBySlug(asked.get('gemeente') ?? ''),
  };
}

export function parametersOf({ partner, theme, municipality }: NetworkRequest): URLSearchParams {
  const parameters = new URLSearchParams();
  if (partner) parameters.set('partner', partner.slug);
  if (theme) parameters.set('thema', theme);
  if (municipality) parameters.set('gemeente', municipality.slug);
  return parameters;
}

/** All of them, the strongest first. */
export function routesAsked(directory: Directory, { partner, theme, municipality }: NetworkRequest): ReferralRoute[] {
  if (partner) return strongestFirst([...directory.routesFrom(partner.id), ...directory.routesTo(partner.id)]);
  return routesFor(directory, theme, municipality?.code ?? null);
}
