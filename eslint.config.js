/** What the linter holds us to. Types are asked of TypeScript on .ts only: that is where it is quick. */
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const clock = 'Ask #platform/clock.ts for the time: a test must be able to fix it.';
const reason = 'Refuse through the reasons.ts of your module: tsc holds it to its words.';
const readsOnly = 'A query writes nothing: this is a command.';
const isClock = ['src/platform/clock.ts', 'src/platform/id.ts'];
const wordLists = ['**/words.*.ts', '**/codes.ts', 'src/platform/server/tables.ts'];

const everywhere = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clock },
  { selector: "NewExpression[callee.name='Refusal'] > Literal.arguments", message: reason },
];
const writing = [
  { selector: 'CallExpression[callee.name=/^(transact|journal|enqueue|queueMail)$/]', message: readsOnly },
  { selector: 'CallExpression[callee.property.name=/^(insertInto|updateTable|deleteFrom)$/]', message: readsOnly },
];

export default defineConfig(
  { ignores: ['build', '.svelte-kit', 'var', 'node_modules', 'src/platform/server/tables.ts', '**/*.cjs'] },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
  svelte.configs.recommended,
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: ['**/*.{ts,svelte}'],
    plugins: { '@typescript-eslint': ts.plugin },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      'no-unused-vars': 'off',
      '@typescript-eslint/require-await': 'off', // an async door may answer at once
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-navigation-without-resolve': 'off', // addresses carry a locale: useLocale().href makes them
    },
  },
  {
    files: ['src/**/*queries.server.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...writing] },
  },
  {
    files: ['**/*.test.ts', '**/*.stage.ts', 'tests/**', 'trials/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['src/routes/**/+*.ts'], rules: { 'max-lines': ['error', { max: 40 }] } },
  { files: wordLists, rules: { 'max-lines': 'off' } },
  { files: isClock, rules: { 'no-restricted-syntax': 'off' } },
);
