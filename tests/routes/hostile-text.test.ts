/** What looks like a script, a link or a template is text in every field of every form: kept as it is, or refused there. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import { typedContact } from '#app/domain/entry/contact-form.ts';
import { typedIdentity } from '#app/domain/entry/identity-form.ts';
import { typedPlaces } from '#app/domain/entry/places-form.ts';
import { typedProgrammes } from '#app/domain/entry/programmes-form.ts';
import { typedService } from '#app/domain/entry/service-form.ts';
import { readIssue } from '#app/domain/form/form-issue.ts';
import { asText } from '#app/domain/form/typed-text.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { askQuestion } from '#app/features/curation/questions.server.ts';
import { shownAt } from '#app/features/public-form.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { ACT_NAME } from '#app/routes/account/act.tsx';
import * as account from '#app/routes/account/overview.tsx';
import { PROFILE_FORM } from '#app/routes/account/profile-form.tsx';
import * as question from '#app/routes/checks/question.tsx';
import * as reportWrong from '#app/routes/checks/report-wrong.tsx';
import * as settings from '#app/routes/curation/settings.tsx';
import { formOf as typedCoalition } from '#app/routes/curation/settings/coalition-schema.ts';
import * as leads from '#app/routes/curation/settings-leads.tsx';
import * as vocabulary from '#app/routes/curation/vocabulary.tsx';
import { formOf as typedTerm } from '#app/routes/curation/vocabulary/term-schema.ts';
import * as contact from '#app/routes/entry/contact.tsx';
import * as identity from '#app/routes/entry/identity.tsx';
import * as places from '#app/routes/entry/places.tsx';
import * as programmes from '#app/routes/entry/programmes.tsx';
import * as service from '#app/routes/entry/service.tsx';
import * as missingHelp from '#app/routes/referral/missing-help.tsx';
import * as claim from '#app/routes/registration/claim.tsx';
import * as contactStep from '#app/routes/registration/contact.tsx';
import * as helpStep from '#app/routes/registration/help.tsx';
import * as organisationStep from '#app/routes/registration/organisation.tsx';
import * as placesStep from '#app/routes/registration/places.tsx';
import * as start from '#app/routes/registration/start.tsx';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { applications, limits, missingHelp as missing, questions, signals, users } from '#db/schema.ts';
import { TYPED } from '#tests/support/a-registration.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { HOSTILE_TEXTS } from '#tests/support/hostile-texts.ts';
import { mailsIn, secretIn } from '#tests/support/mails-in.ts';
import { aPerson, databaseContext, formRequest, type DatabaseContext } from '#tests/support/request-context.ts';

type Fields = [name: string, value: string][];
type Action = (asked: { request: Request; params: Record<string, string>; context: RequestContext }) => unknown;

/** A form that is right, when it is shown. */
type Shown = {
  action: Action;
  path?: string;
  params?: Record<string, string>;
  fields: Fields;
  /** Where its texts are kept. */
  kept: () => unknown;
};

type Form = {
  name: string;
  show: () => Shown | Promise<Shown>;
  /** Fields that take any text of their length. */
  texts: string[];
  /** Fields that take an address, a number, a day; and no text. */
  strict: string[];
};

const OWN = 'geldloket-de-spaarvogel';
const EDITOR = 'bijhouder@elders.example';

let world: DatabaseContext;
let organisation: string;
let coordinator: ReturnType<typeof aPerson>;

beforeAll(async () => {
  world = await databaseContext();
  const { db } = world.context;
  organisation = world.context.directory.current().bySlug(OWN)!.id;
  const none = { organisation: null, municipality: null, grantedBy: null };
  coordinator = await db.inTransaction(async (tx) => {
    const known = { id: newId(), name: '', email: 'noor@voorbeeld.example', language: 'nl' as const };
    const { id } = await personForEmail(tx, known, NOW);
    const editor = await personForEmail(tx, { ...known, id: newId(), email: EDITOR }, NOW);
    await addGrant(tx, { ...none, id: newId(), person: editor.id, role: 'editor', organisation }, NOW);
    return aPerson({ id, coordinator: true });
  });
}, 60_000);
afterAll(() => world.dispose());
beforeEach(() => world.context.db.inTransaction(async (tx) => void (await tx.delete(limits))));

function entry(): Organisation {
  return world.context.directory.current().byId(organisation)!;
}

function rowsOf(table: typeof applications | typeof missing | typeof questions | typeof signals | typeof users) {
  return () => world.context.db.read.select().from(table);
}

function human(): Fields {
  return [
    ['homepage', ''],
    ['shownAt', shownAt(world.context.seal, NOW - 60_000)],
  ];
}

/** As a browser sends what a form shows: lists by their place, several choices under one name. */
function fieldsOf(typed: object, prefix = ''): Fields {
  return Object.entries(typed).flatMap(([key, value]: [string, unknown]): Fields => {
    const name = Array.isArray(typed) ? `${prefix}[${key}]` : prefix + (prefix && '.') + key;
    if (typeof value === 'string') return [[name, value]];
    if (typeof value !== 'object' || value === null) return [];
    const isChoice = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return isChoice ? value.map((one): [string, string] => [name, one]) : fieldsOf(value, name);
  });
}

function partOf(action: Action, typed: object, params: Record<string, string> = {}): Shown {
  const { slug, version } = entry();
  const fields: Fields = [...fieldsOf(typed), ['version', String(version)]];
  return { action, params: { slug, ...params }, fields, kept: entry };
}

async function stepOf(step: keyof typeof TYPED, action: Action): Promise<Shown> {
  const fields = [...fieldsOf(TYPED.organisation), ...human(), ['pressed', 'later']] as Fields;
  const begun = await post({ action: start.action, fields, kept: () => null });
  const secret = begun instanceof Response ? secretIn({ body: begun.headers.get('Location') ?? '' }) : '';
  return {
    action,
    path: `/?${new URLSearchParams({ sleutel: secret })}`,
    fields: [...fieldsOf(TYPED[step]), ['version', '1']],
    kept: rowsOf(applications),
  };
}

function termOf(kind: string, term: 'theme' | 'programme'): Shown {
  const shown = world.context.directory.current().vocabulary[term][0]!;
  return {
    action: vocabulary.action as Action,
    params: { kind, term: shown.id },
    fields: [...fieldsOf(typedTerm(shown)), ['seen', seenMark(shown)]],
    kept: () => world.context.directory.current().vocabulary,
  };
}

const FORMS: Form[] = [
  {
    name: 'registration, as it starts',
    show: () => ({
      action: start.action,
      fields: [...fieldsOf(TYPED.organisation), ...human()],
      kept: rowsOf(applications),
    }),
    texts: ['name', 'applicantName'],
    strict: ['website', 'phone', 'email', 'applicantEmail'],
  },
  {
    name: 'registration, the organisation once more',
    show: () => stepOf('organisation', organisationStep.action),
    texts: ['name', 'applicantName'],
    strict: ['website', 'phone', 'email', 'applicantEmail'],
  },
  {
    name: 'registration, the help',
    show: () => stepOf('help', helpStep.action),
    texts: ['summary', 'service', 'description', 'refer', 'next'],
    strict: ['mainTheme'],
  },
  {
    name: 'registration, the places',
    show: () => stepOf('places', placesStep.action),
    texts: ['street', 'houseNumber', 'city'],
    strict: ['postcode'],
  },
  {
    name: 'registration, the contact',
    show: () => stepOf('contact', contactStep.action),
    texts: ['name', 'role', 'task'],
    strict: ['phone', 'email'],
  },
  {
    name: 'taking an entry over',
    show: () => ({
      action: claim.action,
      params: { slug: entry().slug },
      fields: [...fieldsOf({ applicant: 'Noor', email: 'noor@elders.example', reason: 'Ik werk daar.' }), ...human()],
      kept: rowsOf(applications),
    }),
    texts: ['applicant', 'reason'],
    strict: ['email'],
  },
  {
    name: 'what is wrong with an entry',
    show: () => ({
      action: reportWrong.action,
      params: { slug: entry().slug },
      fields: [...fieldsOf({ text: 'Het nummer klopt niet.', email: '' }), ...human()],
      kept: rowsOf(signals),
    }),
    texts: ['text'],
    strict: ['email'],
  },
  {
    name: 'which help is missing',
    show: () => ({
      action: missingHelp.action,
      fields: [...fieldsOf({ theme: 'money', municipality: 'roermond', text: 'Een klusjesman.' }), ...human()],
      kept: rowsOf(missing),
    }),
    texts: ['text'],
    strict: [],
  },
  {
    name: 'an entry, who it is',
    show: () => partOf(identity.action as Action, { ...typedIdentity(entry()), type: '', typeLabel: 'Loket' }),
    texts: ['name', 'shortName', 'typeLabel', 'summary', 'description', 'keywords'],
    strict: ['phone', 'email', 'website'],
  },
  {
    name: 'an entry, its places',
    show: () => partOf(places.action as Action, typedPlaces(entry())),
    texts: ['name', 'street', 'houseNumber', 'city', 'accessibility'].map((field) => `locations[0].${field}`),
    strict: ['locations[0].postcode', 'locations[0].hours'],
  },
  {
    name: 'an entry, a service',
    show() {
      const shown = entry().services[0]!;
      const exclusions = [{ text: 'Niet voor bedrijven', instead: '' }];
      const steps = [{ title: 'Bel', text: 'Vertel wat er speelt.' }];
      const more = { exclusions, steps, waiting: '1 week', stopUntil: '2027-01-01', stopReason: 'Vol' };
      const typed = { ...typedService(shown, (slug) => slug), ...more, who: ['self'], channels: ['phone'] };
      return partOf(service.action as Action, { ...typed, nextTitle: 'U hoort iets' }, { service: shown.id });
    },
    texts: [
      ...['name', 'description', 'eligibility', 'exclusions[0].text', 'cost', 'steps[0].title', 'steps[0].text'],
      ...['nextTitle', 'nextText', 'bring', 'sentence', 'waiting', 'urgent', 'stopReason'],
    ],
    strict: ['formUrl', 'maxWeeks', 'stopUntil', 'exclusions[0].instead'],
  },
  {
    name: 'an entry, a contact',
    show() {
      const shown = entry().contacts[0]!;
      const typed = { ...typedContact(shown), absentUntil: '2027-01-01', fallback: 'Kees' };
      return partOf(contact.action as Action, typed, { contact: shown.id });
    },
    texts: ['name', 'role', 'task', 'fallback'],
    strict: ['phone', 'email', 'hours', 'absentUntil'],
  },
  {
    name: 'an entry, its programmes',
    show() {
      const programme = world.context.directory.current().vocabulary.programme[0]!.id;
      const offer = { programme, role: 'Verwijst door', status: 'active', since: '' };
      return partOf(programmes.action as Action, { ...typedProgrammes(entry()), programmes: [offer] });
    },
    texts: ['programmes[0].role'],
    strict: ['programmes[0].since', 'covenantSignedOn'],
  },
  {
    name: 'a theme',
    show: () => termOf('themas', 'theme'),
    texts: ['labelNl', 'labelEn', 'questionNl', 'questionEn', 'expressionsNl', 'expressionsEn'],
    strict: [],
  },
  {
    name: 'a programme',
    show: () => termOf('programmas', 'programme'),
    texts: ['labelNl', 'labelEn', 'descriptionNl', 'descriptionEn', 'expressionsNl', 'expressionsEn'],
    strict: [],
  },
  {
    name: 'the settings',
    show() {
      const { coalition } = world.context.directory.current();
      return {
        action: settings.action as Action,
        fields: [...fieldsOf(typedCoalition(coalition)), ['seen', seenMark(coalition)]],
        kept: () => world.context.directory.current().coalition,
      };
    },
    texts: ['name', 'region', 'coordinatorName', 'aboutNl', 'aboutEn'],
    strict: ['coordinatorPhone', 'coordinatorEmail', 'checkAfterMonths'],
  },
  {
    name: 'the kartrekkers',
    async show() {
      const params = { municipality: 'roermond' };
      const lead = { name: 'Kaat', role: 'Kartrekker', phone: '0475 00 12 34', email: 'kaat@elders.example' };
      const context = world.as(coordinator);
      const page = await leads.loader({ request: new Request('https://gids.voorbeeld.example/'), context, params });
      return {
        action: leads.action as Action,
        params,
        fields: [...fieldsOf({ leads: [lead] }), ['seen', page.one?.seen ?? '']],
        kept: () => world.context.directory.current().municipalities,
      };
    },
    texts: ['leads[0].name', 'leads[0].role'],
    strict: ['leads[0].phone', 'leads[0].email'],
  },
  {
    name: 'the answer to a question',
    async show() {
      const about = { kind: 'organisation' as const, id: organisation };
      const deps = { ...world.context, now: NOW };
      await askQuestion(deps, coordinator, { about, text: 'Werkt u ook in Weert?' });
      const secret = secretIn((await mailsIn(world.context.db, EDITOR)).at(-1)!);
      const path = `/vraag?${new URLSearchParams({ sleutel: secret })}`;
      return { action: question.action as Action, path, fields: [['answer', 'Ja.']], kept: rowsOf(questions) };
    },
    texts: ['answer'],
    strict: [],
  },
  {
    name: 'one’s own name',
    show: () => ({
      action: account.action as Action,
      fields: [...fieldsOf({ name: 'Noor', language: 'nl' }), [ACT_NAME, PROFILE_FORM]],
      kept: rowsOf(users),
    }),
    texts: ['name'],
    strict: ['language'],
  },
];

/** What is answered or thrown, unless it is a bug. */
async function post({ action, path = '/', params = {}, fields }: Shown): Promise<unknown> {
  const request = formRequest(path, fields);
  const answer = await Promise.resolve()
    .then(() => action({ request, params, context: world.as(coordinator) }))
    .catch((thrown: unknown) => thrown);
  if (answer instanceof Error) throw answer;
  return answer;
}

/** Per field what is wrong with it; empty when the form was taken. */
function refusalsIn(answer: unknown): Record<string, string[]> {
  if (answer instanceof Response) {
    expect(answer.status).toBeLessThan(400);
    return {};
  }
  const result: unknown = isRecord(answer) && 'result' in answer ? answer.result : answer;
  const refused = isRecord(result) && isRecord(result.error) ? result.error : null;
  if (!refused) throw new Error(`Neither taken nor refused at a field: ${JSON.stringify(answer)}`);
  return refused as Record<string, string[]>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Every text in it, however deep. Registration keeps what was typed as it was, and reads it when it is approved. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [asText(value)];
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The form with these fields typed otherwise. */
function typing(shown: Shown, typed: Map<string, string>): Shown {
  const others = shown.fields.filter(([name]) => !typed.has(name));
  return { ...shown, fields: [...others, ...typed] };
}

describe.each(FORMS)('$name', ({ show, texts, strict }) => {
  test.each(HOSTILE_TEXTS)('“$typed” is text in every field, or refused there', async ({ typed, kept }) => {
    const shown = await show();
    expect(shown.fields.map(([name]) => name)).toEqual(expect.arrayContaining([...texts, ...strict]));
    const inAll = new Map([
      ...texts.map((name, index) => [name, `${typed} ${index}`] as const),
      ...strict.map((name) => [name, typed] as const),
    ]);
    const refusals = strict.length > 0 ? refusalsIn(await post(typing(shown, inAll))) : {};
    expect(Object.keys(refusals)).toEqual(expect.arrayContaining(strict));

    const again = await show();
    const tooLong = texts.filter((name) => name in refusals);
    expect(tooLong.map((name) => readIssue(refusals[name]![0]!).code)).toEqual(tooLong.map(() => 'too-long'));
    const taken = texts.filter((name) => !tooLong.includes(name));
    const answer = await post(typing(again, new Map(taken.map((name) => [name, inAll.get(name)!]))));
    expect(refusalsIn(answer)).toEqual({});
    const found = textsIn(await again.kept());
    expect(found).toEqual(expect.arrayContaining(taken.map((name) => `${kept} ${texts.indexOf(name)}`)));
  });
});
