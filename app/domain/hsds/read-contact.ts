/** An HSDS contact as a contact of ours, or null when it has no name of any kind. */
import { z } from 'zod';
import { publicPartner, type PublicContact } from '#app/domain/interchange/public-partner.ts';
import { weeklyHours } from '#app/domain/hours/weekly-hours.ts';
import { readAttributes } from './read-attributes.ts';
import type { ContactRead } from './read-objects.ts';
import { emailOf, lineOf, phoneOf } from './read-text.ts';
import type { IdOf } from './taxonomies.ts';
import words from './words.json';

const shape = publicPartner.shape.contacts.element;

export function readContact(idOf: IdOf, read: ContactRead): PublicContact | null {
  const fields = readAttributes(idOf, read.attributes);
  const name = lineOf(read.name ?? read.title ?? read.department);
  const found = shape.safeParse({
    id: fields.text('id') ?? read.id ?? idOf(`contact/${JSON.stringify(read)}`),
    name,
    role: read.name === undefined ? null : lineOf(read.title),
    task: fields.text('task') ?? lineOf(read.department) ?? words.contactTask,
    level: fields.text('level') ?? 'execution',
    phone: phoneOf(read.phones),
    email: emailOf(read.email),
    hours: fields.value('hours', z.object({ periods: weeklyHours }))?.periods ?? [],
    absence: fields.value('absence', shape.shape.absence),
  });
  return found.data ?? null;
}
