/** Whom to call at a made-up partner: somebody for clients, sometimes one for agreements and one of the board. */
import { parseWeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { ContactLevel, Visibility } from '#app/domain/organisation/choices.ts';
import type { Contact } from '#app/domain/organisation/organisation.ts';
import { slugFromName } from '#app/domain/organisation/slug.ts';
import type { Chance } from '../chance.ts';
import { fictionalPhone } from './fictional-phone.ts';
import type { LargeTexts, PartnerKind } from './large-texts.ts';
import { personName, type Person } from './person-name.ts';
import type { originsOf } from './person-name.ts';

const DAY_MS = 86_400_000;
const HOURS = ['ma-do 09:00-15:00', 'ma-vr 08:30-16:30', 'ma 09:00-17:00; do 09:00-17:00', 'di-vr 09:00-13:00', ''].map(
  parseWeeklyHours,
);

type Setting = {
  texts: LargeTexts;
  origins: ReturnType<typeof originsOf>;
  region: string;
  now: number;
  newId: () => string;
};

export function largeContacts(
  kind: PartnerKind,
  setting: Setting,
  chance: Chance,
): { contacts: Contact[]; languages: string[] } {
  const count = chance.pick([1, 1, 1, 2, 2, 3]);
  const levels: ContactLevel[] = ['execution', 'management', 'board'];
  const contacts: Contact[] = [];
  const languages: string[] = [];
  for (const level of levels.slice(0, count)) {
    const person: Person =
      level === 'execution' && chance.happens(0.12)
        ? { name: chance.pick(setting.texts.ways.teams), language: null }
        : personName(setting.origins, chance);
    if (person.language && level === 'execution') languages.push(person.language);
    contacts.push(contactOf(person, level, kind, setting, chance));
  }
  return { contacts, languages };
}

function contactOf(person: Person, level: ContactLevel, kind: PartnerKind, setting: Setting, chance: Chance): Contact {
  const { texts, now, newId } = setting;
  const visibility = visibilityOf(level, chance);
  const day = (offset: number) => new Date(now + offset * DAY_MS).toISOString().slice(0, 10);
  return {
    id: newId(),
    name: person.name,
    role: level === 'board' ? chance.pick(texts.ways.boardRoles) : chance.pick(kind.roles),
    task: chance.pick(texts.ways.tasks[level]),
    level,
    visibility,
    phone: chance.happens(0.85) ? fictionalPhone(texts.ways.areaCodes, setting.region, chance) : null,
    phoneVisibility: visibility === 'public' && chance.happens(0.1) ? 'network' : visibility,
    email: chance.happens(0.8) ? `${slugFromName(person.name).replaceAll('-', '.')}@voorbeeld.example` : null,
    emailVisibility: visibility === 'public' && chance.happens(0.2) ? 'network' : visibility,
    hours: chance.pick(HOURS),
    absence: chance.happens(0.02)
      ? { until: day(chance.between(3, 60)), fallback: chance.pick(texts.ways.fallbacks) }
      : null,
    legalBasis: 'legitimate-interest',
    legalBasisOn: day(0),
  };
}

function visibilityOf(level: ContactLevel, chance: Chance): Visibility {
  if (level === 'execution') return chance.happens(0.92) ? 'public' : 'network';
  if (level === 'management') return chance.pick(['public', 'network', 'network', 'coordinators']);
  return chance.pick(['network', 'coordinators']);
}
