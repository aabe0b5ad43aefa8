/** The members that were asked for, as an address says it. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MemberFilter } from '#app/domain/membership/member-list.ts';

export function memberParameters(directory: Directory, filter: MemberFilter): URLSearchParams {
  const { q, ring, covenant, domain, municipality } = filter;
  const slug = municipality && directory.municipalityByCode(municipality)?.slug;
  return new URLSearchParams({
    ...(q && { q }),
    ...(ring && { kring: ring }),
    ...(covenant && { convenant: covenant }),
    ...(domain && { domein: domain }),
    ...(slug && { gemeente: slug }),
  });
}
