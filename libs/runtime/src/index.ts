export * from './auth-settings.js';
export * from './clock.js';
export * from './logger.js';
export * from './metrics.js';
export * from './profile-terms.js';
export * from './settings.js';
export * from './warmpath.js';
export * from './warmpath.module.js';
