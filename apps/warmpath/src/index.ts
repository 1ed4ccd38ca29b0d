export { plantDemo } from './demo/plant-demo.js';
export { questions } from './demo/questions.js';
export { serve } from './serve.js';
export { welcome } from './welcome.js';
