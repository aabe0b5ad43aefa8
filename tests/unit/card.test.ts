/** The card for parents: which facts go on it, in which words, how much of them, and when it no longer holds. */
import { describe, expect, test } from 'vitest';
import type { Organisation, OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { buildDirectory } from '#app/domain/directory/directory.ts';
import { nearestAlternative } from '#app/domain/referral/card-alternative.ts';
import { cardFacts } from '#app/domain/referral/card-facts.ts';
import { cardStep, type FittedCard } from '#app/domain/referral/card-fit.ts';
import { CARD_LANGUAGES } from '#app/domain/referral/card-languages.ts';
import { cardParameters, GIVER_KINDS, readCardRequest } from '#app/domain/referral/card-request.ts';
import { isPlain, sentencesOf, shortened, wordsOf } from '#app/domain/referral/short-text.ts';
import { cardFingerprint } from '#app/features/referral/card-fingerprint.server.ts';
import { CARD_TEXTS, cardPhrases } from '#app/i18n/card-phrases.server.ts';
import themes from '#seed/vocabulary/themes.json';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { startingDirectory } from '#tests/support/starting-directory.ts';

const TODAY = '2026-09-17';
const NOW = Date.parse(`${TODAY}T12:30:00Z`);
const referral = aService().referral!;
const forProfessionals = aService({ referral: { ...referral, who: ['professional'] } });

function published(overrides: Partial<OrganisationDetails> = {}, id = 'o1'): Organisation {
  return {
    ...anOrganisation(overrides),
    id,
    slug: id,
    verification: null,
    unconfirmedSince: null,
    demo: false,
    version: 1,
    updatedAt: NOW,
  };
}

describe('the texts of the card', () => {
  const pathsOf = (tree: unknown, path = ''): string[] =>
    typeof tree === 'object' && tree !== null
      ? Object.entries(tree).flatMap(([name, value]) => pathsOf(value, `${path}.${name}`))
      : [path];
  const sentences = (language: keyof typeof CARD_TEXTS) =>
    [...Object.values(CARD_TEXTS[language].themes), CARD_TEXTS[language].fallback].flatMap(({ help }) =>
      sentencesOf(help),
    );

  test.each(CARD_LANGUAGES)('%s has the same texts as Dutch, and none is empty', (language) => {
    expect(pathsOf(CARD_TEXTS[language]).sort()).toEqual(pathsOf(CARD_TEXTS.nl).sort());
    expect(JSON.stringify(CARD_TEXTS[language])).not.toMatch(/""|" "/);
  });

  test.each(CARD_LANGUAGES)('%s has a title and a sentence for every theme of the vocabulary', (language) => {
    expect(Object.keys(CARD_TEXTS[language].themes).sort()).toEqual(themes.map(({ id }) => id).sort());
  });

  test.each(CARD_LANGUAGES)('%s has sentences of ten words at most, and of eight on average', (language) => {
    const all = sentencesOf(JSON.stringify(CARD_TEXTS[language]).replace(/"/g, '.'));
    expect(Math.max(...all.map((sentence) => wordsOf(sentence).length))).toBeLessThanOrEqual(10);
    const lengths = sentences(language).map((sentence) => wordsOf(sentence).length);
    expect(lengths.reduce((total, one) => total + one, 0) / lengths.length).toBeLessThanOrEqual(8);
  });

  test.each(CARD_LANGUAGES)('%s fills in the same things as Dutch', (language) => {
    const marks = (one: keyof typeof CARD_TEXTS) =>
      JSON.stringify(CARD_TEXTS[one])
        .match(/\{\{\w+\}\}/g)
        ?.sort();
    expect(marks(language)).toEqual(marks('nl'));
  });

  test('a theme that a coalition added gets words that always hold', () => {
    for (const language of CARD_LANGUAGES) {
      expect(cardPhrases(language).theme('own-theme')).toEqual(CARD_TEXTS[language].fallback);
    }
  });

  test('every kind of giver has a name in every language', () => {
    for (const language of CARD_LANGUAGES) {
      expect(Object.keys(CARD_TEXTS[language].givers).sort()).toEqual([...GIVER_KINDS].sort());
    }
  });

  test('the card about safety does not tell whoever finds it what it is for', () => {
    const { title, help } = CARD_TEXTS.nl.themes.safety!;
    expect(`${title} ${help}`).not.toMatch(/veilig|geweld|mishand/i);
  });

  test('hours are said in the language of the card', () => {
    const hours = [1, 2, 3].map((day) => ({ day, opens: '09:00', closes: '16:30' }));
    expect(cardPhrases('nl').hours(hours)).toEqual(['Maandag tot en met woensdag, van 9:00 tot 16:30 uur']);
    expect(cardPhrases('pl').hours(hours)).toEqual(['Poniedziałek – środa, od 9:00 do 16:30']);
  });

  test('a week with different hours every day does not take the whole card', () => {
    const hours = [1, 2, 3, 4, 5].map((day) => ({ day, opens: `0${day}:00`, closes: '16:30' }));
    expect(cardPhrases('nl').hours(hours)).toHaveLength(4);
    expect(cardPhrases('nl').hours(hours).at(-1)).toBe('…');
  });

  test('months have western digits in every language', () => {
    for (const language of CARD_LANGUAGES) expect(cardPhrases(language).month(NOW)).toContain('2026');
  });
});

describe('shortening', () => {
  test('a text that fits stays as it is', () => {
    expect(shortened('Brieven over geld.', 40)).toBe('Brieven over geld.');
  });

  test('whole sentences are kept, and it is seen that there was more', () => {
    expect(shortened('Neem brieven mee. Neem ook uw pas mee.', 30)).toBe('Neem brieven mee. …');
  });

  test('a sentence that is too long by itself ends after a word', () => {
    expect(shortened('Neem alle brieven over geld mee', 20)).toBe('Neem alle brieven…');
  });

  test('a word without an end is cut', () => {
    const cut = shortened('x'.repeat(300), 20);
    expect(cut).toBe(`${'x'.repeat(19)}…`);
  });

  test('nothing becomes longer than was asked', () => {
    const text = 'Een zin. Nog een zin, wat langer. En dan een heel lange zin die maar doorgaat tot het eind.';
    for (let most = 5; most < 100; most++) expect(shortened(text, most).length).toBeLessThanOrEqual(most);
  });
});

describe('what a parent can be expected to read', () => {
  test('short sentences are plain', () => {
    expect(isPlain('Ik ben zwanger en ik heb geldzorgen. Ik wil graag een gesprek.')).toBe(true);
  });

  test.each([
    'Wij begeleiden uw cliënt bij de aanvraag.',
    'Ik meld een zwangere aan voor een huisbezoek.',
    'Een zin die heel erg lang is en waar maar geen einde aan lijkt te komen.',
    'Arbeidsongeschiktheidsverzekeringen en meer.',
  ])('not plain: %s', (text) => {
    expect(isPlain(text)).toBe(false);
  });
});

describe('the facts on a card', () => {
  test('are the number of the organisation itself and the hours of whoever answers it', () => {
    const hours = [{ day: 2, opens: '10:00', closes: '12:00' }];
    const facts = cardFacts(
      published({ contacts: [aContact({ phone: '+31475005102', phoneVisibility: 'public', hours })] }),
      null,
      TODAY,
    );
    expect(facts.phone).toBe('+31475005102');
    expect(facts.hours).toEqual(hours);
    expect(facts.address).toBe('Fabelstraat 7, Roermond');
  });

  test('leave out the number when only professionals may refer', () => {
    expect(cardFacts(published({ services: [forProfessionals] }), null, TODAY).phone).toBeNull();
  });

  test('never hold the number of a contact', () => {
    const contacts = [aContact({ phone: '+31475009999', phoneVisibility: 'public' })];
    expect(JSON.stringify(cardFacts(published({ phone: null, contacts }), null, TODAY))).not.toContain('9999');
  });

  test('begin with the theme that was asked, and keep to what is offered to parents', () => {
    const language = aService({ id: 's2', themes: ['language'] });
    const organisation = published({ services: [aService(), language, { ...forProfessionals, themes: ['legal'] }] });
    expect(cardFacts(organisation, 'language', TODAY).themes).toEqual(['language', 'money']);
    expect(cardFacts(organisation, 'legal', TODAY).themes).toEqual(['money', 'housing']);
  });

  test('have no dot on the map where there is no door', () => {
    expect(cardFacts(published({ locations: [aLocation({ street: null })] }), null, TODAY).spot).toBeNull();
  });
});

describe('the fingerprint of a card', () => {
  const of = (overrides: Partial<OrganisationDetails>) => cardFingerprint(cardFacts(published(overrides), null, TODAY));

  test('is eight hexadecimal digits, and the same for the same facts', () => {
    expect(of({})).toMatch(/^[0-9a-f]{8}$/);
    expect(of({})).toBe(of({ name: 'Een andere naam', description: 'Anders' }));
  });

  test.each<[string, Partial<OrganisationDetails>]>([
    ['number', { phone: '+31475005999' }],
    ['hours', { locations: [aLocation({ hours: [] })] }],
    ['address', { locations: [aLocation({ houseNumber: '8' })] }],
    ['things to bring', { services: [aService({ referral: { ...referral, bring: ['Een pas'] } })] }],
    ['place for new people', { services: [aService({ intakeStop: { until: '2026-12-31', reason: null } })] }],
    ['way in', { services: [forProfessionals] }],
  ])('differs when the %s changed', (_, overrides) => {
    expect(of(overrides)).not.toBe(of({}));
  });
});

describe('a card in an address', () => {
  test('comes back without what was typed', () => {
    const asked = readCardRequest(new URLSearchParams('taal=pl&thema=money&k=1a2b3c4d&naam=Fabelweide&zeg=Hallo'));
    expect(asked).toMatchObject({ language: 'pl', theme: 'money', giverName: 'Fabelweide', sentence: 'Hallo' });
    expect(cardParameters(asked).toString()).toBe('taal=pl&thema=money&k=1a2b3c4d');
  });

  test('that nobody made gives a plain Dutch card', () => {
    const asked = readCardRequest(
      new URLSearchParams(`taal=xx&van=toString&formaat=a0&k=<b>&thema=${'x'.repeat(2000)}`),
    );
    expect(asked).toMatchObject({ language: 'nl', giver: null, format: 'a5', theme: null, fingerprint: null });
  });
});

describe('where to go instead of a partner that left', () => {
  const far = { latitude: 51.3, longitude: 6.1 };
  const gone = published({}, 'gone');
  const directoryOf = (...organisations: Organisation[]) =>
    buildDirectory({ ...startingDirectory('demo', NOW), organisations, slugs: new Map() });

  test('is the nearest partner for the same theme in the same municipality that parents can call', () => {
    const directory = directoryOf(
      published({ locations: [aLocation(far)] }, 'a-far'),
      published({}, 'near'),
      published({ services: [forProfessionals] }, 'for-professionals'),
      published({ services: [aService({ themes: ['language'] })] }, 'other-theme'),
      published({ services: [aService({ serviceAreas: ['GM0983'] })] }, 'elsewhere'),
    );
    expect(nearestAlternative(directory, gone, null, TODAY)?.id).toBe('near');
    expect(nearestAlternative(directory, gone, 'housing', TODAY)?.id).toBe('near');
  });

  test('is nowhere when nobody else helps there', () => {
    expect(nearestAlternative(directoryOf(gone), gone, null, TODAY)).toBeNull();
  });
});

describe('how large a card is written', () => {
  const nothingTyped = { giverName: '', sentence: '' };
  const short: FittedCard = {
    language: 'nl',
    name: 'De Spaarvogel',
    words: { bring: 'Neem mee:' },
    title: 'Hulp bij geldzorgen',
    help: ['Zij helpen u bij schulden.'],
    own: null,
    phone: {},
    noPhone: '',
    hours: ['Maandag, van 9:00 tot 12:00 uur'],
    say: { text: 'Ik heb hulp nodig.', inDutch: null },
    steps: ['U belt.', 'U maakt een afspraak.', 'U maakt een plan.'],
    address: 'Fabelstraat 12, Roermond',
    map: {},
    bring: null,
    cannot: 'Lukt het niet?',
    checked: null,
  };

  test('a short one is as large as it was designed', () => {
    expect(cardStep(short, nothingTyped)).toBe(1);
  });

  test('more text makes it smaller, never larger', () => {
    const steps = [0, 2, 4, 6, 8, 10, 14].map((count) =>
      cardStep(
        { ...short, help: Array.from({ length: count }, () => 'Zij helpen u bij schulden en te weinig geld.') },
        nothingTyped,
      ),
    );
    expect(steps).toEqual([...steps].sort());
    expect(steps.at(-1)).toBe(4);
  });

  test('what the giver types counts too', () => {
    const typed = { giverName: 'x'.repeat(60), sentence: 'Ik heb hulp nodig. '.repeat(8) };
    expect(cardStep(short, typed)).toBeGreaterThan(cardStep(short, nothingTyped));
  });
});
