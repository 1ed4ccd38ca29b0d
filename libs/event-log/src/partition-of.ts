const SEED = 0x9747b28c;
const MULTIPLIER = 0x5bd1e995;
const SHIFT = 24;

/**
 * The partition that a workspace lies in, 0 up to `partitionCount` exclusive: murmur2 of its id in UTF-8, as Kafka's
 * default partitioner takes it of a message key, so that any client finds the same one.
 */
export const partitionOf = (workspace: string, partitionCount: number): number =>
  (murmur2(Buffer.from(workspace)) & 0x7fffffff) % partitionCount;

/** MurmurHash2 of 32 bits (Austin Appleby), with the seed that Kafka gives it. */
const murmur2 = (bytes: Buffer): number => {
  const whole = bytes.length - (bytes.length % 4);
  let hash = SEED ^ bytes.length;
  for (let at = 0; at < whole; at += 4) {
    const mixed = Math.imul(bytes.readInt32LE(at), MULTIPLIER);
    hash = Math.imul(hash, MULTIPLIER) ^ Math.imul(mixed ^ (mixed >>> SHIFT), MULTIPLIER);
  }
  if (bytes.length > whole)
    hash = Math.imul(hash ^ bytes.readUIntLE(whole, bytes.length - whole), MULTIPLIER);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
};
