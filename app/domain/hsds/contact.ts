/** A public contact as an HSDS contact. HSDS gives a contact no hours: they travel as attributes. */
import type { PublicContact, PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { fieldAttributes } from './attributes.ts';
import { filled } from './filled.ts';
import type { HsdsContact, HsdsPhone } from './objects.ts';
import { keptId, ownId } from './own-id.ts';
import type { HsdsWorld } from './world.ts';

export function hsdsContact(world: HsdsWorld, partner: PublicPartner, contact: PublicContact): HsdsContact {
  const id = ownId(world.idOf, `contact/${partner.id}`, contact.id);
  return filled<HsdsContact>({
    id,
    organization_id: partner.id,
    name: contact.name,
    title: contact.role,
    email: contact.email,
    phones: phonesOf(world, { contact_id: id }, contact.phone),
    attributes: fieldAttributes(
      world,
      { entity: 'contact', id },
      {
        id: keptId(contact.id),
        task: contact.task,
        level: contact.level,
        hours: contact.hours.length > 0 ? { periods: contact.hours } : null,
        absence: contact.absence,
      },
    ),
  });
}

export function phonesOf(
  { idOf }: HsdsWorld,
  owner: { organization_id: string } | { contact_id: string },
  number: string | null,
): HsdsPhone[] {
  if (number === null) return [];
  return [{ id: idOf(`phone/${Object.values(owner).join()}`), ...owner, number, type: 'voice' }];
}
