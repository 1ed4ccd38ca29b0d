import { describe, expect, it } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

/** 10 a second, so that 200 may be spent at once. */
const limit = () => {
  let now = 1_000;
  const bucket = new RateLimit(10, () => now);
  const pass = (seconds: number) => void (now += seconds);
  return { bucket, pass };
};
const refusal = (retryAfterSeconds: number, cost: number) =>
  expect.objectContaining({
    extensions: expect.objectContaining({ code: 'LIMITED', retryAfterSeconds, cost }) as object,
  });

describe('the rate limit', () => {
  it('lets twenty seconds’ worth be spent at once, and says when there is enough again', () => {
    const { bucket, pass } = limit();
    bucket.spend('ann', 150);
    bucket.spend('ann', 50);
    expect(() => bucket.spend('ann', 30)).toThrow(refusal(3, 30));
    pass(2.9);
    expect(() => bucket.spend('ann', 30)).toThrow(refusal(1, 30));
    pass(0.1);
    bucket.spend('ann', 30);
    expect(() => bucket.spend('ann', 1)).toThrow(refusal(1, 1));
  });

  it('takes nothing for what it refuses, and saves up no more than twenty seconds’ worth', () => {
    const { bucket, pass } = limit();
    bucket.spend('ann', 200);
    for (let tries = 0; tries < 5; tries += 1) expect(() => bucket.spend('ann', 10)).toThrow();
    pass(1);
    bucket.spend('ann', 10);
    pass(1_000_000);
    bucket.spend('ann', 200);
    expect(() => bucket.spend('ann', 1)).toThrow();
  });

  it('counts everybody apart', () => {
    const { bucket } = limit();
    bucket.spend('ann', 200);
    bucket.spend('bob', 200);
    expect(() => bucket.spend('ann', 1)).toThrow();
  });

  it('lets what costs more than a full bucket wait for a full one, and not for ever', () => {
    const { bucket, pass } = limit();
    bucket.spend('ann', 100);
    expect(() => bucket.spend('ann', 5_000)).toThrow(refusal(10, 5_000));
    pass(10);
    bucket.spend('ann', 5_000);
    expect(() => bucket.spend('ann', 1)).toThrow();
  });

  it('refuses nothing where it is off', () => {
    const off = new RateLimit(null);
    for (let spent = 0; spent < 100; spent += 1) off.spend('ann', 1e9);
  });
});
