/** Whether the address that was filled in could be put on the map, in words and as a point to put right. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { TypedForm } from '#app/domain/application/application.ts';
import { addressText, withPin, writePoint } from '#app/domain/application/pin.ts';
import { placesStep } from '#app/domain/application/steps.ts';
import { locateAddress } from '#app/features/registration/locate-address.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type FoundPlace = {
  text: string;
  exact: boolean;
  /** `latitude,longitude` of where it was found and of where the pin is; null for a place that nobody knows. */
  point: { found: string; pin: string } | null;
  address: string;
};

/** @returns null while there is no address */
export async function foundPlace(
  { directory, geocoder }: LoaderFunctionArgs['context'],
  typed: TypedForm,
  { t, municipality }: Phrases,
): Promise<FoundPlace | null> {
  const current = directory.current();
  const read = placesStep(current).omit({ serviceAreas: true }).safeParse(typed).data;
  if (!read) return null;
  const address = addressText(read);
  const found = await locateAddress({ directory: current, geocoder }, read);
  if (!found) return { text: t('registration.places.unknown'), exact: false, point: null, address };
  const where = found.municipality === null ? found.city : municipality(found.municipality);
  const exact = found.precision === 'address';
  const pin = withPin(found, read, { at: read.pin, address: read.pinOf });
  return {
    text: t(exact ? 'registration.places.found' : 'registration.places.rough', { where }),
    exact,
    point: { found: writePoint(found), pin: writePoint(pin) },
    address,
  };
}
