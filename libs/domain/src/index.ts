export * from './kernel/decider.js';
export * from './kernel/event.js';
export * from './kernel/folded.js';
export * from './kernel/rejection.js';
export * from './kernel/values.js';
export * from './kernel/vocabulary.js';
