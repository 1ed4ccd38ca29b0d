import { describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { Client } from '../support/client.js';
import { startInVain, startProduct } from '../support/product.js';

const DAY = 86_400_000;

interface Added {
  readonly rejection: { readonly code: string } | null;
  readonly receipt: { readonly commandId: string } | null;
}

describe('CLOCK_OFFSET', () => {
  it('puts the whole service a year forward: its ids, and what it holds to be too old', async () => {
    const product = await startProduct({ DEMO: 'off', CLOCK_OFFSET: String(365 * 86_400) });
    const operator = new Client(product.url, { 'x-warmpath-workspace': 'mine' });
    const add = (more: object) => operator.give<Added>('addPerson', { name: 'Ada', ...more });
    const { receipt } = await add({});
    const madeAt = Number.parseInt(receipt?.commandId.replaceAll('-', '').slice(0, 12) ?? '', 16);
    expect(Math.abs(madeAt - Date.now() - 365 * DAY)).toBeLessThan(60_000);
    const byOurClock = await add({ commandId: v7() });
    expect(byOurClock.rejection?.code).toBe('COMMAND_TOO_OLD');
    const byItsClock = await add({ commandId: v7({ msecs: Date.now() + 365 * DAY }) });
    expect(byItsClock.rejection).toBeNull();
    await product.stop();
  });

  it('keeps production from starting', async () => {
    const { code, url, said } = await startInVain({ NODE_ENV: 'production', CLOCK_OFFSET: '60' });
    expect({ code, url }).toEqual({ code: 1, url: null });
    expect(said).toContain('CLOCK_OFFSET: is for tests');
  });
});
