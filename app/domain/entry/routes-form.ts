/** The form on which a partner says whom it refers to, and for what. */
import { z } from 'zod';
import { choice, requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { ROUTE_FREQUENCIES } from '#app/domain/organisation/choices.ts';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { offered } from './offered.ts';

export const MOST_ROUTES = 40;
const LONGEST_NAME = 300;

export type RoutesFormChoices = {
  /** Ids of the vocabulary. */
  themes: readonly string[];
  /** The id of the partner somebody means by a name; null when there is none. */
  partnerId(typed: string): string | null;
};

/** @param from the partner that fills it in @param present what it stated before: a theme that is gone may stay */
export function routesForm({ themes, partnerId }: RoutesFormChoices, from: string, present: readonly ReferralRoute[]) {
  const route = z.object({
    to: requiredLine(LONGEST_NAME).transform((typed, context): string => {
      const id = partnerId(typed);
      if (id === null || id === from) context.addIssue({ code: 'custom', message: issue('unknown-choice') });
      return id ?? '';
    }),
    theme: choice(
      offered(
        themes,
        present.map(({ theme }) => theme),
      ),
    ),
    frequency: choice(ROUTE_FREQUENCIES),
  });
  return z.object({
    routes: z
      .array(route)
      .max(MOST_ROUTES, issue('too-many', { max: MOST_ROUTES }))
      .default([])
      .superRefine((routes, context) => {
        for (const [index, { to, theme }] of routes.entries()) {
          // One refers to somebody for a theme in one way.
          if (routes.findIndex((one) => one.to === to && one.theme === theme) === index) continue;
          context.addIssue({ code: 'custom', path: [index, 'theme'], message: issue('similar') });
        }
      }),
  });
}

export type RoutesForm = z.output<ReturnType<typeof routesForm>>;

/** @param nameOf the name of a partner by its id */
export function typedRoutes(routes: readonly ReferralRoute[], nameOf: (id: string) => string) {
  return { routes: routes.map(({ to, theme, frequency }) => ({ to: nameOf(to), theme, frequency })) };
}
