import { defineConfig } from 'vite';

/** The editor alone is 3 MB, and it is read from the same machine: no warning about it. */
const expectedChunk = 6_000; // kB

export default defineConfig({
  base: './', // so that the page works under any path it is served at
  clearScreen: false,
  worker: { format: 'es' }, // workers as files of their own: no blob: address, so `worker-src 'self'` holds
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: expectedChunk,
    rolldownOptions: {
      onLog(level, log, forward) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') forward(level, log); // "use client" means nothing outside a server
      },
    },
  },
});
