/** The address of the coverage page with other filters or another cell. */
import type { CoverageFilters } from '#app/domain/referral/coverage-matrix.ts';
import { paths } from '#app/paths.ts';

type Asked = { filters: CoverageFilters; region: string | null; cell?: string };

export function coverageParameters({ filters, region, cell }: Asked): URLSearchParams {
  const { phase, audience, domain, verifiedOnly } = filters;
  const given = { region, phase, audience, domain, checked: verifiedOnly ? 'yes' : null, cell: cell ?? null };
  return new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null));
}

export function coverageAddress(asked: Asked): string {
  return `${paths.workbench('dekking')}?${coverageParameters(asked)}`;
}
