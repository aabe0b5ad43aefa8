/**
 * One record of somebody's file as this installation can keep it: its places and words are ours, and what is not known
 * here is left out and told. Whether the partner exists already, and to which partners it points, is not decided here.
 */
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { recordNotes, shortened, type Finding, type RecordNotes } from '#app/domain/import/findings.ts';
import { refuseInvalid, refuseIssue } from '#app/domain/import/invalid.ts';
import type { Service } from '#app/domain/organisation/organisation.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import type { TermKind, Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { excessIn, withTypedSigns } from './plain-data.ts';
import { publicPartner, type PublicPartner } from './public-partner.ts';

export type RecordWorld = { municipalities: readonly Pick<Municipality, 'code'>[]; vocabulary: Vocabulary };

export type RecordReading =
  { ok: true; record: PublicPartner; notes: RecordNotes } | { ok: false; name: string | null; problems: Finding[] };

/** Of one record; the rest says no more. */
const MOST_PROBLEMS = 5;
const LONGEST_ID = 100;
const LONGEST_SLUG = 80;
const LONGEST_EMAIL = 254;
const LONGEST_KEYWORD = 300;

/** @param now UTC milliseconds */
export function recordReader(world: RecordWorld, now: number): (value: unknown, number: number) => RecordReading {
  const municipalities = new Set(world.municipalities.map(({ code }) => code));
  const terms = new Map(
    Object.entries(world.vocabulary).map(([kind, list]) => [kind as TermKind, new Set(list.map(({ id }) => id))]),
  );
  const isTerm = (kind: TermKind, id: string) => terms.get(kind)!.has(id);

  return (value, number) => {
    const notes = recordNotes(number);
    const parsed = shapeOf(value, notes);
    if (parsed) refuseImpossible(parsed, notes);
    if (!parsed || notes.refused) return { ok: false, name: parsed?.name ?? nameIn(value), problems: notes.findings };

    const keywords = unknownWords(parsed.keywords, notes);
    const ofKind = (kind: TermKind, ids: readonly string[], where: string) =>
      [...new Set(ids)].filter((id) => isTerm(kind, id) || keywords.keep(id, where));
    const services = parsed.services.flatMap((service, position): Service[] => {
      const where = `services.${position}`;
      const serviceAreas = knownAreas(service, municipalities, where, notes);
      const themes = ofKind('theme', service.themes, `${where}.themes`);
      const phases = ofKind('phase', service.phases, `${where}.phases`);
      const audiences = ofKind('audience', service.audiences, `${where}.audiences`);
      return serviceAreas.length === 0 ? [] : [{ ...service, themes, phases, audiences, serviceAreas }];
    });
    if (services.length === 0) {
      notes.refuse('services', '', 'no-area-left');
      return { ok: false, name: parsed.name, problems: notes.findings.filter(({ refuses }) => refuses) };
    }
    const programmes = new Set(
      ofKind(
        'programme',
        parsed.programmes.map(({ programme }) => programme),
        'programmes',
      ),
    );
    const languages = ofKind('language', parsed.languages, 'languages');
    const type = knownType(parsed, (id) => isTerm('organisation-type', id), notes);
    const record = {
      ...parsed,
      id: parsed.id.toLowerCase(),
      ...type,
      languages,
      services,
      programmes: parsed.programmes.filter(({ programme }) => programmes.delete(programme)),
      keywords: keywords.list,
      refersTo: refersTo(parsed, (theme) => isTerm('theme', theme), notes),
      verification: verificationBy(parsed, now, notes),
    };
    return { ok: true, record, notes };
  };
}

function shapeOf(value: unknown, notes: RecordNotes): PublicPartner | null {
  const excess = excessIn(value);
  if (excess) {
    refuseInvalid(excess.where, excess.reason, notes);
    return null;
  }
  const parsed = publicPartner.safeParse(withTypedSigns(value), { reportInput: true });
  for (const issue of parsed.error?.issues.slice(0, MOST_PROBLEMS) ?? []) refuseIssue(issue, notes);
  return parsed.data ?? null;
}

/** What the shape of a record does not say, and a database cannot keep. */
function refuseImpossible(record: PublicPartner, notes: RecordNotes): void {
  if (record.slug.length > LONGEST_SLUG) refuseInvalid('slug', 'too-long', notes);
  for (const list of ['locations', 'services', 'contacts'] as const) {
    const ids = record[list].map(({ id }) => id);
    if (ids.includes('')) refuseInvalid(`${list}.id`, 'empty', notes);
    if (ids.some((id) => id.length > LONGEST_ID)) refuseInvalid(`${list}.id`, 'too-long', notes);
    if (new Set(ids).size < ids.length) refuseInvalid(`${list}.id`, 'twice', notes);
  }
  for (const { email } of [record, ...record.contacts]) {
    if ((email?.length ?? 0) > LONGEST_EMAIL) refuseInvalid('email', 'too-long', notes);
  }
}

function nameIn(value: unknown): string | null {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
  return typeof name === 'string' && name.length <= LONGEST_KEYWORD ? name : null;
}

/** A word without a meaning here can still be searched for. */
function unknownWords(known: readonly string[], notes: RecordNotes) {
  const list = [...known];
  const remarked = new Set<string>();
  return {
    list,
    keep(id: string, where: string): false {
      const word = id.slice(0, LONGEST_KEYWORD);
      if (!list.some((one) => normalise(one) === normalise(word))) list.push(word);
      if (!remarked.has(id)) notes.remark(where, id, 'term-unknown', { word: shortened(word) });
      remarked.add(id);
      return false;
    },
  };
}

function knownAreas(
  { name, serviceAreas }: Service,
  municipalities: ReadonlySet<string>,
  where: string,
  notes: RecordNotes,
): string[] {
  const known = [...new Set(serviceAreas)].filter((code) => municipalities.has(code)).sort();
  const unknown = serviceAreas.filter((code) => !municipalities.has(code));
  const at = [`${where}.serviceAreas`, unknown.join(' ')] as const;
  const count = unknown.length;
  if (count > 0 && known.length > 0) notes.remark(...at, 'areas-unknown', { count });
  if (count > 0 && known.length === 0) notes.remark(...at, 'service-without-area', { count, name: shortened(name) });
  return known;
}

function knownType(
  { type, typeLabel }: PublicPartner,
  isType: (id: string) => boolean,
  notes: RecordNotes,
): Pick<PublicPartner, 'type' | 'typeLabel'> {
  if (type === null || isType(type)) return { type, typeLabel };
  const label = typeLabel ?? type.slice(0, LONGEST_KEYWORD);
  const text = shortened(type);
  notes.remark('type', type, 'type-unknown', { text, label: shortened(label), suggestion: null });
  return { type: null, typeLabel: label };
}

function refersTo(
  { id, refersTo: all }: PublicPartner,
  isTheme: (id: string) => boolean,
  notes: RecordNotes,
): PublicPartner['refersTo'] {
  const routes = new Map<string, PublicPartner['refersTo'][number]>();
  for (const [position, route] of all.entries()) {
    const partner = route.partner.toLowerCase();
    if (!isTheme(route.theme)) {
      const { theme } = route;
      notes.remark(`refersTo.${position}.theme`, theme, 'route-theme-unknown', { theme: shortened(theme) });
    } else if (partner !== id.toLowerCase()) {
      routes.set(`${partner} ${route.theme}`, { ...route, partner });
    }
  }
  return [...routes.values()];
}

/** Nobody confirmed anything in the future: it would stay fresh for ever. */
function verificationBy(
  { verification }: PublicPartner,
  now: number,
  notes: RecordNotes,
): PublicPartner['verification'] {
  if (!verification || (verification.at <= now && verification.at > 0)) return verification;
  notes.remark('verification.at', String(verification.at), 'verification-impossible');
  return null;
}
