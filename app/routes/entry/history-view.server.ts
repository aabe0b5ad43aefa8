/** The history of an entry in words: who, when, why, and what changed. */
import { diffRows, type DiffRow } from '#app/components/diff/diff-rows.server.ts';
import { diffWords } from '#app/components/diff/diff-words.server.ts';
import { fieldWords } from '#app/components/diff/field-words.server.ts';
import { may } from '#app/domain/access/permissions.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { readHistory, type HistoryStep } from '#app/features/entries/read-history.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Editing } from './entry-to-edit.server.ts';

const STEPS_PER_PAGE = 20;

export type StepView = {
  id: string;
  what: string;
  who: string;
  when: string;
  reason: string;
  /** Of a proposal: what became of it. */
  state: string | null;
  rows: DiffRow[];
  mayRevert: boolean;
};

export async function viewHistory(editing: Editing, page: number) {
  const { context, entry, person, subject, phrases } = editing;
  const { t } = phrases;
  const { steps, total } = await readHistory(context.db, entry.id, { page, size: STEPS_PER_PAGE });
  const words = fieldWords(phrases, context.directory.current());
  const mayRevert = entry.status !== 'archived' && may(person, 'revert-change', subject);
  return {
    title: t('entry.history.title'),
    slug: entry.slug,
    name: entry.name,
    page,
    pages: Math.max(1, Math.ceil(total / STEPS_PER_PAGE)),
    diffWords: diffWords(t),
    steps: steps.map((step): StepView => {
      const rows = step.before === null ? [] : diffRows(changesBetween(step.before, step.after), words);
      return {
        id: step.id,
        what: t(`entry.action.${nameOf(step)}`),
        who: whoDid(step, editing),
        when: momentText(phrases.language, step.at),
        reason: step.reason,
        state: stateOf(step, editing),
        rows,
        mayRevert: mayRevert && step.status === 'applied' && rows.length > 0,
      };
    }),
  };
}

export type HistoryView = Awaited<ReturnType<typeof viewHistory>>;

function nameOf({ status, before, action }: HistoryStep) {
  if (before === null) return 'new';
  return status === 'applied' ? action : 'proposal';
}

function whoDid({ actor, name }: HistoryStep, { phrases: { t } }: Editing): string {
  const kind = t(`entry.actor.${actor.kind}`);
  if (name !== null) return t('entry.history.named', { name, kind });
  return actor.id === null ? kind : t('entry.history.gone', { kind });
}

function stateOf({ status, decidedAt, decidedByName }: HistoryStep, { phrases }: Editing): string | null {
  const { t, language } = phrases;
  if (status === 'pending') return t('entry.history.pending');
  if (decidedAt === null) return null;
  const on = momentText(language, decidedAt);
  return t(`entry.history.decided.${status}`, { on, name: decidedByName ?? t('entry.actor.system') });
}
