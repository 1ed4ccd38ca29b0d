export * from './errors.js';
export * from './local-recorder.js';
export type { Owner } from './partition-owner.js';
export * from './recorder.js';
export * from './remote-recorder.js';
export * from './sources.js';
export * from './wire.js';
