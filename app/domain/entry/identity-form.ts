/** The form for who an organisation is: its names, texts, languages and own numbers. */
import { z } from 'zod';
import {
  checked,
  choice,
  choices,
  dutchPhone,
  mailAddress,
  optional,
  optionalLine,
  optionalText,
  requiredLine,
  webAddress,
} from '#app/domain/form/fields.ts';
import { readWebAddress } from '#app/domain/form/web-address.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { offered } from './offered.ts';
import { typedLines } from './typed-lines.ts';

/** Most characters, where a form counts them. */
export const IDENTITY_LENGTHS = { name: 120, shortName: 40, summary: 200, description: 4000, typeLabel: 80 };
const MOST_KEYWORDS = 40;

export function identityForm(vocabulary: Vocabulary, details: OrganisationDetails) {
  const lengths = IDENTITY_LENGTHS;
  const types = vocabulary['organisation-type'].map(({ id }) => id);
  const languages = vocabulary.language.map(({ id }) => id);
  return z.object({
    name: requiredLine(lengths.name),
    shortName: optionalLine(lengths.shortName),
    domain: choice(DOMAINS),
    type: optional(choice(offered(types, [details.type]))),
    typeLabel: optionalLine(lengths.typeLabel),
    summary: requiredLine(lengths.summary),
    description: optionalText(lengths.description),
    languages: choices(offered(languages, details.languages)),
    interpreter: checked,
    keywords: typedLines(MOST_KEYWORDS),
    phone: optional(dutchPhone),
    email: optional(mailAddress),
    website: optional(webAddress),
  });
}

export type IdentityForm = z.output<ReturnType<typeof identityForm>>;

export function withIdentity(details: OrganisationDetails, form: IdentityForm): OrganisationDetails {
  const { email, website } = details;
  return {
    ...details,
    ...form,
    // A term of the list says more than what was typed.
    typeLabel: form.type === null ? form.typeLabel : null,
    description: form.description ?? '',
    // Written in another way is not changed.
    email: email?.toLowerCase() === form.email ? email : form.email,
    website: website !== null && readWebAddress(website) === form.website ? website : form.website,
  };
}

/** What the form shows of an entry. */
export function typedIdentity(details: OrganisationDetails) {
  const { name, domain, summary, description, languages } = details;
  return {
    name,
    shortName: details.shortName ?? '',
    domain,
    type: details.type ?? '',
    typeLabel: details.typeLabel ?? '',
    summary,
    description,
    languages,
    interpreter: details.interpreter ? 'on' : '',
    keywords: details.keywords.join('\n'),
    phone: details.phone ?? '',
    email: details.email ?? '',
    website: details.website ?? '',
  };
}
