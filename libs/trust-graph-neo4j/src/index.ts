export { openNeo4jGenerations, openNeo4jTrustGraph, type Neo4jTrustGraphOptions } from './trust-graph.js';
