/** What a coordinator keeps of the coalition itself: its words, its settings and its people. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search } from '#app/domain/search/search.ts';
import { action as changePeople, loader as loadPeople } from '#app/routes/curation/people.tsx';
import { action as changeSettings, loader as loadSettings } from '#app/routes/curation/settings.tsx';
import { action as changeLeads, loader as loadLeads } from '#app/routes/curation/settings-leads.tsx';
import { loader as loadMunicipality } from '#app/routes/directory/municipality.tsx';
import { loader as showLogo } from '#app/routes/site/logo.ts';
import { loader as loadThemes } from '#app/routes/directory/themes.tsx';
import { action as changeWords, loader as loadWords } from '#app/routes/curation/vocabulary.tsx';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { mailsIn } from '../support/mails-in.ts';
import {
  aPerson,
  BASE_URL,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

const COORDINATOR = aPerson({ coordinator: true });

let world: DatabaseContext;
let context: RequestContext;

beforeAll(async () => {
  world = await databaseContext();
  context = world.as(COORDINATOR);
});
afterAll(() => world.dispose());

describe('the words of the directory', () => {
  const page = (kind?: string, term?: string) =>
    loadWords({ request: pageRequest('/beheer/woorden'), context, params: { kind, term } });
  const post = (kind: string, term: string, fields: Record<string, string>) =>
    changeWords({ request: formRequest('/beheer/woorden', fields), context, params: { kind, term } });

  async function openTerm(kind: string, id: string) {
    const { term } = await page(kind, id);
    if (!term) throw new Error('Expected the page of a term');
    return term;
  }

  /** Themes that are understood in what is typed. */
  function understood(typed: string): string[] {
    const directory = context.directory.current();
    const request = readSearchParameters(directory, new URLSearchParams({ q: typed }));
    const { needs } = search(directory, request, context.clock()).interpretation;
    return needs.flatMap(({ meanings }) => meanings.map(({ id }) => id));
  }

  test('a new expression is known to the next search', async () => {
    expect(understood('zwierebol')).not.toContain('money');
    const { seen, values } = await openTerm('themas', 'money');
    const fields = { ...values, seen, expressionsNl: `${values.expressionsNl}\nzwierebol\n\n zwierebol ` };
    const answer = await answerOf(() => post('themas', 'money', fields));
    expect(answer.headers.get('Location')).toBe('/beheer/woorden/themas?gedaan=saved');
    expect(understood('zwierebol')).toContain('money');
    const [change] = await revisionsOf(context.db.read, 'term', 'theme:money');
    expect(change).toMatchObject({ actor: { kind: 'coordinator', id: COORDINATOR.id } });
  });

  test('what somebody else saved meanwhile is not overwritten unseen', async () => {
    const { seen, values } = await openTerm('themas', 'housing');
    await answerOf(() => post('themas', 'housing', { ...values, seen, labelNl: 'Wonen en huren' }));
    const late = { ...values, seen, labelNl: 'Een dak boven het hoofd' };
    const answer = await post('themas', 'housing', late);
    expect(answer).toMatchObject({ refused: 'conflict', result: { initialValue: { labelNl: late.labelNl } } });
    const now = await openTerm('themas', 'housing');
    expect(now.values.labelNl).toBe('Wonen en huren');
    await answerOf(() => post('themas', 'housing', { ...late, seen: now.seen }));
    expect((await openTerm('themas', 'housing')).values.labelNl).toBe('Een dak boven het hoofd');
  });

  test('a term is added, and removed while nobody uses it', async () => {
    const fields = { labelNl: 'Mantelzorgers', labelEn: 'Family carers', expressionsNl: 'mantelzorg' };
    await answerOf(() => post('doelgroepen', 'nieuw', fields));
    await answerOf(() => post('doelgroepen', 'nieuw', fields));
    const ids = () => context.directory.current().vocabulary.audience.map(({ id }) => id);
    expect(ids().slice(-2)).toEqual(['family-carers', 'family-carers-2']);
    await answerOf(() => post('doelgroepen', 'family-carers-2', { act: 'remove' }));
    expect(ids()).not.toContain('family-carers-2');
  });

  test('a term that a partner uses, or a rule leans on, stays', async () => {
    expect((await openTerm('themas', 'money')).users.length).toBeGreaterThan(0);
    expect(await post('themas', 'money', { act: 'remove' })).toEqual({ refused: 'used' });
    expect(await post('themas', 'safety', { act: 'remove' })).toEqual({ refused: 'lasting' });
    expect(await post('talen', 'nl', { act: 'remove' })).toEqual({ refused: 'lasting' });
  });

  test('a theme has a question and a language a code, or says what is missing', async () => {
    const texts = { labelNl: 'X', labelEn: 'X' };
    expect(await post('themas', 'nieuw', texts)).toMatchObject({
      result: { error: { questionNl: ['required'], questionEn: ['required'] } },
    });
    expect(await post('talen', 'nieuw', { ...texts, code: '1' })).toMatchObject({
      result: { error: { code: ['unreadable'] } },
    });
    expect(await post('talen', 'nieuw', { ...texts, code: 'pl' })).toMatchObject({ refused: 'taken' });
  });

  describe('their order', () => {
    const move = (term: string, pressed: string, seen: string) =>
      changeWords({
        request: formRequest('/beheer/woorden/themas', { term, pressed, seen }),
        context,
        params: { kind: 'themas' },
      });
    async function order() {
      const { list } = await page('themas');
      return { seen: list?.seen ?? '', ids: list?.terms.map(({ id }) => id) ?? [] };
    }

    test('is changed one place at a time, and visitors see it', async () => {
      const before = await order();
      const [first, second, ...rest] = before.ids;
      const answer = await answerOf(() => move(second!, 'up', before.seen));
      expect(answer.headers.get('Location')).toBe(`/beheer/woorden/themas?gedaan=moved#up-${second}`);
      expect((await order()).ids).toEqual([second, first, ...rest]);
      const { themes } = await loadThemes({ request: pageRequest('/themas'), context, params: {} });
      expect(themes.slice(0, 2).map(({ id }) => id)).toEqual([second, first]);
      const [change] = await revisionsOf(context.db.read, 'term', 'theme');
      expect(change).toMatchObject({ actor: { id: COORDINATOR.id }, before: before.ids });
      await answerOf(async () => move(second!, 'down', (await order()).seen));
      expect((await order()).ids).toEqual(before.ids);
    });

    test('is left alone when somebody else changed it meanwhile', async () => {
      const seen = await order();
      await answerOf(() => move(seen.ids[2]!, 'up', seen.seen));
      const now = await order();
      expect(await move(seen.ids[5]!, 'up', seen.seen)).toEqual({ refused: 'order' });
      expect(await order()).toEqual(now);
    });

    test('stays as it is at either end, and for what is not there', async () => {
      const { seen, ids } = await order();
      await answerOf(() => move(ids[0]!, 'up', seen));
      await answerOf(() => move(ids.at(-1)!, 'down', seen));
      await answerOf(() => move('onbekend', 'up', seen));
      expect((await order()).ids).toEqual(ids);
      await expect(move(ids[0]!, 'sideways', seen)).rejects.toMatchObject({ init: { status: 404 } });
    });
  });

  test.each([
    ['onbekend', undefined],
    ['themas', 'onbekend'],
  ])('%s/%s is not there', async (kind, term) => {
    await expect(page(kind, term)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe('the settings', () => {
  const page = () => loadSettings({ request: pageRequest('/beheer/instellingen'), context, params: {} });
  const post = (fields: Record<string, string>) =>
    changeSettings({ request: formRequest('/beheer/instellingen', fields), context, params: {} });

  test('are saved for the whole directory, with their history', async () => {
    const { seen, values } = await page();
    const fields = { ...values, seen, name: 'Coalitie <b>Elders</b>', checkAfterMonths: '6' };
    expect((await answerOf(() => post(fields))).headers.get('Location')).toBe('/beheer/instellingen?gedaan=saved');
    const { coalition } = context.directory.current();
    expect(coalition).toMatchObject({ name: 'Coalitie <b>Elders</b>', checkAfterMonths: 6 });
    expect(coalition.coordinator.phone).toMatch(/^\+31/);
    expect(await revisionsOf(context.db.read, 'settings', 'coalition')).toHaveLength(1);
    expect(await post(fields)).toMatchObject({ refused: 'conflict' });
  });

  test.each([
    ['checkAfterMonths', '0'],
    ['checkAfterMonths', 'twaalf'],
    ['coordinatorEmail', 'geen adres'],
    ['coordinatorPhone', '0475 00'],
    ['name', ' '],
    ['brand', '#ffcc00'],
    ['brand', 'blauw'],
    ['accent', '#ffffff'],
  ])('with %s “%s” are refused beside that field', async (field, value) => {
    const { seen, values } = await page();
    const answer = await post({ ...values, seen, [field]: value });
    expect(answer).toMatchObject({ result: { error: { [field]: [expect.any(String)] } } });
  });

  describe('take a logo', () => {
    const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><path d="M0 0h9v9z"/></svg>';
    async function save(logo: string | null, more: Record<string, string> = {}) {
      const { seen, values } = await page();
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...values, seen, ...more })) body.append(name, value);
      if (logo !== null) body.append('logo', new File([logo], 'logo.svg', { type: 'image/svg+xml' }));
      const request = new Request(`${BASE_URL}/beheer/instellingen`, { method: 'POST', body });
      return changeSettings({ request, context, params: {} });
    }
    const shown = () => showLogo({ request: pageRequest('/logo'), context, params: {} });

    test('that is kept when something else is saved, and goes when asked', async () => {
      const before = await revisionsOf(context.db.read, 'settings', 'coalition');
      await answerOf(() => save(SVG, { brand: '#1D3F72' }));
      const { logo, colours } = context.directory.current().coalition;
      expect(logo).toMatchObject({ mediaType: 'image/svg+xml', width: 240, height: 60 });
      expect(colours).toEqual({ brand: '#1d3f72', accent: null });
      expect(await (await shown()).text()).toBe(SVG);
      await answerOf(() => save(null, { name: 'Coalitie Elders' }));
      expect(context.directory.current().coalition.logo).toEqual(logo);
      await answerOf(() => save(null, { removeLogo: 'on' }));
      expect(context.directory.current().coalition.logo).toBeNull();
      expect((await shown()).status).toBe(404);
      expect(await revisionsOf(context.db.read, 'settings', 'coalition')).toHaveLength(before.length + 3);
    });

    test('that does more than draw is refused beside its field, with what else is wrong', async () => {
      const answer = await save(SVG.replace('<path', '<script/><path'), { name: ' ' });
      expect(answer).toMatchObject({ result: { error: { logo: ['logo-active'], name: [expect.any(String)] } } });
      expect(context.directory.current().coalition.logo).toBeNull();
    });
  });
});

describe('the kartrekkers of a municipality', () => {
  const params = { municipality: 'roermond' };
  const page = (municipality?: string) =>
    loadLeads({ request: pageRequest('/beheer/instellingen/kartrekkers'), context, params: { municipality } });
  const post = (fields: Record<string, string>) =>
    changeLeads({ request: formRequest('/beheer/instellingen/kartrekkers/roermond', fields), context, params });
  const one = { 'leads[0].name': 'Kaat <i>Kar</i>', 'leads[0].role': 'Kartrekker, wijkteam' };

  async function seenNow(): Promise<string> {
    return (await page('roermond')).one?.seen ?? '';
  }

  test('are on its page at once, in the order in which to call them, with their history', async () => {
    const fields = {
      ...{ ...one, 'leads[0].phone': '0475-00 12 34', 'leads[0].email': '' },
      ...{ 'leads[1].name': 'Kees Karrevracht', 'leads[1].role': 'Reserve', 'leads[1].email': 'Kees@elders.example' },
    };
    const seen = await seenNow();
    const answer = await answerOf(() => post({ ...fields, seen }));
    expect(answer.headers.get('Location')).toBe('/beheer/instellingen/kartrekkers/roermond?gedaan=saved');
    const { view } = await loadMunicipality({ request: pageRequest('/gemeenten/roermond'), context, params });
    expect(view.leads).toMatchObject([
      { name: 'Kaat <i>Kar</i>', phone: { text: '0475 00 12 34' }, email: null },
      { name: 'Kees Karrevracht', phone: null, email: 'kees@elders.example' },
    ]);
    const [change] = await revisionsOf(context.db.read, 'settings', 'leads:GM0957');
    expect(change).toMatchObject({ actor: { id: COORDINATOR.id }, after: [{ phone: '+31475001234' }, {}] });
    expect(await post({ ...fields, seen })).toMatchObject({ refused: 'conflict' });
    expect((await page()).list?.find(({ slug }) => slug === 'roermond')?.leads).toContain('Kees');
  });

  test('can all be taken away: then the coordinator is named', async () => {
    await answerOf(async () => post({ seen: await seenNow() }));
    const { view } = await loadMunicipality({ request: pageRequest('/gemeenten/roermond'), context, params });
    expect(view.leads).toEqual([]);
  });

  test.each([
    [{ 'leads[0].name': ' ' }, 'leads[0].name', 'required'],
    [{ 'leads[0].phone': '0475' }, 'leads[0].phone', expect.stringContaining('phone')],
    [{ 'leads[0].email': 'kaat' }, 'leads[0].email', 'mail'],
    [{ 'leads[0].phone': '', 'leads[0].email': '' }, 'leads[0].phone', 'required'],
  ])('with %o are refused beside the field', async (wrong, field, problem) => {
    const fields = { ...one, 'leads[0].phone': '0475 00 12 34', ...wrong, seen: await seenNow() };
    expect(await post(fields)).toMatchObject({ result: { error: { [field]: [problem] } } });
  });

  test('of a municipality that is not there are not there', async () => {
    await expect(page('atlantis')).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe('the people', () => {
  const post = (fields: Record<string, string>) =>
    changePeople({ request: formRequest('/beheer/mensen', fields), context, params: {} });

  test('are invited by name of the partner, and listed until they answer', async () => {
    const [partner] = context.directory.current().organisations;
    const fields = { act: 'invite', email: 'nieuw@elders.example', role: 'editor', organisation: partner!.name };
    await answerOf(() => post(fields));
    expect(await mailsIn(context.db, 'nieuw@elders.example')).toHaveLength(1);
    const view = await loadPeople({ request: pageRequest('/beheer/mensen'), context, params: {} });
    expect(view.list?.invited).toMatchObject([{ email: 'nieuw@elders.example' }]);
  });

  test.each([
    [{ role: 'editor' }, { organisation: ['required'] }],
    [{ role: 'editor', organisation: 'Nergens' }, { organisation: ['unknown-choice'] }],
    [{ role: 'lead', municipality: 'GM0000' }, { municipality: ['unknown-choice'] }],
    [{ role: 'visitor' }, { role: ['unknown-choice'] }],
  ])('are not invited as %o', async (fields, error) => {
    const answer = await post({ act: 'invite', email: 'x@elders.example', ...fields });
    expect(answer).toMatchObject({ form: 'invite', result: { error } });
  });
});
