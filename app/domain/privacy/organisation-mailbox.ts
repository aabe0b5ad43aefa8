/**
 * Whether a mail address is an organisation's rather than a person's: it is the organisation's own, or named after work
 * ("aanmelden@"). A name is not looked at: a contact can be a team with a person's address.
 */

const WORK = [
  'aanmelden',
  'aanmelding',
  'aanmeldingen',
  'aanmeldpunt',
  'administratie',
  'advies',
  'algemeen',
  'balie',
  'bestuur',
  'bureau',
  'contact',
  'cjg',
  'gemeente',
  'hallo',
  'help',
  'helpdesk',
  'hulp',
  'info',
  'informatie',
  'inloop',
  'intake',
  'kantoor',
  'klantenservice',
  'mail',
  'meldpunt',
  'office',
  'planning',
  'post',
  'praktijk',
  'receptie',
  'secretariaat',
  'service',
  'support',
  'team',
  'toegang',
  'vragen',
  'verwijzen',
  'verwijzers',
  'welkom',
  'wijkteam',
  'zorg',
];

/** @param own of the organisation, in small letters */
export function isOrganisationMailbox(email: string, own: string | null): boolean {
  if (email === own) return true;
  const [first = ''] = email.split(/[@.+_\d-]/, 1);
  return WORK.includes(first);
}
