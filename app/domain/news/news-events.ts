/**
 * What the history of a partner has to tell everybody: when it came, and when something changed that all may see. Who
 * changed it, and what, stays in the history.
 */
import { detailsFrom, publicPartnerOf } from '#app/domain/interchange/public-partner.ts';
import type { Organisation, OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import type { RevisionAction } from '#app/domain/revision/revision.ts';

export type HistoryStep = {
  /** When it went live; UTC milliseconds. */
  at: number;
  action: RevisionAction;
  /** Null for what did not exist. */
  before: OrganisationDetails | null;
  after: OrganisationDetails;
};

export type NewsKind = 'new' | 'changed';
export type News = { kind: NewsKind; at: number };

const COMING: readonly RevisionAction[] = ['publish', 'restore'];

/** @param steps oldest first; the events are too */
export function newsEvents(organisation: Organisation, steps: readonly HistoryStep[]): News[] {
  return steps.flatMap(({ at, action, before, after }): News[] => {
    if (before === null || COMING.includes(action)) return [{ kind: 'new', at }];
    const [was, is] = [asPublished(organisation, before), asPublished(organisation, after)];
    return changesBetween(was, is).length > 0 ? [{ kind: 'changed', at }] : [];
  });
}

/** What all that happened after `since` comes down to: a partner that came and was corrected is new. Null for nothing. */
export function newsAfter(events: readonly News[], since: number): News | null {
  const recent = events.filter(({ at }) => at > since);
  const last = recent.at(-1);
  if (!last) return null;
  return { at: last.at, kind: recent.some(({ kind }) => kind === 'new') ? 'new' : 'changed' };
}

const ANY_DAY = '2000-01-01';

/** As another house would take it in: nothing in it that only some may see. */
function asPublished(organisation: Organisation, details: OrganisationDetails): OrganisationDetails {
  return detailsFrom(publicPartnerOf({ ...organisation, ...details }, []), null, ANY_DAY);
}
