/** Where a partner works, in words. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';

/** CBS codes, in the order of the coalition. */
export function servedCodes(directory: Directory, services: Service[]): string[] {
  const served = new Set(services.flatMap((service) => service.serviceAreas));
  return directory.municipalities.map((one) => one.code).filter((code) => served.has(code));
}

/** Names; a region that is served wholly counts as one. The municipality of the partner itself comes first. */
export function areaNames(
  directory: Directory,
  organisation: Organisation,
  codes: string[],
  phrases: Phrases,
): string[] {
  const { t } = phrases;
  const whole = (region: string) => inSentence(t('partner.wholeRegion', { region }));
  if (codes.length === directory.municipalities.length) return [whole(directory.coalition.region)];
  const regions = directory.regions.filter((region) => {
    const members = directory.municipalities.filter((one) => one.region === region.slug);
    return members.length > 1 && members.every((one) => codes.includes(one.code));
  });
  const home = organisation.locations[0]?.municipality;
  const single = directory.municipalities
    .filter((one) => codes.includes(one.code) && !regions.some((region) => region.slug === one.region))
    .sort((a, b) => Number(b.code === home) - Number(a.code === home) || a.name.localeCompare(b.name, 'nl'));
  return [...regions.map((region) => whole(region.name)), ...single.map((one) => one.name)];
}

/** A list at the start of a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
