export * from './compared-answers.js';
export * from './progress.js';
export * from './project.js';
export * from './projector.js';
export * from './rebuild.js';
export * from './replay.js';
export * from './rulings.js';
export * from './watcher.js';
