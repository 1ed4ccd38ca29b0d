/** One configuration for every level of test; `npm test` runs them all with Node's own ES modules. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/bench', '<rootDir>/validation'],
  testMatch: ['**/*.spec.ts'],
  moduleNameMapper: {
    '^#apps/([a-z-]+)$': '<rootDir>/apps/$1/src/index.ts',
    '^#([a-z0-9-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  maxWorkers: '100%', // else one core of two would idle
  testTimeout: 30_000,
};
