export { createGateway } from './create-gateway.js';
export { serveGateway } from './serve-gateway.js';
export { assess, quoteOf } from './risk/assessment.js';
export { DEMO_WORKSPACE } from './workspace/demo-workspace.js';
