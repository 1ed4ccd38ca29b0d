import { openNaiveGraph } from '../support/naive-graph/index.js';
import { trustGraphContract } from './trust-graph.contract.js';

trustGraphContract('naive reference', async (terms) => openNaiveGraph(terms));
