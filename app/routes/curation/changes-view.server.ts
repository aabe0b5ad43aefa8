/** Changes as the workbench shows them: the lines of the list, and one change with what it would bring about. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { diffRows } from '#app/components/diff/diff-rows.server.ts';
import { diffWords } from '#app/components/diff/diff-words.server.ts';
import { fieldWords, type FieldWords } from '#app/components/diff/field-words.server.ts';
import { helpersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { detailsOf, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { coverageLoss } from '#app/domain/revision/coverage-loss.ts';
import { changesBetween, countUnchanged, type FieldChange } from '#app/domain/revision/diff.ts';
import { mayDecide, wished } from '#app/features/curation/decide-change.server.ts';
import { changeFacts, type ChangeFacts } from '#app/features/curation/entry-facts.server.ts';
import { namesOfPeople, takenItems } from '#app/features/curation/taken-items.server.ts';
import { paths } from '#app/paths.ts';
import { benchLines, type Bench } from './bench.server.ts';

type Asked = Pick<LoaderFunctionArgs, 'context'>;

/** More fields than this are counted: "Telefoon, contactpersoon en nog 3". */
const FIELDS_NAMED = 3;
const MOST_NOTES = 3;

export function changeLines({ context }: Asked, bench: Bench) {
  const { lists, phrases } = bench;
  const words = fieldWords(phrases, context.directory.current());
  const directory = context.directory.current();
  const items = lists.changes.map(({ id, subjectId, at, actor, status, before, after }) => ({
    id,
    tick: `${id}:${directory.byId(subjectId)?.version ?? ''}`,
    // A proposed name is not yet what the partner is called.
    title: (status === 'pending' ? (before ?? after) : after).name,
    domain: after.domain,
    what: [
      status === 'pending' ? phrases.t('bench.changes.waits') : null,
      fieldsIn(changesBetween(before, after), words),
    ]
      .filter(Boolean)
      .join(': '),
    by: actor.id ?? phrases.t(`bench.actor.${actor.kind}`),
    since: at,
  }));
  return benchLines({ context }, bench, 'changes', items);
}

function fieldsIn(changes: FieldChange[], { label, phrases }: FieldWords): string {
  const names = [...new Set(changes.map((change) => label(change.label)))];
  const more = names.length - FIELDS_NAMED;
  const named = names.slice(0, FIELDS_NAMED).join(', ');
  return more > 0 ? phrases.t('bench.changes.andMore', { named, count: more }) : named;
}

export async function changeDetail({ context }: Asked, bench: Bench, id: string) {
  const { person, phrases, moment } = bench;
  const { t } = phrases;
  const facts = await changeFacts(context.db, id);
  if (!facts || !mayDecide(person, facts.entry, facts.revision)) return null;
  const { revision, entry } = facts;
  const waits = revision.status === 'pending';
  const directory = context.directory.current();
  const { before, after, clashes } = sides(facts, waits);
  const changes = changesBetween(before, after);
  const names = await namesOfPeople(context.db, revision.actor.id ? [revision.actor.id] : []);
  const who = names.get(revision.actor.id ?? '') ?? t(`bench.actor.${revision.actor.kind}`);
  const taken = await takenItems(context.db, 'changes');
  return {
    head: {
      title: entry.name,
      href: paths.partner(entry.slug),
      domain: entry.domain,
      lead: t(waits ? 'bench.changes.proposes' : 'bench.changes.changed', {
        who,
        count: changes.length,
        when: moment(revision.at),
      }),
      isMine: taken.get(id) === person.id,
    },
    waits,
    organisation: entry.id,
    version: entry.version,
    trust: [
      { good: facts.isContact, text: t(facts.isContact ? 'bench.trust.contact' : 'bench.trust.noContact') },
      { good: facts.isAtDomain, text: t(facts.isAtDomain ? 'bench.trust.domain' : 'bench.trust.otherDomain') },
    ],
    rows: diffRows(changes, fieldWords(phrases, directory)),
    words: diffWords(t, waits ? { before: t('bench.changes.now'), after: t('bench.changes.wish') } : undefined),
    notes: [
      ...lossNotes(before, after, entry.id, changes, directory, bench),
      ...clashes.map((key) => ({ key, gap: null, text: t('bench.changes.clash') })),
    ],
    unchanged: before ? t('bench.changes.unchanged', { count: countUnchanged(before, after) }) : '',
    whole: paths.editEntry(entry.slug),
    history: paths.entryHistory(entry.slug),
  };
}

function sides({ revision, entry }: ChangeFacts, waits: boolean) {
  if (!waits) return { before: revision.before, after: revision.after, clashes: [] };
  const { after, conflicts } = wished(entry, revision);
  return { before: detailsOf(entry), after, clashes: conflicts.map(({ key }) => key) };
}

/** "Let op: Leudal valt weg. Daar helpt dan nog maar 1 organisatie bij geldzorgen." Under the row that does it. */
function lossNotes(
  before: OrganisationDetails | null,
  after: OrganisationDetails,
  id: string,
  changes: FieldChange[],
  directory: Directory,
  { phrases }: Bench,
) {
  const key = changes.find(({ part }) => part === 'services')?.key;
  if (!before || !key) return [];
  const others = (theme: string, code: string) =>
    helpersIn(directory, theme, code).filter((one) => one.id !== id).length;
  return coverageLoss(before, after, others)
    .slice(0, MOST_NOTES)
    .map(({ municipality, theme, remaining }) => ({
      key,
      gap: `${paths.workbench('dekking')}?cell=${theme}.${directory.municipalityByCode(municipality)?.slug ?? ''}#vakje`,
      text: phrases.t('bench.changes.loss', {
        municipality: phrases.municipality(municipality),
        theme: phrases.term('theme', theme),
        count: remaining,
      }),
    }));
}
