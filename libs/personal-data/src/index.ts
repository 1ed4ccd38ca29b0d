export * from './box.js';
export * from './errors.js';
export * from './key-store.js';
export * from './personal-data.js';
export * from './recent.js';
