import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { htmlSinks, unsafeImports, unsafeStyleImports } from './scripts/eslint/html-sinks.ts';
import { importBoundaries } from './scripts/eslint/import-boundaries.ts';

const shipped = ['src/**/*.ts', 'components/**/*.ts'];
const templates = ['components/**/*.ts', 'src/element/**/*.ts'];

const clockReads = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The current time is passed in.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'The current time is passed in.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The current time is passed in.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is passed in.',
  },
];

const browserGlobals = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'customElements',
  'HTMLElement',
  'requestAnimationFrame',
].map((name) => ({ name, message: 'This layer knows no page.' }));

const effectGlobals = ['fetch', 'setTimeout', 'setInterval', 'performance', 'crypto'].map(
  (name) => ({ name, message: 'This layer is pure: pass in what it needs.' }),
);

const nodeGlobals = ['process', 'Buffer', 'global', 'require', '__dirname'].map((name) => ({
  name,
  message: 'Only backend/node runs on Node alone.',
}));

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'cdn/',
      'demo/dist/',
      '.cache/',
      'storybook-static/',
      'integrations/shopify/extensions/laurel/assets/',
      'test/frameworks/**/node_modules/',
      'test/frameworks/**/dist/',
      'test/editors/node_modules/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { laurel: { rules: { 'import-boundaries': importBoundaries } } },
    rules: {
      'laurel/import-boundaries': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // Types of a decoder's fields and empty option sets are written as `{}` and `void` unions on purpose.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // node:test awaits its own tests; a plugin of chai types every `equal` as a promise because
          // snapshots are.
          allowForKnownSafeCalls: [
            { from: 'package', package: 'chai', name: 'Equal' },
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false, inheritedMethods: false } },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: [...shipped, 'demo/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...htmlSinks],
      'no-restricted-imports': ['error', unsafeStyleImports],
      'no-script-url': 'error',
    },
  },
  {
    // Styles made from the kit's own constants: sizes and names of tokens.
    files: [
      'src/element/**/*.ts',
      'components/feedback-survey/{feedback-survey.{scales,styles},flow/styles}.ts',
    ],
    rules: { 'no-restricted-imports': ['error', unsafeImports] },
  },
  {
    files: shipped,
    ignores: ['src/backend/node/**'],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals] },
  },
  {
    files: ['src/backend/**/*.ts'],
    ignores: ['src/backend/node/**'],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals, ...browserGlobals] },
  },
  {
    files: ['src/backend/node/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...browserGlobals] },
  },
  {
    files: ['src/values/**/*.ts', 'src/contract/**/*.ts', 'src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...nodeGlobals, ...browserGlobals, ...effectGlobals],
      'no-restricted-syntax': ['error', ...htmlSinks, ...clockReads],
    },
  },
  {
    files: templates,
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'wc/guard-define-call': 'error',
      'wc/guard-super-call': 'off',
      'wc/no-child-traversal-in-attributechangedcallback': 'error',
      'wc/no-child-traversal-in-connectedcallback': 'error',
      'wc/no-constructor-attributes': 'error',
      'wc/require-listener-teardown': 'error',
      // The base class stands between the elements and HTMLElement.
      'wc/no-invalid-extends': 'off',
    },
  },
  {
    // Tests build pages from text, and chai's assertions are expressions.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
