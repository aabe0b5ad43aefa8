/** The members that were asked for, as a file for a spreadsheet. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { members, readMemberFilter } from '#app/domain/membership/member-list.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { csvFile } from '#app/platform/csv-file.server.ts';
import { allowed } from '../guard.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'edit-membership');
  const directory = context.directory.current();
  const now = context.clock();
  const { t, municipality } = phrasesIn(await languageOf(request), directory, now);
  const found = members(directory, readMemberFilter(directory, new URL(request.url).searchParams));
  const head = (
    ['partner', 'domain', 'ring', 'covenant', 'day', 'signedBy', 'document', 'municipalities'] as const
  ).map((column) => t(`membership.column.${column}`));
  const lines = found.map(({ organisation, ring, membership }) => [
    organisation.name,
    t(`domain.${organisation.domain}`),
    t(`membership.ring.${ring}`),
    t(`membership.covenant.${organisation.covenant.status}`),
    organisation.covenant.signedOn ?? '',
    membership?.signedBy ?? '',
    membership?.document ?? '',
    subjectOf(organisation, organisation.id).municipalities.map(municipality).join(', '),
  ]);
  return csvFile(`${t('membership.fileName')}-${localTime(now).date}`, [head, ...lines]);
}
