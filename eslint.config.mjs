import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Libs that are functions of their arguments alone: time and ids arrive with the command. */
const pure = ['trust-model', 'domain', 'access', 'insights', 'contact-import'];
/** The one file that reads the environment. */
const settings = 'libs/runtime/src/settings.ts';

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: `Only ${settings} reads the environment; take what you need as an argument.`,
};
const clock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: 'A pure lib has no clock: time arrives with the command.',
};
const impureGlobals = [
  ['process', 'A pure lib knows no process.'],
  ['performance', 'A pure lib has no clock.'],
  ['crypto', 'A pure lib makes no ids: they arrive with the command.'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((name) => [
    name,
    'A pure lib has no timers.',
  ]),
].map(([name, message]) => ({ name, message }));

export default defineConfig(
  { ignores: ['**/dist/', 'node_modules/', 'data/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }], // a Nest module is an empty class
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off', // a port's method is async, so that it rejects and never throws, whatever its adapter does
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['{apps,libs}/**/*.ts'],
    ignores: [settings, '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', environment] },
  },
  {
    files: pure.map((lib) => `libs/${lib}/**/*.ts`),
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', environment, clock],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock.message },
        {
          object: 'Math',
          property: 'random',
          message: 'A pure lib has no chance: the same arguments give the same answer.',
        },
        ...impureGlobals.map(({ name, message }) => ({ object: 'globalThis', property: name, message })),
      ],
    },
  },
  {
    files: ['apps/gateway/**/*.ts'],
    rules: {
      // A code-first class is the shape of an answer, and the answer an object of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['apps/cli/**/*.ts', 'apps/*/src/{main,schema-file}.ts', '{bench,scripts,validation}/**/*.ts'], // they speak to a terminal
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' }, // expect(port.method) names a method and never calls it unbound
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: false,
        console: false,
        performance: false,
        setInterval: false,
        URL: false,
        fetch: false,
      },
    },
  },
);
