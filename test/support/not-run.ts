import { describe, it } from '@jest/globals';

/**
 * A suite that needs something this machine may lack (a server, a browser). Without it the suite prints `NOT RUN: why`;
 * with `REQUIRE_SERVERS=1` that is a failure, so that no check of the project's own CI can go missing in silence.
 *
 * @param missing what is lacking, in words that tell how to get it; `null` where everything is there
 */
export function describeWhere(name: string, missing: string | null, suite: () => void): void {
  if (missing === null) {
    describe(name, suite);
    return;
  }
  if (process.env['REQUIRE_SERVERS'] === '1') {
    describe(name, () => {
      it('has what it needs', () => {
        throw new Error(`NOT RUN: ${missing}`);
      });
    });
    return;
  }
  process.stdout.write(`NOT RUN: ${name}: ${missing}\n`);
  describe.skip(name, suite);
}
