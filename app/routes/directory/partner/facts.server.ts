/** The four answers on top: does it work for this client, what does it cost, how long is the wait, which languages. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { areaNames, capital, servedCodes } from './areas.server.ts';
import { own, said, type Words } from './own-words.ts';
import type { Client, SearchOrigin } from './search-origin.server.ts';
import { activeStop, differs, meantServices } from './services.server.ts';

export type Fact = {
  label: string;
  value: Words;
  notes: Words[];
  sign: 'yes' | 'no' | 'stop' | null;
};

/** More names than this are counted. */
const MOST_NAMES = 4;

/** @param services in order; the first is the one the facts are about. @param today ISO date */
export function viewFacts(
  directory: Directory,
  organisation: Organisation,
  services: Service[],
  origin: SearchOrigin,
  phrases: Phrases,
  today: string,
): Fact[] {
  return [
    whereFact(directory, organisation, origin, phrases),
    costFact(services, phrases),
    waitingFact(organisation, services, phrases, today),
    languagesFact(organisation, phrases),
  ];
}

function whereFact(directory: Directory, organisation: Organisation, origin: SearchOrigin, phrases: Phrases): Fact {
  const { t, and } = phrases;
  const codes = servedCodes(directory, meantServices(organisation, origin));
  const { client, outside } = origin;
  const names = areaNames(directory, organisation, codes, phrases);
  if (!client) {
    const notes = outside ? [said(t('partner.outside', { place: outside, region: directory.coalition.region }))] : [];
    return { label: t('partner.worksIn'), value: said(capital(and(names))), notes, sign: null };
  }
  const label = t('partner.worksHere');
  const place = client.name;
  if (!codes.some((code) => client.codes.includes(code))) {
    const only = said(t('partner.onlyIn', { places: and(names) }));
    return { label, value: said(t('partner.worksNo', { place })), notes: [only], sign: 'no' };
  }
  const value = said(t(client.isRegion ? 'partner.worksYes' : 'partner.worksYesWhole', { place }));
  const also = alsoText(directory, organisation, codes, names, client, phrases);
  return { label, value, notes: [said(also)], sign: 'yes' };
}

/** Where else than where the client lives. */
function alsoText(
  directory: Directory,
  organisation: Organisation,
  codes: string[],
  names: string[],
  client: Client,
  phrases: Phrases,
): string {
  const { t, and } = phrases;
  const others = codes.filter((code) => !client.codes.includes(code));
  if (client.isRegion) return t('partner.inAreas', { places: and(names) });
  if (others.length === 0) return t('partner.onlyThere');
  // A whole region says more than a list.
  if (others.length > MOST_NAMES && names.length <= MOST_NAMES) return t('partner.inAreas', { places: and(names) });
  if (others.length > MOST_NAMES) return t('partner.alsoInCount', { count: others.length });
  return t('partner.alsoIn', { places: and(areaNames(directory, organisation, others, phrases)) });
}

function costFact(services: Service[], { t }: Phrases): Fact {
  const cost = services[0]?.cost;
  return {
    label: t('partner.cost'),
    value: cost ? own(cost) : said(t('partner.costUnknown')),
    notes: differs(services, (one) => one.cost) ? [said(t('partner.differs'))] : [],
    sign: null,
  };
}

function waitingFact(organisation: Organisation, services: Service[], phrases: Phrases, today: string): Fact {
  const { t, day, reacts } = phrases;
  const label = t('partner.waiting');
  const reaction = [reacts(organisation)].filter((text) => text !== null).map(said);
  const [service] = services;
  const stop = service ? activeStop(service, today) : null;
  if (service && stop) {
    const notes = stop.reason ? [own(stop.reason)] : [];
    const isForAll = services.every((one) => activeStop(one, today) !== null);
    if (!isForAll) notes.push(said(t('partner.onlyFor', { service: service.name })));
    return { label, value: said(t('state.stop', { date: day(stop.until) })), notes, sign: 'stop' };
  }
  const waiting = service?.waiting;
  if (!waiting) return { label, value: said(t('partner.waitingUnknown')), notes: reaction, sign: null };
  const notes = [said(capital(t('state.waitingOf', { date: day(waiting.statedOn) })))];
  if (waiting.urgent) notes.unshift(own(waiting.urgent));
  if (differs(services, (one) => one.waiting?.text ?? null)) notes.push(said(t('partner.differs')));
  return { label, value: own(waiting.text), notes: [...notes, ...reaction], sign: null };
}

function languagesFact({ languages, interpreter }: Organisation, { t, term }: Phrases): Fact {
  return {
    label: t('partner.languages'),
    value: said(languages.map((id) => term('language', id)).join(', ')),
    notes: interpreter ? [said(t('partner.interpreter'))] : [],
    sign: null,
  };
}
