import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { send } from '../support/http.js';
import { describeWhere } from '../support/not-run.js';
import { startProduct, type Product } from '../support/product.js';

/** An address of this machine that others can reach it by; Linux has more than one of its own, which does as well. */
const outward =
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address ??
  (process.platform === 'linux' ? '127.0.0.2' : undefined);

describeWhere(
  'a service that anybody may be anybody at',
  outward === undefined ? 'this machine has no network address' : null,
  () => {
    let product: Product;
    beforeAll(async () => {
      product = await startProduct({ DEMO: 'off' });
    });
    afterAll(() => product.stop());

    it('listens on this machine’s own address, and on none that others can reach', async () => {
      const { port } = new URL(product.url);
      expect((await send(`http://127.0.0.1:${port}/live`)).status).toBe(200);
      await expect(send(`http://${outward ?? ''}:${port}/live`)).rejects.toThrow('ECONNREFUSED');
    });
  },
);
