/** Applications as the workbench shows them: the lines of the list, and one with what would come of it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { diffRows, type DiffRow } from '#app/components/diff/diff-rows.server.ts';
import { fieldWords } from '#app/components/diff/field-words.server.ts';
import { subjectOfPartner } from '#app/domain/duplicates/subject.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { questionsOf } from '#app/features/curation/questions.server.ts';
import { takenItems } from '#app/features/curation/taken-items.server.ts';
import { nameIn, type Application } from '#app/features/registration/application-by-link.server.ts';
import { entryFromApplication } from '#app/features/registration/entry-from-application.server.ts';
import { similarEntries } from '#app/features/registration/similar-entries.server.ts';
import { paths } from '#app/paths.ts';
import { benchLines, type Bench } from './bench.server.ts';

type Asked = Pick<LoaderFunctionArgs, 'context'>;

export function applicationLines({ context }: Asked, bench: Bench) {
  const { t } = bench.phrases;
  const directory = context.directory.current();
  const items = bench.lists.applications.map((one) => ({
    id: one.id,
    tick: one.id,
    title: nameIn(one),
    domain: one.organisation === null ? null : (directory.byId(one.organisation)?.domain ?? null),
    what: [t(`bench.applications.${one.kind}`), one.state === 'asked' ? t('bench.applications.asked') : null]
      .filter(Boolean)
      .join(', '),
    by: one.applicant,
    since: one.submittedAt,
  }));
  return benchLines({ context }, bench, 'applications', items);
}

export async function applicationDetail({ context }: Asked, bench: Bench, application: Application) {
  const { phrases, person, moment, now } = bench;
  const { t } = phrases;
  const { id, kind, applicant, email, answers, version } = application;
  const directory = context.directory.current();
  const isClaim = kind === 'claim';
  const entry = application.organisation === null ? null : directory.byId(application.organisation);
  // Where the address is does not show in the table, so it need not be looked up for it.
  const details = isClaim
    ? null
    : await entryFromApplication({ ...context, directory, geocoder: null, now }, application);
  const [double] = details ? await similarEntries(directory, subjectOfPartner(details)) : [];
  const taken = await takenItems(context.db, 'applications');
  const facts = { who: applicant, email, when: moment(application.submittedAt ?? application.createdAt) };
  return {
    head: {
      title: nameIn(application),
      href: entry ? paths.partner(entry.slug) : null,
      domain: details?.domain ?? entry?.domain ?? null,
      lead: t(isClaim ? 'bench.applications.claimLead' : 'bench.applications.lead', facts),
      isMine: taken.get(id) === person.id,
    },
    isClaim,
    version,
    trust: [
      { good: true, text: t('bench.trust.confirmed') },
      isClaim
        ? {
            good: entry?.email?.split('@')[1] === email.split('@')[1],
            text: t(
              entry?.email?.split('@')[1] === email.split('@')[1] ? 'bench.trust.domain' : 'bench.trust.otherDomain',
            ),
          }
        : {
            good: !double,
            text: double ? t('bench.trust.double', { name: double.item.name }) : t('bench.trust.noDouble'),
          },
    ],
    facts: factsOf(diffRows(changesBetween(null, details), fieldWords(phrases, directory))),
    said: isClaim && typeof answers.organisation?.reason === 'string' ? answers.organisation.reason : null,
    questions: await questionsOf(context.db, { kind: 'application', id }),
  };
}

/** What a new entry says, field by field: of what did not exist there is nothing to compare with. */
function factsOf(rows: DiffRow[]) {
  return rows.map(({ key, field, after }) => ({
    key,
    field,
    lines: after.map(({ label, pieces, isList }) => {
      const said = pieces.map(({ text }) => text).join(isList ? ', ' : '');
      return label === null ? said : `${label}: ${said}`;
    }),
  }));
}
