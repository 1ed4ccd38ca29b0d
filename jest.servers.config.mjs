import base from './jest.config.mjs';

/** What takes most of a machine, and minutes: compose files as they are, and whole runs on real servers; one after the other. */
export default {
  ...base,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.compose.ts', '**/*.servers.ts'],
  maxWorkers: 1,
};
