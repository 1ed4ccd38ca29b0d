export { batchesOf, NETWORK_END } from './network/changes.js';
export { drawNetwork, idOf, type Network, type NetworkSize } from './network/network.js';
export { drawPairs, type Pair, peopleAround } from './network/pairs.js';
export { PlainEvidence } from './network/plain-evidence.js';
export { PlainPaths } from './network/plain-paths.js';
export { Random } from './network/random.js';
