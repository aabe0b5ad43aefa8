/** What a partner offers, for whom, and how to refer, with what this visitor looked for in front. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { REFERRERS } from '#app/domain/organisation/choices.ts';
import { type Organisation, type Referral, type Service } from '#app/domain/organisation/organisation.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { areaNames, servedCodes } from './areas.server.ts';
import { own, said, type Words } from './own-words.ts';
import type { SearchOrigin } from './search-origin.server.ts';

export type Step = { title: Words; text: Words; sentence: string | null };
export type HowTo = {
  /** The names of the services it counts for. */
  services: string[];
  /** Empty when the partner has not told how. */
  steps: Step[];
  selfOnly: boolean;
  who: string | null;
  channels: string | null;
  formUrl: string | null;
  bring: string[];
};
export type WhoFor = {
  services: string[];
  eligibility: string[];
  exclusions: { text: string; instead: { slug: string; name: string } | null }[];
};
export type ServiceItem = {
  name: string;
  description: string;
  themes: { id: string; label: string }[];
  notes: { label: string | null; words: Words; warn: boolean }[];
};

/** First what helps with the asked theme, and of that what works where the client lives. */
export function orderServices(organisation: Organisation, { themes, client, service }: SearchOrigin): Service[] {
  const rank = (one: Service) =>
    (isMeant(one, themes, service) ? 0 : 2) +
    (client && !one.serviceAreas.some((code) => client.codes.includes(code)) ? 1 : 0);
  return [...organisation.services].sort(
    (a, b) => rank(a) - rank(b) || Number(b.id === service?.id) - Number(a.id === service?.id),
  );
}

/** The services that help with what was asked for; all of them when none does, or nothing was asked. */
export function meantServices(organisation: Organisation, { themes }: SearchOrigin): Service[] {
  const meant = organisation.services.filter((one) => one.themes.some((theme) => themes.includes(theme)));
  return meant.length > 0 ? meant : organisation.services;
}

function isMeant(one: Service, themes: string[], best: Service | null): boolean {
  return one.id === best?.id || one.themes.some((theme) => themes.includes(theme));
}

/** One for each way to refer; services that share theirs are taken together. */
export function viewHowTo(services: Service[], phrases: Phrases): HowTo[] {
  const groups = groupBy(services, (service) => JSON.stringify(service.referral));
  return [...groups.values()].map((group) => ({
    services: group.map((service) => service.name),
    ...howToRefer(group[0]?.referral ?? null, phrases),
  }));
}

function howToRefer(referral: Referral | null, { t, or }: Phrases): Omit<HowTo, 'services'> {
  if (!referral) return { steps: [], selfOnly: false, who: null, channels: null, formUrl: null, bring: [] };
  const { who, channels, formUrl, bring, sentence } = referral;
  const byProfessional = who.includes('professional');
  const consent = { title: said(t('partner.consentTitle')), text: said(t('partner.consentText')), sentence: null };
  const told = [...referral.steps, referral.next].map(({ title, text }, index) => ({
    title: own(title),
    text: own(text),
    // The first step is where somebody picks up the phone.
    sentence: index === 0 ? sentence : null,
  }));
  return {
    steps: byProfessional ? [consent, ...told] : told,
    selfOnly: !byProfessional,
    who: t(
      REFERRERS.every((one) => who.includes(one))
        ? 'partner.whoBoth'
        : byProfessional
          ? 'partner.whoProfessional'
          : 'partner.whoSelf',
    ),
    channels: or(channels.map((channel) => t(`partner.channel.${channel}`))),
    formUrl,
    bring,
  };
}

/** One for each set of conditions. */
export function viewWhoFor(directory: Directory, services: Service[]): WhoFor[] {
  const groups = groupBy(services, ({ eligibility, exclusions }) => JSON.stringify([eligibility, exclusions]));
  return [...groups.values()]
    .map((group) => ({
      services: group.map((service) => service.name),
      eligibility: group[0]?.eligibility ?? [],
      exclusions: (group[0]?.exclusions ?? []).map(({ text, instead }) => {
        const other = instead ? directory.bySlug(instead) : null;
        return { text, instead: other && { slug: other.slug, name: other.name } };
      }),
    }))
    .filter((one) => one.eligibility.length > 0 || one.exclusions.length > 0);
}

/** Cost and waiting time are told where they are not the same for all, areas where they are not all of them. @param today ISO date */
export function viewServices(
  directory: Directory,
  organisation: Organisation,
  services: Service[],
  origin: SearchOrigin,
  phrases: Phrases,
  today: string,
): ServiceItem[] {
  const { t, day, term, and } = phrases;
  const costs = differs(services, (one) => one.cost);
  const waits = differs(services, (one) => one.waiting?.text ?? null);
  const everywhere = servedCodes(directory, services).length;
  return services.map((service) => {
    const { cost, waiting, serviceAreas } = service;
    const stop = activeStop(service, today);
    const notes: ServiceItem['notes'] = [];
    if (stop) notes.push({ label: null, words: said(t('state.stop', { date: day(stop.until) })), warn: true });
    if (costs && cost) notes.push({ label: t('partner.cost'), words: own(cost), warn: false });
    if (waits && waiting && !stop) notes.push({ label: t('partner.waiting'), words: own(waiting.text), warn: false });
    if (new Set(serviceAreas).size < everywhere) {
      const places = and(areaNames(directory, organisation, serviceAreas, phrases));
      const elsewhere = origin.client && !serviceAreas.some((code) => origin.client?.codes.includes(code));
      if (elsewhere)
        notes.push({ label: null, words: said(t('partner.notInArea', { place: origin.client?.name })), warn: true });
      notes.push({ label: null, words: said(t('partner.inAreas', { places })), warn: false });
    }
    const themes = service.themes.map((id) => ({ id, label: term('theme', id) }));
    return { name: service.name, description: service.description, themes, notes };
  });
}

/** No new clients today. @param today ISO date */
export function activeStop({ intakeStop }: Service, today: string): Service['intakeStop'] {
  return intakeStop && intakeStop.until >= today ? intakeStop : null;
}

export function differs(services: Service[], valueOf: (service: Service) => string | null): boolean {
  return new Set(services.map(valueOf)).size > 1;
}
