/** What the page of a check shows, in the owner's words. */
import type { Coalition } from '#app/domain/geo/coalition.ts';
import { shownFacts } from '#app/features/freshness/check-mail.server.ts';
import type { CheckState } from '#app/features/freshness/read-check.server.ts';
import type { FreshnessText, Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

export type OpenCheckView = {
  state: 'open';
  title: string;
  name: string;
  /** Address that may edit after signing in. */
  email: string;
  facts: string[];
  fresh: FreshnessText;
  page: string;
};

export type AnsweredView = {
  state: 'answered';
  title: string;
  text: string;
  /** Null when the entry is not in the directory. */
  page: string | null;
  coordinatorEmail: string;
};

export type CheckView =
  OpenCheckView | AnsweredView | { state: 'expired' | 'void'; title: string; coordinatorEmail: string };

export function viewCheck(check: CheckState, { t, fresh }: Phrases, { coordinator }: Coalition): CheckView {
  const coordinatorEmail = coordinator.email;
  if (check.state === 'answered') {
    const { outcome, organisation } = check;
    const text = t(`check.answered.${outcome}`, { name: organisation?.name ?? '' });
    const page = organisation && paths.partner(organisation.slug);
    return { state: 'answered', title: t('check.answered.title'), text, page, coordinatorEmail };
  }
  if (check.state === 'void') return { state: 'void', title: t('deadLink.voidTitle'), coordinatorEmail };
  if (check.state === 'expired') return { state: 'expired', title: t('deadLink.expiredTitle'), coordinatorEmail };
  const { organisation, owner } = check;
  return {
    state: 'open',
    title: t('check.title'),
    name: organisation.name,
    email: owner.email,
    facts: shownFacts(organisation),
    fresh: fresh(organisation),
    page: paths.partner(organisation.slug),
  };
}
