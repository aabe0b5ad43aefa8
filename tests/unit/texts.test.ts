/** The texts of the screens: whole in both languages, alike where they must be, and every one of them in use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { allTexts } from '#app/i18n/texts.server.ts';

type Tree = { [name: string]: string | Tree };

/** Words and names that are the same in Dutch and English. */
const SAME_IN_BOTH = [
  'Logo',
  'Postcodes',
  'Agenda',
  'Code',
  'Contact',
  'Cookies',
  'Demo',
  'Filter',
  'Filters',
  'Import',
  'Korte Lijntjes',
  'Management',
  'Menu',
  'Online',
  'Partner',
  '{{count}} partner',
  '{{count}} partners',
  'Postcode',
  'Print',
  'Privacy',
  'Tigrinya',
  'Training',
  'Website',
  'ZorgDomein',
  'Zoom in',
  '{{theme}} in {{name}}',
];

const APP = fileURLToPath(new URL('../../app', import.meta.url));
const SERVER = fileURLToPath(new URL('../../server', import.meta.url));
const TEXTS = join(APP, 'i18n/texts');
const dutch = new Map(textsOf(allTexts.nl));
const english = new Map(textsOf(allTexts.en));
const keys = new Set([...dutch.keys()].map(withoutCount));
const code = readCode();

describe('the texts in two languages', () => {
  test('the Dutch ones say u, never je', () => {
    const familiar = [...dutch].filter(([, text]) => /\b(?:je|jij|jou|jouw|jullie)\b/i.test(text));
    expect(familiar).toEqual([]);
  });

  test('both have the same keys', () => {
    expect([...new Set([...english.keys()].map(withoutCount))].sort()).toEqual([...keys].sort());
  });

  test.each([
    ['Dutch', dutch],
    ['English', english],
  ])('every counted %s text has a form for one and a form for more', (_, texts) => {
    const counted = new Set([...texts.keys()].filter((key) => key !== withoutCount(key)).map(withoutCount));
    const lacksForm = (key: string) => !texts.has(`${key}_one`) || !(texts.has(`${key}_other`) || texts.has(key));
    const incomplete = [...counted].filter(lacksForm);
    expect(incomplete).toEqual([]);
  });

  test('every text has the same placeholders, tags and marks in both', () => {
    const different = [...dutch].filter(([key, text]) => {
      const translation = english.get(key);
      return translation !== undefined && marksIn(translation).join() !== marksIn(text).join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('a top-level name stands in one file only, so that no text hides another', () => {
    const names = readdirSync(TEXTS)
      .filter((file) => file.endsWith('.nl.json'))
      .flatMap((file) => Object.keys(JSON.parse(readFileSync(join(TEXTS, file), 'utf8')) as object));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('no text is empty', () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  test('no English text is left in Dutch', () => {
    const copied = [...dutch].filter(
      // A text of placeholders and signs alone has nothing to translate.
      ([key, text]) => english.get(key) === text && /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(copied.filter(([, text]) => !SAME_IN_BOTH.includes(text)).map(([key]) => key)).toEqual([]);
  });

  test('each language names the other on its switch', () => {
    expect([dutch.get('site.switchLanguage'), english.get('site.switchLanguage')]).toEqual(['English', 'Nederlands']);
  });
});

describe('the texts and the screens', () => {
  test('the code asks for texts', () => {
    expect(code.asked.size).toBeGreaterThan(100);
  });

  test('every text the code asks for exists', () => {
    expect([...code.asked].filter((key) => !keys.has(key) && !dutch.has(key))).toEqual([]);
  });

  test('every pattern the code asks for fits a text', () => {
    expect(code.patterns.filter((pattern) => ![...keys].some((key) => pattern.test(key)))).toEqual([]);
  });

  test('every text is used somewhere', () => {
    const unused = [...keys].filter(
      (key) => !code.literals.has(key) && !code.patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

function textsOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as [string, string]] : textsOf(value, `${path}${name}.`),
  );
}

/** The key as the code writes it: without the form for one or for more. */
function withoutCount(key: string): string {
  return key.replace(/_(zero|one|other)$/, '');
}

/** Placeholders may be repeated in one language and not in the other; tags and marks may not. */
function marksIn(text: string): string[] {
  const placeholders = new Set(text.match(/\{\{.*?\}\}/g));
  return [...placeholders, ...(text.match(/<[^>]+>|\[\[|\]\]/g) ?? [])].sort();
}

function readCode() {
  const found = { asked: new Set<string>(), patterns: [] as RegExp[], literals: new Set<string>() };
  for (const file of [APP, SERVER].flatMap(filesIn)) {
    if (!/\.tsx?$/.test(file)) continue;
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, false, kind));
  }
  return found;

  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) found.literals.add(node.text);
    if (ts.isCallExpression(node) && isTranslator(node.expression) && node.arguments[0]) ask(node.arguments[0]);
    if (ts.isJsxAttribute(node) && ts.isIdentifier(node.name) && node.name.text === 'i18nKey' && node.initializer) {
      ask(node.initializer);
    }
    ts.forEachChild(node, visit);
  }

  function ask(key: ts.Node): void {
    if (ts.isStringLiteralLike(key)) found.asked.add(key.text);
    else if (ts.isTemplateExpression(key)) found.patterns.push(patternOf(key));
    else if (ts.isConditionalExpression(key)) [key.whenTrue, key.whenFalse].forEach(ask);
    else if (ts.isJsxExpression(key) && key.expression) ask(key.expression);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
}

/** `t(…)`, or `phrases.t(…)` */
function isTranslator(called: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(called) ? called.name : called;
  return ts.isIdentifier(name) && name.text === 't';
}

/** What is filled in is one step of the key: `domain.${domain}` is not `domain.full.medical`. */
function patternOf(key: ts.TemplateExpression): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spans = key.templateSpans.map((span) => `[^.]+${literal(span.literal.text)}`);
  return new RegExp(`^${literal(key.head.text)}${spans.join('')}$`);
}
