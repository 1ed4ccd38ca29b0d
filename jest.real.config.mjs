import base from './jest.config.mjs';

/**
 * Real networks through the public import, against a naive search, and the trust model on real ratings: minutes, and
 * data that lies beside the checkout.
 */
export default {
  ...base,
  roots: ['<rootDir>/test/real', '<rootDir>/validation'],
  testMatch: ['**/*.real.ts'],
};
