/** Every address of the site, as a function. */
export const paths = {
  search: (parameters?: URLSearchParams) => withQuery('/', parameters),
  partner: (slug: string, parameters?: URLSearchParams) => withQuery(`/partners/${slug}`, parameters),
  partnerCard: (slug: string) => `/partners/${slug}/contact.vcf`,
  editEntry: (slug: string, part?: string, item?: string) =>
    ['/partners', slug, 'bewerken', part, item].filter((step) => step !== undefined).join('/'),
  entryHistory: (slug: string) => `/partners/${slug}/geschiedenis`,
  card: (slug: string, parameters?: URLSearchParams) => withQuery(`/kaartje/${slug}`, parameters),
  shortlist: (parameters?: URLSearchParams) => withQuery('/lijstje', parameters),
  shortlistCards: (parameters?: URLSearchParams) => withQuery('/lijstje/kaartjes', parameters),
  shortlistContacts: (parameters?: URLSearchParams) => withQuery('/lijstje/contacten.vcf', parameters),
  contactUse: (slug: string) => `/partners/${slug}/gelukt`,
  reaction: (slug: string) => `/partners/${slug}/reactie`,
  reportWrong: (slug: string) => `/partners/${slug}/klopt-niet`,
  carePaths: () => '/zorgpaden',
  /** @param municipality slug */
  carePath: (theme: string, municipality?: string) =>
    withQuery(`/zorgpaden/${theme}`, municipality ? new URLSearchParams({ gemeente: municipality }) : undefined),
  network: (parameters?: URLSearchParams) => withQuery('/netwerk', parameters),
  networkFile: (parameters?: URLSearchParams) => withQuery('/netwerk.csv', parameters),
  themes: () => '/themas',
  theme: (id: string) => `/themas/${id}`,
  municipalities: () => '/gemeenten',
  municipality: (slug: string) => `/gemeenten/${slug}`,
  /** @param theme id, for a booklet of this theme only */
  booklet: (municipality: string, theme?: string) =>
    withQuery(`/gemeenten/${municipality}/boekje`, theme ? new URLSearchParams({ thema: theme }) : undefined),
  newsFeed: (parameters?: URLSearchParams) => withQuery('/nieuw.atom', parameters),
  /** @param followed which municipality and theme are filled in already */
  digest: (followed?: URLSearchParams) => withQuery('/op-de-hoogte', followed),
  confirmDigest: (secret?: string) => withSecret('/op-de-hoogte/bevestigen', secret),
  endDigest: (secret?: string) => withSecret('/op-de-hoogte/stoppen', secret),
  programmes: (parameters?: URLSearchParams) => withQuery('/programmas', parameters),
  programme: (id: string) => `/programmas/${id}`,
  whoIsWho: (parameters?: URLSearchParams) => withQuery('/wie-is-wie', parameters),
  groups: () => '/werkgroepen',
  group: (slug: string) => `/werkgroepen/${slug}`,
  agenda: (parameters?: URLSearchParams) => withQuery('/agenda', parameters),
  /** @param day local ISO date of one of its days; without it the next one */
  meeting: (slug: string, day?: string) =>
    withQuery(`/agenda/${slug}`, day ? new URLSearchParams({ dag: day }) : undefined),
  /** @param day for this day alone */
  meetingFile: (slug: string, day?: string) =>
    withQuery(`/agenda/${slug}/bijeenkomst.ics`, day ? new URLSearchParams({ dag: day }) : undefined),
  agendaFeed: (parameters?: URLSearchParams) => withQuery('/agenda.ics', parameters),
  /** Who comes on a day, for whoever organises it. */
  registrationsFile: (slug: string, day: string) =>
    withQuery(`/beheer/agenda/${slug}/aanmeldingen.csv`, new URLSearchParams({ dag: day })),
  endRegistration: (secret?: string) => withSecret('/agenda/afmelden', secret),
  lessons: (parameters?: URLSearchParams) => withQuery('/lessen', parameters),
  lesson: (slug: string) => `/lessen/${slug}`,
  writeLesson: (id?: string) => ['/lessen/schrijven', id].filter(Boolean).join('/'),
  dashboard: (parameters?: URLSearchParams) => withQuery('/dashboard', parameters),
  dashboardFile: (figure: string, parameters?: URLSearchParams) => withQuery(`/dashboard/${figure}.csv`, parameters),
  /** The version keeps the address new when the style is. */
  houseStyle: (version: string) => `/huisstijl.css?v=${version}`,
  logo: (version: string) => `/logo?v=${version}`,
  about: () => '/over',
  privacy: () => '/privacy',
  accessibility: () => '/toegankelijkheid',
  register: () => '/aanmelden',
  registerStep: (step: string, secret: string) => withSecret(`/aanmelden/${step}`, secret),
  claim: (slug: string) => `/aanmelden/bestaand/${slug}`,
  application: (secret: string) => withSecret('/aanmelden/stand', secret),
  confirmApplication: (secret: string) => withSecret('/aanmelden/bevestigen', secret),
  signIn: (back?: string) => (back ? `/inloggen?${new URLSearchParams({ terug: back })}` : '/inloggen'),
  signInCode: () => '/inloggen/code',
  signInLink: (sealed: string) => withSecret('/inloggen/link', sealed),
  secondFactor: (back?: string) =>
    back ? `/inloggen/tweede-stap?${new URLSearchParams({ terug: back })}` : '/inloggen/tweede-stap',
  signOut: () => '/uitloggen',
  account: () => '/mijn',
  accountSecurity: () => '/mijn/beveiliging',
  accountData: () => '/mijn/gegevens',
  accountDataFile: () => '/mijn/gegevens.json',
  check: (secret: string) => withSecret('/controle', secret),
  quickEdit: (secret: string) => withSecret('/wachttijd', secret),
  invitation: (secret: string) => withSecret('/uitnodiging', secret),
  question: (secret: string) => withSecret('/vraag', secret),
  /** Where somebody sees and changes how they stand in the directory as a contact. */
  ownContact: (secret: string) => withSecret('/uw-gegevens', secret),
  workbench: (list?: string, id?: string) => ['/beheer', list, id].filter((step) => step !== undefined).join('/'),
  /** Of whoever has this mail address. */
  personalDataFile: (email: string) => `/beheer/gegevens.json?${new URLSearchParams({ mail: email })}`,
  membersFile: (parameters?: URLSearchParams) => withQuery('/beheer/leden.csv', parameters),
  searchEverything: (parameters?: URLSearchParams) => withQuery('/beheer/zoeken', parameters),
  missingHelp: (parameters?: URLSearchParams) => withQuery('/ik-mis-dit', parameters),
  coalitionMunicipalities: () => '/beheer/instellingen/gemeenten',
  municipalityLeads: (slug?: string) => ['/beheer/instellingen/kartrekkers', slug].filter(Boolean).join('/'),
  embed: () => '/insluiten',
  embeddedSearch: (parameters?: URLSearchParams) => withQuery('/insluiten/zoeken', parameters),
  coverageFile: () => '/beheer/dekking.csv',
  imports: (id?: string, parameters?: URLSearchParams) =>
    withQuery(['/beheer/import', id].filter(Boolean).join('/'), parameters),
  importReport: (id: string) => `/beheer/import/${id}/verslag.csv`,
  language: () => '/taal',
  mapBase: () => '/kaart/gebied.json',
  /** The version keeps the picture's address new when the picture is. */
  mapImage: (layer: string, version: string) => `/kaart/basis.svg?laag=${layer}&v=${version}`,
  apiSearch: (parameters?: URLSearchParams) => withQuery('/api/search', parameters),
  apiMapLines: (slug: string) => `/api/netwerk/${slug}`,
  apiSuggestions: (parameters?: URLSearchParams) => withQuery('/api/suggestions', parameters),
  /** @param step such as `services` or `openapi.json` */
  hsds: (step?: string, parameters?: URLSearchParams) =>
    withQuery(['/api/hsds', step].filter(Boolean).join('/'), parameters),
  connections: () => '/koppelingen',
  /** @param parameters of a search; without them it is everybody */
  download: (extension: string, parameters?: URLSearchParams) =>
    withQuery(`/download/partners.${extension}`, parameters),
  sitemap: () => '/sitemap.xml',
  securityTxt: () => '/.well-known/security.txt',
  components: () => '/dev/componenten',
  bare: () => '/dev/leeg',
  devMail: () => '/dev/mail',
  devMessage: (id: string) => `/dev/mail/${encodeURIComponent(id)}`,
};

/** What a secret is called in an address. Answers to such addresses stay private (app/entry.server.tsx, server/). */
export const SECRET_NAME = 'sleutel';

/** Secrets stand in the query: the log never holds one. Without a secret it is the page itself. */
function withSecret(path: string, secret?: string): string {
  if (secret === undefined) return path;
  return `${path}?${new URLSearchParams({ [SECRET_NAME]: secret })}`;
}

function withQuery(path: string, parameters?: URLSearchParams): string {
  const query = parameters?.toString();
  return query ? `${path}?${query}` : path;
}
