export { createMemoryTrustGraph, type MemoryTrustGraphOptions } from './trust-graph.js';
