import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { CliFault } from '../cli-fault.js';
import type { Server } from '../server/server.js';

const Refitted = z.object({
  refitCoefficients: z.object({
    calibration: z
      .object({
        weights: z.object({ version: z.string(), ownOutcomes: z.number(), shareOfOwn: z.number() }),
        inWords: z.array(z.object({ text: z.string() })),
      })
      .nullable(),
    rejection: z.object({ message: z.string() }).nullable(),
  }),
});

/**
 * Fits the weights anew, and says how much of them is the workspace's own.
 *
 * @throws CliFault it is refused: nothing ended yet, or nothing new did, and the weights are as they were
 */
export const refit = async (server: Server): Promise<string> => {
  const { refitCoefficients } = await server.ask(Refitted, {
    query: `mutation Refit($input: RefitCoefficientsInput!) {
      refitCoefficients(input: $input) {
        calibration { weights { version ownOutcomes shareOfOwn } inWords { text } }
        rejection { message }
      }
    }`,
    variables: { input: { commandId: uuidv7() } },
  });
  const { calibration, rejection } = refitCoefficients;
  if (rejection) throw new CliFault(rejection.message);
  if (!calibration) throw new CliFault('It is recorded, but can’t be shown yet: ask for trustCalibration.');
  const { version, ownOutcomes, shareOfOwn } = calibration.weights;
  const share = String(Math.round(shareOfOwn * 100));
  return [
    `Refitted as ${version}: ${String(ownOutcomes)} of your own outcomes make up ${share} % of the weights, what ships the rest.`,
    ...(shareOfOwn < FEW ? ['That is little: they stay near what ships until more vouches have ended.'] : []),
    ...calibration.inWords.map(({ text }) => text),
  ].join('\n');
};

/** Below this share the shipped weights decide. */
const FEW = 0.25;
