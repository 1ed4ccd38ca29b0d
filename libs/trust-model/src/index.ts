export * from './decay.js';
export * from './evidence-sums.js';
export * from './evidence-weights.js';
export * from './gamma-derivatives.js';
export * from './lower-bound.js';
export * from './opinion.js';
export * from './tier.js';
export * from './waiting-time.js';
