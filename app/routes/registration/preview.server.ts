/** "Zo ziet een verwijzer u straks": what is filled in so far, as it would stand in the list. */
import type { z } from 'zod';
import type { RegistrationAnswers } from '#app/domain/application/application.ts';
import { stepForms } from '#app/domain/application/steps.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

/** What is not right yet is null. */
export type Preview = {
  name: string | null;
  domain: Domain | null;
  summary: string | null;
  area: string | null;
  contact: string | null;
  address: string | null;
};

/** More municipalities than this are counted. */
const AREAS_NAMED = 4;

export function previewOf(answers: RegistrationAnswers, phrases: Phrases, directory: Directory): Preview {
  const forms = stepForms(directory);
  const [organisation, help] = [forms.organisation.shape, forms.help.shape];
  const [places, contact] = [forms.places.shape, forms.contact.shape];
  const typed = { organisation: {}, help: {}, places: {}, contact: {}, ...answers };
  const street = [read(places.street, typed.places.street), read(places.houseNumber, typed.places.houseNumber)];
  const phone = read(contact.phone, typed.contact.phone) ?? read(organisation.phone, typed.organisation.phone);
  const person = read(contact.name, typed.contact.name);
  return {
    name: read(organisation.name, typed.organisation.name),
    domain: read(organisation.domain, typed.organisation.domain),
    summary: read(help.summary, typed.help.summary),
    area: areaText(read(places.serviceAreas, typed.places.serviceAreas) ?? [], phrases),
    contact: person && joined([person, phone && formatPhone(phone)], ', '),
    address: joined([joined(street, ' '), read(places.city, typed.places.city)], ', '),
  };
}

function read<Field extends z.ZodType>(field: Field, typed: unknown): z.output<Field> | null {
  return field.safeParse(typed).data ?? null;
}

function joined(parts: (string | null)[], by: string): string | null {
  return parts.filter(Boolean).join(by) || null;
}

function areaText(codes: string[], { t, and, municipality }: Phrases): string | null {
  if (codes.length === 0) return null;
  return codes.length > AREAS_NAMED
    ? t('registration.preview.areas', { count: codes.length })
    : t('registration.preview.area', { where: and(codes.map(municipality)) });
}
