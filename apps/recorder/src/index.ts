export { createDoor } from './door.js';
export { serve } from './serve.js';
