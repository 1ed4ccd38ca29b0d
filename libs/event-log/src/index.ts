export * from './admission.js';
export * from './admitted.js';
export * from './errors.js';
export * from './event-log.js';
export * from './log-name.js';
export * from './partition-of.js';
export * from './read-token.js';
export * from './record.js';
