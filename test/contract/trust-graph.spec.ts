import { createMemoryTrustGraph } from '#trust-graph-memory';
import { openNaiveGraph } from '../support/naive-graph/index.js';
import { trustGraphContract } from './trust-graph.contract.js';

trustGraphContract('memory', async (profileTerms) => createMemoryTrustGraph({ profileTerms }));

/** The reference keeps the promises, too: the hand-worked ones check what the random ones are compared with. */
trustGraphContract('naive reference', async (terms) => openNaiveGraph(terms), {
  'answers whatever anybody asks as the naive reference does, to the last bit': 'it is the reference',
});
