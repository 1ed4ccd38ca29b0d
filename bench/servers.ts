/** Servers for benchmarks are given: what is measured on a server that was started just now is its start. */
const brokers = process.env['TEST_KAFKA_BROKERS'] ?? '';
const bolt = process.env['TEST_NEO4J_URL'] ?? '';

/** `host:port` each. */
export const kafka = {
  brokers: brokers.split(','),
  missing: brokers === '' ? 'it needs TEST_KAFKA_BROKERS=host:port' : null,
};

export const neo4jServer = {
  url: bolt,
  missing: bolt === '' ? 'it needs TEST_NEO4J_URL=bolt://host:port, of a server without a password' : null,
};
