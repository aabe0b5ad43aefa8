/** Two entries beside each other, field by field where they differ, and what may be done with them. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { diffRows } from '#app/components/diff/diff-rows.server.ts';
import { diffWords } from '#app/components/diff/diff-words.server.ts';
import { fieldWords } from '#app/components/diff/field-words.server.ts';
import { may } from '#app/domain/access/permissions.ts';
import { withIdsOf } from '#app/domain/duplicates/same-items.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import type { EntryPair } from '#app/features/curation/duplicates.server.ts';
import { takenItems } from '#app/features/curation/taken-items.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import type { Bench } from './bench.server.ts';

type Asked = Pick<LoaderFunctionArgs, 'context'>;

/** Less is "0,0 km". */
const NEAR_KM = 0.05;

export async function pairDetail({ context }: Asked, { phrases, person }: Bench, pair: EntryPair) {
  const { id, a, b } = pair;
  const directory = context.directory.current();
  const taken = await takenItems(context.db, 'duplicates');
  const mayMerge = may(person, 'merge-entries');
  const changes = changesBetween(detailsOf(a), withIdsOf(detailsOf(a), detailsOf(b)));
  return {
    head: {
      title: `${a.name} · ${b.name}`,
      href: paths.partner(a.slug),
      domain: a.domain,
      lead: whyAlike(phrases, pair),
      isMine: mayMerge ? taken.get(id) === person.id : null,
    },
    rows: diffRows(changes, fieldWords(phrases, directory)),
    words: diffWords(phrases.t, { before: a.name, after: b.name }),
    a: a.name,
    b: b.name,
    versions: [a, b].map(({ id: entry, version }) => ({ id: entry, version })),
    toAsk: mayMerge ? null : coordinatorToAsk({ context }, phrases, pair),
  };
}

/** "Zelfde naam en zelfde telefoonnummer, op hetzelfde adres" */
export function whyAlike({ t, and, km: kmText }: Phrases, { grounds, km }: Pick<EntryPair, 'grounds' | 'km'>): string {
  const isAtOneAddress = grounds.includes('address');
  const why = and(grounds.filter((ground) => ground !== 'address').map((ground) => t(`bench.ground.${ground}`)));
  if (isAtOneAddress) return why === '' ? t('bench.ground.address') : t('bench.duplicates.sameAddress', { why });
  if (km === null) return why;
  return km < NEAR_KM ? t('bench.duplicates.near', { why }) : t('bench.duplicates.apart', { why, km: kmText(km) });
}

function coordinatorToAsk({ context }: Asked, { t }: Phrases, { id, a, b }: EntryPair) {
  const { name, email } = context.directory.current().coalition.coordinator;
  const subject = t('bench.duplicates.askSubject', { a: a.name, b: b.name });
  const body = t('bench.duplicates.askText', { url: context.site.baseUrl + paths.workbench('dubbel', id) });
  return { name, href: `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}` };
}
