/** What the form for a service shows and offers. */
import { namedPartner } from '#app/domain/directory/named-partner.ts';
import { typedService, type ServiceChoices } from '#app/domain/entry/service-form.ts';
import type { Service } from '#app/domain/organisation/organisation.ts';
import type { Editing } from './entry-to-edit.server.ts';
import { partHead } from './part-head.server.ts';
import { areaGroups, termOptions } from './term-options.server.ts';

export function viewService(editing: Editing, { item, isNew }: { item: Service | null; isNew: boolean }) {
  const { context, entry, phrases } = editing;
  const directory = context.directory.current();
  const { t } = phrases;
  return {
    ...partHead(editing, isNew ? t('entry.service.new') : t('entry.service.title', { name: item?.name })),
    isNew,
    isOnly: entry.services.length === 1,
    typed: typedService(item, (slug) => directory.bySlug(slug)?.name ?? slug),
    themes: termOptions(directory, 'theme', phrases, item?.themes),
    phases: termOptions(directory, 'phase', phrases, item?.phases),
    audiences: termOptions(directory, 'audience', phrases, item?.audiences),
    areas: areaGroups(directory, phrases, item?.serviceAreas ?? []),
  };
}

export type ServiceView = ReturnType<typeof viewService>;

export function serviceChoices({ context }: Editing, present: Service | null): ServiceChoices {
  const directory = context.directory.current();
  const named = new Set(present?.exclusions.map(({ instead }) => instead));
  return {
    ...directory,
    partnerSlug: (typed) => namedPartner(directory, typed)?.slug ?? (named.has(typed) ? typed : null),
  };
}
