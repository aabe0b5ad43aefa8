/** Two entries beside each other, field by field where they differ. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { diffRows } from '#app/components/diff/diff-rows.server.ts';
import { diffWords } from '#app/components/diff/diff-words.server.ts';
import { fieldWords } from '#app/components/diff/field-words.server.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import type { EntryPair } from '#app/features/curation/duplicates.server.ts';
import { takenItems } from '#app/features/curation/taken-items.server.ts';
import { paths } from '#app/paths.ts';
import type { Bench } from './bench.server.ts';

export async function pairDetail(
  { context }: Pick<LoaderFunctionArgs, 'context'>,
  { phrases, person }: Bench,
  { id, a, b, grounds, km }: EntryPair,
) {
  const { t, and } = phrases;
  const taken = await takenItems(context.db, 'duplicates');
  const why = and(grounds.map((ground) => t(`bench.ground.${ground}`)));
  return {
    head: {
      title: `${a.name} · ${b.name}`,
      href: paths.partner(a.slug),
      domain: a.domain,
      lead: km === null ? why : t('bench.duplicates.apart', { why, km: phrases.km(km) }),
      isMine: taken.get(id) === person.id,
    },
    rows: diffRows(changesBetween(detailsOf(a), detailsOf(b)), fieldWords(phrases, context.directory.current())),
    words: diffWords(t, { before: a.name, after: b.name }),
    a: a.name,
    b: b.name,
    versions: [a, b].map(({ id: entry, version }) => ({ id: entry, version })),
  };
}
