import { runService } from '#runtime';
import { serve } from './serve.js';
import { welcome } from './welcome.js';

/** All roles in one process: the embedded default. */
await runService('warmpath', serve, welcome);
