import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';
import { CliFault } from '../cli-fault.js';
import { madeOnce } from '../made-once.js';
import { parsedJson } from '../parsed-json.js';

/** What a token is signed with; `id` names it in the key set. */
export interface LocalKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
}

const PrivateKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

/**
 * The signing key of this machine, made on first use and readable by its owner alone, and the file of public keys
 * (`jwks.json`) that a service checks its tokens with.
 */
export const localKeys = async (folder: string): Promise<{ key: LocalKey; keySet: string }> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { d, ...publicKey } = await keyIn(join(folder, 'signing-key.json'));
  const id = await calculateJwkThumbprint(publicKey);
  const keySet = join(folder, 'jwks.json');
  const keys = [{ ...publicKey, kid: id, alg: 'ES256', use: 'sig' }];
  await keep(keySet, `${JSON.stringify({ keys }, null, 2)}\n`);
  const privateKey = await importJWK({ ...publicKey, d }, 'ES256');
  if (privateKey instanceof Uint8Array) throw new TypeError('an EC key is no secret');
  return { key: { id, privateKey }, keySet };
};

/** Writes nothing where it is kept already: keys may lie where this process can only read. */
const keep = async (file: string, text: string): Promise<void> => {
  if ((await readFile(file, 'utf8').catch(() => null)) !== text) await writeFile(file, text);
};

const keyIn = async (file: string): Promise<z.infer<typeof PrivateKey>> => {
  const text = await madeOnce(file, newKey);
  const key = PrivateKey.safeParse(parsedJson(text));
  if (key.success) return key.data;
  throw new CliFault(`${file} holds no ES256 key. Move it away, and a new one will be made.`);
};

const newKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
};
