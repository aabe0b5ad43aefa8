/** The form for one service: what it is, for whom and where, and how to refer. */
import { z } from 'zod';
import {
  choice,
  choices,
  day,
  optional,
  optionalLine,
  optionalText,
  requiredLine,
  webAddress,
  wholeNumber,
} from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { CHANNELS, REFERRERS } from '#app/domain/organisation/choices.ts';
import type { OrganisationDetails, Service } from '#app/domain/organisation/organisation.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { offered } from './offered.ts';
import { typedLines } from './typed-lines.ts';

export const SERVICE_LIMITS = { name: 120, description: 2000, steps: 12, exclusions: 12, stepText: 1000 };
const MOST_CONDITIONS = 12;
const MOST_WEEKS = 104;

/** What the form offers to choose from. */
export type ServiceChoices = {
  vocabulary: Vocabulary;
  municipalities: readonly Pick<Municipality, 'code' | 'region'>[];
  /** The slug of the partner that is meant; null when there is none. */
  partnerSlug: (typed: string) => string | null;
};

/** @param present the service as it is; null for a new one */
export function serviceForm({ vocabulary, municipalities, partnerSlug }: ServiceChoices, present: Service | null) {
  const terms = (kind: 'theme' | 'phase' | 'audience', held: string[] = []) =>
    offered(
      vocabulary[kind].map(({ id }) => id),
      held,
    );
  const themes = terms('theme', present?.themes);
  const areas = offered(
    municipalities.map(({ code }) => code),
    present?.serviceAreas ?? [],
  );
  const limits = SERVICE_LIMITS;
  return z
    .object({
      name: requiredLine(limits.name),
      description: optionalText(limits.description),
      mainTheme: choice(themes),
      themes: choices(themes),
      phases: choices(terms('phase', present?.phases)),
      audiences: choices(terms('audience', present?.audiences)),
      eligibility: typedLines(MOST_CONDITIONS),
      exclusions: z
        .array(
          z.object({
            text: requiredLine(300),
            instead: optionalLine(120).transform((typed, context): string | null => {
              const slug = typed === null ? null : partnerSlug(typed);
              if (typed !== null && slug === null) {
                context.addIssue({ code: 'custom', message: issue('unknown-choice') });
              }
              return slug;
            }),
          }),
        )
        .max(limits.exclusions, issue('too-many', { max: limits.exclusions }))
        .default([]),
      serviceAreas: choices(areas, { min: 1, whole: wholeRegions(municipalities) }),
      cost: optionalLine(200),
      who: choices(REFERRERS),
      channels: choices(CHANNELS),
      formUrl: optional(webAddress),
      steps: z
        .array(z.object({ title: requiredLine(200), text: optionalText(limits.stepText) }))
        .max(limits.steps, issue('too-many', { max: limits.steps }))
        .default([]),
      nextTitle: optionalLine(200),
      nextText: optionalText(limits.stepText),
      bring: typedLines(MOST_CONDITIONS),
      sentence: optionalLine(300),
      waiting: optionalLine(120),
      maxWeeks: optional(wholeNumber(0, MOST_WEEKS)),
      urgent: optionalLine(200),
      stopUntil: optional(day),
      stopReason: optionalLine(200),
    })
    .superRefine((form, context) => {
      const missing = (path: string, message = issue('required')) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (saysHowToRefer(form)) {
        if (form.who.length === 0) missing('who', issue('choose-some', { count: 1 }));
        if (form.channels.length === 0) missing('channels', issue('choose-some', { count: 1 }));
        if (form.steps.length === 0) missing('steps');
        if (form.nextTitle === null) missing('nextTitle');
      }
      if (form.waiting === null && (form.maxWeeks !== null || form.urgent !== null)) missing('waiting');
      if (form.stopUntil === null && form.stopReason !== null) missing('stopUntil');
    });
}

export type ServiceForm = z.output<ReturnType<typeof serviceForm>>;

/** One checkbox for every region, under its own name. */
export function wholeRegions(municipalities: ServiceChoices['municipalities']): Record<string, string[]> {
  const whole: Record<string, string[]> = {};
  for (const { code, region } of municipalities) (whole[region] ??= []).push(code);
  return whole;
}

/** How to refer is said whole or not at all. */
function saysHowToRefer({
  who,
  channels,
  formUrl,
  steps,
  nextTitle,
  nextText,
  bring,
  sentence,
}: ReferralForm): boolean {
  const said = [...who, ...channels, ...steps, ...bring, formUrl, nextTitle, nextText, sentence];
  return said.some((one) => one !== null);
}

type ReferralForm = Pick<
  ServiceForm,
  'who' | 'channels' | 'formUrl' | 'steps' | 'nextTitle' | 'nextText' | 'bring' | 'sentence'
>;

/** @param today ISO date: when a waiting time that is another one was stated */
export function withService(
  details: OrganisationDetails,
  id: string,
  form: ServiceForm,
  today: string,
): OrganisationDetails {
  const before = details.services.find((one) => one.id === id);
  const service: Service = {
    id,
    name: form.name,
    description: form.description ?? '',
    themes: orderedThemes(form, before?.themes ?? []),
    phases: form.phases,
    audiences: form.audiences,
    eligibility: form.eligibility,
    exclusions: form.exclusions,
    serviceAreas: form.serviceAreas,
    cost: form.cost,
    referral: referralOf(form),
    waiting: waitingOf(form, before?.waiting ?? null, today),
    intakeStop: form.stopUntil === null ? null : { until: form.stopUntil, reason: form.stopReason },
  };
  const services = before
    ? details.services.map((one) => (one === before ? service : one))
    : [...details.services, service];
  return { ...details, services };
}

export function withoutService(details: OrganisationDetails, id: string): OrganisationDetails {
  return { ...details, services: details.services.filter((one) => one.id !== id) };
}

/** The main theme is the first; the others stay in the order they were in. */
function orderedThemes({ mainTheme, themes }: ServiceForm, before: string[]): string[] {
  const chosen = new Set([mainTheme, ...themes]);
  return [...new Set([mainTheme, ...before.filter((theme) => chosen.has(theme)), ...themes])];
}

function referralOf(form: ServiceForm): Service['referral'] {
  if (!saysHowToRefer(form)) return null;
  return {
    who: form.who,
    channels: form.channels,
    formUrl: form.formUrl,
    steps: form.steps.map(({ title, text }) => ({ title, text: text ?? '' })),
    next: { title: form.nextTitle ?? '', text: form.nextText ?? '' },
    bring: form.bring,
    sentence: form.sentence,
  };
}

function waitingOf({ waiting: text, maxWeeks, urgent }: ServiceForm, before: Service['waiting'], today: string) {
  if (text === null) return null;
  const isSame = before?.text === text && before.maxWeeks === maxWeeks && before.urgent === urgent;
  return { text, maxWeeks, urgent, statedOn: isSame ? before.statedOn : today };
}

/** @param partnerName the partner of a slug, as people know it */
export function typedService(service: Service | null, partnerName: (slug: string) => string) {
  const { referral, waiting, intakeStop } = service ?? { referral: null, waiting: null, intakeStop: null };
  return {
    name: service?.name ?? '',
    description: service?.description ?? '',
    mainTheme: service?.themes[0] ?? '',
    themes: service?.themes.slice(1) ?? [],
    phases: service?.phases ?? [],
    audiences: service?.audiences ?? [],
    eligibility: service?.eligibility.join('\n') ?? '',
    exclusions:
      service?.exclusions.map(({ text, instead }) => ({
        text,
        instead: instead === null ? '' : partnerName(instead),
      })) ?? [],
    serviceAreas: service?.serviceAreas ?? [],
    cost: service?.cost ?? '',
    who: referral?.who ?? [],
    channels: referral?.channels ?? [],
    formUrl: referral?.formUrl ?? '',
    steps: referral?.steps ?? [],
    nextTitle: referral?.next.title ?? '',
    nextText: referral?.next.text ?? '',
    bring: referral?.bring.join('\n') ?? '',
    sentence: referral?.sentence ?? '',
    waiting: waiting?.text ?? '',
    maxWeeks: waiting?.maxWeeks?.toString() ?? '',
    urgent: waiting?.urgent ?? '',
    stopUntil: intakeStop?.until ?? '',
    stopReason: intakeStop?.reason ?? '',
  };
}
