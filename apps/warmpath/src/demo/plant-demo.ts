import { DEMO_WORKSPACE } from '#apps/gateway';
import { isRefused, type Id, type Quote } from '#domain';
import { type EventLog, partitionOf } from '#event-log';
import type { Order, Recorder } from '#recording';
import type { GraphProgress } from '#runtime';
import type { TrustGraph } from '#trust-graph';
import { freshQuotes } from './fresh-quotes.js';
import { commandIdOf, type Known, type Step } from './step.js';
import { lastStep, stages } from './steps.js';
import { takenSteps } from './taken-steps.js';

const PATIENCE_MS = 10_000;

/** What planting needs of the service. */
export interface Soil {
  readonly recorder: Recorder;
  readonly log: EventLog;
  readonly progress: GraphProgress;
  readonly graph: TrustGraph;
}

/**
 * Writes the sample network into the workspace `demo`, by the commands that anybody could give, and waits until it can
 * be asked. A start that was cut off is completed by the next one; a network that is complete, and a workspace that
 * somebody uses for their own, are left alone.
 * @throws Error a command was refused, or its outcome is unknown
 */
export const plantDemo = async (soil: Soil): Promise<void> => {
  const { recorder, log } = soil;
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
      answers.set(step.name, taken.get(commandIdOf(step)) ?? (await submitted(soil, step, known)));
    };
    await Promise.all(stage.map(take));
  }
  await shown(soil);
};

/** Resolves with the end of the network's partition, once the graph has all of it. */
const shown = async ({ log, progress }: Soil): Promise<number> => {
  const partition = partitionOf(DEMO_WORKSPACE, log.partitionCount);
  const end = await log.end(partition);
  await progress.reaches({ partition, offset: end - 1 }, PATIENCE_MS);
  return end;
};

/** The last person to come has come: adding them would be refused, since their id names somebody. */
const isComplete = async (recorder: Recorder, known: Known): Promise<boolean> =>
  isRefused(await recorder.preview(orderOf(lastStep, known)));

const submitted = async (soil: Soil, step: Step, known: Known): Promise<Id> => {
  const fresh = step.vouches?.length ? await freshQuotes(step, known, soil.graph, await shown(soil)) : [];
  const outcome = await soil.recorder.submit(orderOf(step, known, fresh));
  if (outcome.outcome === 'ok') return outcome.answer.id;
  const why = outcome.outcome === 'refused' ? outcome.rejection.message : outcome.why;
  throw new Error(`the sample network could not be written, at “${step.name}”: ${why}`);
};

const orderOf = (step: Step, known: Known, fresh: readonly Quote[] = []): Order => ({
  workspace: DEMO_WORKSPACE,
  commandId: commandIdOf(step),
  actor: { person: null, operator: true },
  occurredAt: step.at,
  command: step.command(known, fresh),
});
