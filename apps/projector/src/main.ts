import { runService } from '#runtime';
import { serve } from './serve.js';

/** Brings a log in Kafka into a graph in Neo4j. Any number may run: the graph's checkpoints decide whose batch counts. */
await runService(
  'projector',
  (settings, _, logger) => serve(settings, logger),
  (url) => `warmpath projector is ready at ${url}`,
);
