import base from './jest.config.mjs';

/** Real networks through the public import, against a naive search: minutes, and data that lies beside the checkout. */
export default { ...base, roots: ['<rootDir>/test/real'], testMatch: ['**/*.real.ts'] };
