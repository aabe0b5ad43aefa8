/** Who takes part in a programme and where, and how programmes are grouped. */
import { describe, expect, test } from 'vitest';
import { offersOf, municipalitiesWith } from '#app/domain/programme/offers.ts';
import { detailsOfForm, programmeForm, typedProgramme } from '#app/domain/programme/programme-form.ts';
import { programmesByGroup } from '#app/domain/programme/programme-groups.ts';
import { personalDataIn } from '#app/domain/referral/personal-data.ts';
import { demoDirectory } from '../support/demo-directory.ts';

const directory = demoDirectory();
const programmes = directory.vocabulary.programme.map(({ id }) => id);

test.each(programmes)('in the demo coalition partners take part in %s, and it is described in both languages', (id) => {
  const offers = offersOf(directory, id);
  expect(offers.length).toBeGreaterThan(1);
  expect(municipalitiesWith(offers).length).toBeGreaterThan(0);
  const told = directory.programmes.find((one) => one.id === id)!;
  for (const text of [told.forWhom, told.gain, told.referring]) {
    expect(text.nl).not.toBe('');
    expect(text.en).not.toBe('');
  }
});

test('nobody is left out, and those at work stand first', () => {
  const offers = offersOf(directory, 'mdo');
  const stated = directory.organisations.filter((one) => one.programmes.some(({ programme }) => programme === 'mdo'));
  expect(offers.map(({ partner }) => partner.id).sort()).toEqual(stated.map(({ id }) => id).sort());
  const statuses = offers.map(({ status }) => status);
  expect(statuses).toEqual([...statuses].sort((a, b) => Number(a !== 'active') - Number(b !== 'active')));
});

test('a partner takes part where one of its services works', () => {
  const { municipalities } = offersOf(directory, 'centering-pregnancy').find(
    ({ partner }) => partner.slug === 'verloskundigen-fabelweide',
  )!;
  expect(municipalities.map((code) => directory.municipalityByCode(code)!.slug).sort()).toEqual([
    'roerdalen',
    'roermond',
  ]);
});

test('each programme stands in one group, also one that nothing is said of', () => {
  const groups = programmesByGroup(directory.vocabulary.programme, []);
  expect(groups.map(({ group }) => group)).toEqual(['other']);
  const told = programmesByGroup(directory.vocabulary.programme, directory.programmes);
  expect(told.flatMap(({ terms }) => terms.map(({ id }) => id)).sort()).toEqual([...programmes].sort());
  expect(told.find(({ terms }) => terms.some(({ id }) => id === 'mdo'))?.group).toBe('other');
  expect(told.find(({ terms }) => terms.some(({ id }) => id === 'voorzorg'))?.group).toBe('at-home');
});

describe('the form of a programme', () => {
  const programme = directory.programmes.find(({ id }) => id === 'nu-niet-zwanger')!;
  const form = programmeForm(directory.vocabulary, programme);

  test('gives back what it shows', () => {
    expect({ ...programme, ...detailsOfForm(form.parse(typedProgramme(programme))) }).toEqual(programme);
  });

  test.each([
    ['forWhomEn', ''],
    ['website', 'http://programma.example'],
    ['website', 'geen adres'],
    ['ways', 'by-post'],
    ['themes', 'no-such'],
  ])('refuses %s that is "%s", at the field', (field, typed) => {
    const { error } = form.safeParse({ ...typedProgramme(programme), [field]: typed });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

test('the lessons of the demo coalition are about programmes and themes that are there, and about no person', () => {
  expect(directory.lessons.length).toBeGreaterThanOrEqual(5);
  for (const { organisation, themes, programmes: some, ...lesson } of directory.lessons) {
    expect(directory.byId(organisation!)).not.toBeNull();
    expect(themes.every((id) => directory.vocabulary.theme.some((term) => term.id === id))).toBe(true);
    expect(some.every((id) => programmes.includes(id))).toBe(true);
    const text = [lesson.title, lesson.summary, lesson.situation, lesson.approach, lesson.result].join('\n');
    expect(personalDataIn(text), lesson.title).toBeNull();
  }
});
