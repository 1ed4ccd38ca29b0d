import { toInstant } from '#domain';
import type { Order, Outcome } from '#recording';
import type { RecorderService } from './services/recorder-service.js';
import { said, short } from './trace.js';
import { commandOf, type Wish } from './wishes.js';
import type { World } from './world.js';

const PATIENCE_MS = 8_000;
const LOST = 0.1;

type Answered = Exclude<Outcome, { outcome: 'unknown' }>;

/** Gives commands one after the other, each under one id until it is answered. */
export class Client {
  constructor(
    private readonly world: World,
    readonly name: string,
  ) {}

  async give(wish: Wish): Promise<Answered> {
    const { world } = this;
    const order: Order = {
      workspace: 'mine',
      commandId: world.newId(),
      actor: { person: null, operator: true },
      occurredAt: toInstant(Math.floor(world.wallClock() / 1000)),
      command: commandOf(wish),
    };
    world.history.give(order.commandId, wish);
    for (;;) {
      const outcome = await this.tried(order, world.anyRecorder());
      if (outcome && outcome.outcome !== 'unknown') return outcome;
      await world.time.pause(world.chance.between(50, 1_500));
    }
  }

  /** Null: no answer came. Whoever is impatient asks two recorders at once. */
  private tried(order: Order, recorder: RecorderService): Promise<Outcome | null> {
    const { time, chance } = this.world;
    return new Promise((resolve) => {
      time.after(PATIENCE_MS, () => resolve(null));
      this.ask(order, recorder, resolve);
      if (chance.happens(this.world.isCalm ? 0 : 0.1)) this.ask(order, this.world.anyRecorder(), resolve);
    });
  }

  private ask(order: Order, recorder: RecorderService, heard: (outcome: Outcome | null) => void): void {
    const { world } = this;
    const { time, chance } = world;
    const isLost = (): boolean => !world.isCalm && chance.happens(LOST);
    const endWhenAsked = world.partition.end;
    if (isLost()) return;
    world.note(() => `${this.name} asks ${recorder.name}: ${order.command.type} ${short(order.commandId)}`);
    time.after(chance.between(1, 10), () =>
      recorder.submit(order, (outcome) => {
        world.note(() => `${recorder.name} says to ${short(order.commandId)}: ${said(outcome)}`);
        world.count(`answered: ${outcome?.outcome ?? 'not the owner'}`);
        if (outcome && outcome.outcome !== 'unknown')
          world.history.tell(order.commandId, { outcome, endWhenAsked, endWhenTold: world.partition.end });
        if (!isLost()) time.after(chance.between(1, 10), () => heard(outcome));
      }),
    );
  }
}
