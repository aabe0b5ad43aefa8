/** Entries that what is being filled in may be already, as the question on the form. Only what is published is shown. */
import type { RegistrationAnswers, TypedForm } from '#app/domain/application/application.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { DuplicateSubject } from '#app/domain/duplicates/subject.ts';
import { dutchPhone, mailAddress, webAddress } from '#app/domain/form/fields.ts';
import { normalisePostcode } from '#app/domain/import/location-cells.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { similarEntries } from '#app/features/registration/similar-entries.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { idsIn } from './different.ts';

export type Similar = { id: string; name: string; domain: Domain; address: string; why: string; claim: string };

/** Fewer letters are still being typed. */
const LEAST_NAME = 3;
const MOST_LETTERS = 300;

/** Those that were said to be somebody else's are not asked about again. */
export async function similarPanels(
  directory: Directory,
  answers: RegistrationAnswers,
  { t, and }: Phrases,
): Promise<Similar[]> {
  const subject = subjectIn(answers);
  if (subject === null) return [];
  const different = new Set(Object.values(answers).flatMap((typed) => idsIn(typed.different)));
  const similar = await similarEntries(directory, subject);
  return similar
    .filter(({ item }) => !different.has(item.id))
    .map(({ item, grounds }) => {
      const [location] = item.locations;
      const street = [location?.street, location?.houseNumber].filter(Boolean).join(' ');
      return {
        id: item.id,
        name: item.name,
        domain: item.domain,
        address: [street, location?.city].filter(Boolean).join(', '),
        why: and(grounds.map((ground) => t(`registration.ground.${ground}`))),
        claim: paths.claim(item.slug),
      };
    });
}

function subjectIn({ organisation = {}, places = {} }: RegistrationAnswers): DuplicateSubject | null {
  const name = textIn(organisation, 'name');
  if (name === null || name.length < LEAST_NAME) return null;
  const postcode = normalisePostcode(textIn(places, 'postcode') ?? '');
  const phone = dutchPhone.safeParse(organisation.phone).data;
  const email = mailAddress.safeParse(organisation.email).data;
  const house = { street: textIn(places, 'street'), houseNumber: textIn(places, 'houseNumber') };
  return {
    name,
    addresses: postcode === null ? [] : [{ postcode, city: textIn(places, 'city'), ...house }],
    phones: phone ? [phone] : [],
    emails: email ? [email] : [],
    website: webAddress.safeParse(organisation.website).data ?? null,
  };
}

function textIn(form: TypedForm, name: string): string | null {
  const value = form[name];
  return typeof value === 'string' && value.trim() !== '' && value.length <= MOST_LETTERS ? value.trim() : null;
}
