/** The layers of the house, proved on samples: what each folder may import, and what it is refused. */
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

// The samples are in no file, so rules that need the types of a project cannot look at them.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const ABOUT_STRUCTURE = ['no-restricted-imports', 'no-restricted-syntax', 'max-lines'];

/** What the house says about this code in this file; empty when it may stand there. */
async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  if (!result || result.messages.some((message) => message.fatal))
    throw new Error(`Cannot lint the sample for ${file}`);
  return result.messages
    .filter((message) => ABOUT_STRUCTURE.includes(message.ruleId ?? ''))
    .map((message) => message.message);
}

const importing = (module: string) => `import { thing } from '${module}';\nexport const used = thing;\n`;

describe('imports point inwards', () => {
  test.each([
    ['app/domain/search/sample.ts', '#app/domain/group-by.ts'],
    ['app/domain/search/sample.ts', '../group-by.ts'],
    ['app/domain/search/sample.ts', 'zod'],
    ['app/domain/search/sample.ts', 'fuse.js'],
    ['app/features/sample.server.ts', '#app/domain/group-by.ts'],
    ['app/features/sample.server.ts', '#db/repositories/organisations.server.ts'],
    ['app/features/sample.server.ts', '#app/platform/log.server.ts'],
    ['app/routes/directory/sample.tsx', '#app/features/sample.server.ts'],
    ['app/routes/directory/sample.tsx', '@remix-run/react'],
    ['app/routes/directory/sample.tsx', '#app/components/map/map.tsx'],
    ['app/components/ui/sample.tsx', '#app/domain/group-by.ts'],
    ['app/components/map/sample.ts', 'leaflet'],
    ['app/components/map/sample.ts', 'supercluster'],
    ['app/context.server.ts', '#db/client.server.ts'],
    ['db/repositories/sample.server.ts', 'drizzle-orm'],
    ['db/client.server.ts', 'better-sqlite3'],
    ['db/repositories/sample.server.ts', '#app/domain/group-by.ts'],
  ])('%s may import %s', async (file, module) => {
    expect(await refusals(file, importing(module))).toEqual([]);
  });

  test.each([
    ['app/domain/search/sample.ts', '#db/client.server.ts'],
    ['app/domain/search/sample.ts', '#app/platform/log.server.ts'],
    ['app/domain/search/sample.ts', '../../platform/log.server.ts'],
    ['app/domain/search/sample.ts', 'node:fs'],
    ['app/domain/search/sample.ts', 'react'],
    ['app/features/sample.server.ts', '#app/routes/directory/sample.tsx'],
    ['app/features/sample.server.ts', '../components/ui/logo.tsx'],
    ['app/features/sample.server.ts', 'react'],
    ['app/features/sample.server.ts', '@remix-run/node'],
    ['app/features/sample.server.ts', 'drizzle-orm'],
    ['app/routes/directory/sample.tsx', '#db/repositories/organisations.server.ts'],
    ['app/routes/directory/sample.tsx', '../../../db/client.server.ts'],
    ['app/routes/directory/sample.tsx', 'leaflet'],
    ['app/components/ui/sample.tsx', '#db/client.server.ts'],
    ['app/components/ui/sample.tsx', '#app/features/sample.server.ts'],
    ['app/components/map/sample.tsx', '#app/platform/config.server.ts'],
    ['app/components/ui/sample.tsx', 'supercluster'],
    ['app/platform/sample.server.ts', '#app/features/sample.server.ts'],
    ['db/repositories/sample.server.ts', '#app/features/sample.server.ts'],
    ['server/sample.ts', 'better-sqlite3'],
    ['tests/db/sample.test.ts', 'drizzle-orm/better-sqlite3'],
  ])('%s may not import %s', async (file, module) => {
    expect(await refusals(file, importing(module))).toHaveLength(1);
  });

  test('an import of types counts as well', async () => {
    const code = "import type { Queries } from '#db/client.server.ts';\nexport type Mine = Queries;\n";
    expect(await refusals('app/routes/sample.tsx', code)).toHaveLength(1);
    expect(await refusals('app/features/sample.server.ts', code)).toEqual([]);
  });

  test('an import at run time counts as well', async () => {
    const code = "export function load() {\n  return import('leaflet');\n}\n";
    expect(await refusals('app/routes/sample.tsx', code)).toHaveLength(1);
    expect(await refusals('app/components/map/sample.ts', code)).toEqual([]);
  });

  test('a refusal says what to do instead', async () => {
    const [message] = await refusals('app/routes/sample.tsx', importing('#db/client.server.ts'));
    expect(message).toContain('call a feature');
  });
});

describe('the domain gives the same answer to the same question', () => {
  test.each(['Date.now()', 'new Date()', 'Date()', 'performance.now()', 'Math.random()', 'crypto.randomUUID()'])(
    '%s is refused in the domain and allowed elsewhere',
    async (expression) => {
      const code = `export function sample() {\n  return ${expression};\n}\n`;
      expect(await refusals('app/domain/freshness/sample.ts', code)).toHaveLength(1);
      expect(await refusals('app/platform/sample.server.ts', code)).toEqual([]);
    },
  );

  test('a date made from an argument is allowed', async () => {
    const code = 'export function yearOf(now: number) {\n  return new Date(now).getUTCFullYear();\n}\n';
    expect(await refusals('app/domain/freshness/sample.ts', code)).toEqual([]);
  });
});

describe('house habits', () => {
  test('only routes, the entries and configuration files have a default export', async () => {
    const code = 'export default function Sample() {\n  return null;\n}\n';
    for (const file of ['app/routes/sample.tsx', 'app/root.tsx', 'app/routes.ts', 'vite.config.ts']) {
      expect(await refusals(file, code)).toEqual([]);
    }
    for (const file of ['app/components/ui/sample.tsx', 'app/features/sample.server.ts', 'app/domain/sample.ts']) {
      expect(await refusals(file, code)).toHaveLength(1);
    }
  });

  test('a file of more than 300 lines is refused, lines of comment not counted', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `export const n${n} = ${n};\n`).join('');
    expect(await refusals('app/features/sample.server.ts', `// Why.\n${lines(300)}`)).toEqual([]);
    expect(await refusals('app/features/sample.server.ts', lines(301))).toHaveLength(1);
  });

  test('a comment cannot switch a rule off', async () => {
    const code = `/* eslint-disable */\n${importing('leaflet')}`;
    expect(await refusals('app/features/sample.server.ts', code)).toHaveLength(1);
  });
});
