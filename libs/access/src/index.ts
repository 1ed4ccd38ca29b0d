export * from './tie-visibility.js';
export * from './viewer.js';
export * from './word-visibility.js';
