import { runService } from '#runtime';
import { serve } from './serve.js';

/** The deciding part in a process of its own; several of them share the partitions. */
await runService('recorder', serve, (url) => `the recorder is ready at ${url}`);
