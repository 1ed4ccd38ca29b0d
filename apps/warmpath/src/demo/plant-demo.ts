import { DEMO_WORKSPACE } from '#apps/gateway';
import { isRefused, type Id } from '#domain';
import type { EventLog } from '#event-log';
import type { Projector } from '#projection';
import type { Order, Recorder } from '#recording';
import { commandIdOf, type Known, type Step } from './step.js';
import { lastStep, stages } from './steps.js';
import { takenSteps } from './taken-steps.js';

const PATIENCE_MS = 10_000;

/** What planting needs of the service. */
export interface Soil {
  readonly recorder: Recorder;
  readonly log: EventLog;
  readonly projector: Projector;
}

/**
 * Writes the sample network into the workspace `demo`, by the commands that anybody could give, and waits until it can
 * be asked. A start that was cut off is completed by the next one; a network that is complete, and a workspace that
 * somebody uses for their own, are left alone.
 * @throws Error a command was refused, or its outcome is unknown
 */
export const plantDemo = async ({ recorder, log, projector }: Soil): Promise<void> => {
  const answers = new Map<string, Id>();
  const known: Known = (step) => {
    const id = answers.get(step);
    if (id === undefined) throw new RangeError(`the step “${step}” was not taken yet`);
    return id;
  };
  if (await isComplete(recorder, known)) return;
  const taken = await takenSteps(log);
  if (taken === null) return;
  for (const stage of stages) {
    const take = async (step: Step): Promise<void> => {
      answers.set(step.name, taken.get(commandIdOf(step)) ?? (await submitted(recorder, step, known)));
    };
    await Promise.all(stage.map(take));
  }
  await projector.progress.reaches((await log.end(0)) - 1, PATIENCE_MS);
};

/** The last person to come has come: adding them would be refused, since their id names somebody. */
const isComplete = async (recorder: Recorder, known: Known): Promise<boolean> =>
  isRefused(await recorder.preview(orderOf(lastStep, known)));

const submitted = async (recorder: Recorder, step: Step, known: Known): Promise<Id> => {
  const outcome = await recorder.submit(orderOf(step, known));
  if (outcome.outcome === 'ok') return outcome.answer.id;
  const why = outcome.outcome === 'refused' ? outcome.rejection.message : outcome.why;
  throw new Error(`the sample network could not be written, at “${step.name}”: ${why}`);
};

const orderOf = (step: Step, known: Known): Order => ({
  workspace: DEMO_WORKSPACE,
  commandId: commandIdOf(step),
  actor: { person: null, operator: true },
  occurredAt: step.at,
  command: step.command(known),
});
