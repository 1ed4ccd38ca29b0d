export { createGateway } from './create-gateway.js';
export { DEMO_WORKSPACE } from './workspace/demo-workspace.js';
