export * from './command-access.js';
export * from './introduction-access.js';
export * from './tie-visibility.js';
export * from './viewer.js';
export * from './word-visibility.js';
