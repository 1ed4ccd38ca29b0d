export { createGateway } from './create-gateway.js';
export { quotesAt } from './risk/quotes-at.js';
export { serveGateway } from './serve-gateway.js';
export { DEMO_WORKSPACE } from './workspace/demo-workspace.js';
