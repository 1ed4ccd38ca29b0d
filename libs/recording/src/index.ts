export * from './local-recorder.js';
export * from './recorder.js';
export * from './sources.js';
