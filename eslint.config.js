/**
 * What the tools check so that people need not: the direction of imports between the layers, and house habits.
 * A comment in a file cannot switch a rule off; a rule that is wrong is changed here, with a reason.
 * tests/unit/architecture.test.ts proves the rules on imports.
 * `npm run lint` remembers files that did not change in node_modules/.cache; .ci/run starts without, so that the two rules
 * with types also see what a change elsewhere did to such a file.
 */
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SOURCE = '**/*.{ts,tsx,js,mjs}';

/** How an import names another folder: relative, or as `#app/…`, `#db/…` and the like. */
const BY_PATH = '(\\.{1,2}/)+(app/)?';
const BY_NAME = '#(app/)?';

/** What no file of a layer may import: a regular expression over the name of the module, and the reason. */
const refusals = {
  database: {
    regex: '^(drizzle-orm|better-sqlite3)(/|$)',
    message: 'Only db/ speaks SQL: ask a repository in db/repositories, or add one.',
  },
  map: {
    regex: '^(leaflet|supercluster)(/|$)',
    message: 'Leaflet and supercluster stay inside app/components/map (docs/decisions/002).',
  },
  outsideDomain: {
    regex: '^(?!(#app/domain/|\\.{1,2}/|zod(/|$)|fuse\\.js$))',
    message: 'The domain is pure: it imports only #app/domain, zod and fuse.js. Pass the rest in as an argument.',
  },
  upFromDomain: {
    regex: `^${BY_PATH}(features|platform|routes|components|i18n|db|server|seed)/`,
    message: 'The domain knows no other layer. Pass what it needs in as an argument.',
  },
  screens: {
    regex: layers('routes', 'components'),
    message: 'Features, platform and db know no screens: return a result, and let a route show it.',
  },
  react: {
    regex: '^(react|react-dom|@remix-run/[^/]+|react-i18next|remix-i18next)(/|$)',
    message: 'Features know neither React nor Remix: take plain input and return a result.',
  },
  features: {
    regex: layers('features'),
    message: 'Features use db and platform, not the other way round.',
  },
  repositories: {
    regex: layers('db'),
    message: 'A route or component does not ask the database: call a feature, or read the directory of the context.',
  },
  behindTheScreen: {
    regex: layers('features', 'platform'),
    message: 'A component shows what it is given: call the feature in the loader or action of the route.',
  },
};

const oneNameOnly = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Export by name: only routes, the entries and configuration files have a default export.',
  },
];

const habits = [
  {
    selector: 'Program > TSInterfaceDeclaration, ExportNamedDeclaration > TSInterfaceDeclaration',
    message: 'Write a type. An interface is only for adding to a declared module.',
  },
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: 'Parse or narrow the value instead of forcing its type through unknown.',
  },
];

const hiddenInputs = [
  {
    selector:
      'MemberExpression[object.name="Date"][property.name="now"], NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], MemberExpression[object.name="performance"]',
    message: 'The clock is an argument: take now: number (UTC milliseconds).',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"], MemberExpression[object.name="crypto"]',
    message: 'Chance is an argument: take newId or a number from outside.',
  },
];

/** Which folder refuses what. Every file gets the rules of the last entry that names it, so each entry is complete. */
const folders = [
  { files: [SOURCE], refused: ['database'] },
  // SQLite's own full-text search is one of the engines measured there; one test changes what no feature changes yet,
  // another counts anew what the repositories counted; databases of earlier versions are made statement by statement; what
  // is moved over is spoiled beforehand.
  {
    files: [
      'tests/bench/search/engines/**',
      'tests/db/live-directory.test.ts',
      'tests/db/dashboard.sqlite.test.ts',
      'tests/db/migrate-to-postgres.postgres.test.ts',
      'tests/support/earlier-database.ts',
    ],
    refused: ['map'],
  },
  { files: ['app/**'], refused: ['database', 'map'] },
  { files: ['app/components/**'], refused: ['database', 'map', 'repositories', 'behindTheScreen'] },
  { files: ['app/components/map/**'], refused: ['database', 'repositories', 'behindTheScreen'] },
  { files: ['app/routes/**'], refused: ['database', 'map', 'repositories'], defaultExport: true },
  { files: ['app/features/**'], refused: ['database', 'map', 'screens', 'react'] },
  { files: ['app/platform/**'], refused: ['database', 'map', 'screens', 'features'] },
  { files: ['app/domain/**'], refused: ['outsideDomain', 'upFromDomain'], pure: true },
  { files: ['db/**'], refused: ['map', 'screens', 'features'] },
  {
    files: ['app/{root,entry.client,entry.server}.tsx', 'app/routes.ts'],
    refused: ['database', 'map'],
    defaultExport: true,
  },
  { files: ['*.config.{js,ts}'], refused: [], defaultExport: true },
];

function layers(...names) {
  return `^(${BY_NAME}|${BY_PATH})(${names.join('|')})/`;
}

function folderRules({ files, refused, defaultExport = false, pure = false }) {
  const patterns = refused.map((name) => refusals[name]);
  // The rule on imports does not see import('…'). A slash would end the pattern inside a selector.
  const dynamicImports = patterns.map(({ regex, message }) => ({
    selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
    message,
  }));
  const syntax = [...habits, ...dynamicImports, ...(defaultExport ? [] : oneNameOnly), ...(pure ? hiddenInputs : [])];
  return {
    files: files.map((glob) => (glob.endsWith('/**') ? `${glob}/*.{ts,tsx}` : glob)),
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...syntax],
    },
  };
}

export default tseslint.config(
  { ignores: ['build/', 'data/', 'node_modules/', 'coverage/', 'db/migrations/', 'db/migrations-postgres/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: [SOURCE],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
        },
      ],
    },
  },
  {
    // Of the rules that need types only these two: a forgotten await is a real bug, and the whole set takes too long.
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/await-thenable': 'error' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', URL: 'readonly', setInterval: 'readonly', clearInterval: 'readonly' },
    },
  },
  {
    files: ['public/*.js'],
    languageOptions: {
      globals: {
        customElements: 'readonly',
        document: 'readonly',
        HTMLElement: 'readonly',
        ResizeObserver: 'readonly',
        window: 'readonly',
      },
    },
  },
  {
    files: ['{app,db,server,seed}/**/*.{ts,tsx}'],
    // The schema is one table after another, and is read as one.
    ignores: ['db/schema.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['app/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['app/**/*.tsx'], extends: [jsxA11y.flatConfigs.recommended] },
  folders.map(folderRules),
);
