/** The entry in short, part by part, with what waits and how sure it is. */
import { diffRows, type DiffRow } from '#app/components/diff/diff-rows.server.ts';
import { diffWords } from '#app/components/diff/diff-words.server.ts';
import { fieldWords } from '#app/components/diff/field-words.server.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { waitingChanges } from '#app/features/entries/read-history.server.ts';
import { readRoutes } from '#app/features/entries/save-routes.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Editing } from './entry-to-edit.server.ts';

export type Fact = { label: string; text: string };
/** A service or contact. `id` is what its address names it by. */
export type Item = { id: string; name: string; text: string };
export type Waiting = { id: string; by: string; rows: DiffRow[] };

export async function viewOverview(editing: Editing) {
  const { context, entry, phrases, isCurator } = editing;
  const { t, language } = phrases;
  const directory = context.directory.current();
  const words = fieldWords(phrases, directory);
  const waiting = await waitingChanges(context.db, entry.id);
  const { routes } = await readRoutes(context.db, entry.id);
  return {
    title: t('entry.title'),
    slug: entry.slug,
    name: entry.name,
    domain: entry.domain,
    version: entry.version,
    status: entry.status,
    isCurator,
    archived:
      entry.archivedAt === null ? null : { on: momentText(language, entry.archivedAt), why: entry.archiveReason },
    fresh: phrases.fresh(entry, true),
    waiting: waiting.map(({ id, name, at, before, after }): Waiting => ({
      id,
      by: t('entry.waitingBy', { name: name ?? t('entry.actor.partner'), at: momentText(language, at) }),
      rows: diffRows(changesBetween(before, after), words),
    })),
    diffWords: diffWords(t, { before: t('entry.diff.now'), after: t('entry.diff.proposal') }),
    identity: identityFacts(editing),
    places: entry.locations.map(({ id, name, street, houseNumber, postcode, city, hours }): Item => ({
      id,
      name: name ?? ([street, houseNumber].filter(Boolean).join(' ') || postcode),
      text: [`${postcode} ${city}`, phrases.hours(hours)].filter(Boolean).join(' · '),
    })),
    services: entry.services.map(({ id, name, themes, waiting: wait }): Item => ({
      id,
      name,
      text: [phrases.and(themes.map((theme) => phrases.term('theme', theme))), wait?.text].filter(Boolean).join(' · '),
    })),
    contacts: entry.contacts.map(({ id, name, task, visibility }): Item => ({
      id,
      name,
      text: [task, t(`entry.choice.visibility.${visibility}`)].join(' · '),
    })),
    programmes: entry.programmes.map(({ programme, role }): Item => ({
      id: programme,
      name: phrases.term('programme', programme),
      text: role,
    })),
    routes: routes.map(({ to, theme, frequency }): Item => ({
      id: `${to} ${theme}`,
      name: directory.byId(to)?.name ?? to,
      text: [phrases.term('theme', theme), t(`partner.frequency.${frequency}`)].join(' · '),
    })),
  };
}

export type OverviewView = Awaited<ReturnType<typeof viewOverview>>;

function identityFacts({ entry, phrases }: Editing): Fact[] {
  const { t, term, and, typeOf } = phrases;
  const facts: [label: string, text: string | null][] = [
    [t('entry.field.label.name'), entry.name],
    [t('entry.field.label.type'), typeOf(entry)],
    [t('entry.field.label.summary'), entry.summary],
    [t('entry.field.label.languages'), and(entry.languages.map((one) => term('language', one)))],
    [t('entry.field.label.phone'), entry.phone && formatPhone(entry.phone)],
    [t('entry.field.label.email'), entry.email],
    [t('entry.field.label.website'), entry.website],
  ];
  return facts.map(([label, text]) => ({ label, text: text || t('entry.diff.none') }));
}
