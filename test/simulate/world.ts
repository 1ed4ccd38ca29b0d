import type { Id } from '#domain';
import type { EventLog } from '#event-log';
import type { GraphWriter } from '#trust-graph';
import { History } from './history.js';
import { GraphStore, SimulatedGraph } from './servers/graph-store.js';
import type { Brokers } from './servers/kafka-client.js';
import { SimulatedKeys } from './servers/keys.js';
import { CALM, Network, type Weather } from './servers/network.js';
import { Partition } from './servers/partition.js';
import { Group } from './services/group.js';
import { ProjectorService } from './services/projector-service.js';
import { RecorderService } from './services/recorder-service.js';
import type { Service } from './services/service.js';
import { Chance, type Some } from './time/chance.js';
import type { Host } from './time/host.js';
import { VirtualTime } from './time/virtual-time.js';
import { inShort } from './trace.js';

const START = Date.parse('2026-03-01T12:00:00Z');
/** An hour of the calendar passes in a second, so that what is due in days is due within a schedule. */
export const CALENDAR_SPEED = 3_600;
const MOST_SKEW_MS = 3_600_000;

/** What a planted mutant puts in the place of what the product works with. */
export interface Collaborators {
  readonly log?: (log: EventLog) => EventLog;
  readonly graph?: (store: GraphStore, network: Network, host: Host) => GraphWriter;
}

/** Everything there is in a schedule, with nobody in trouble yet. */
export class World {
  readonly time = new VirtualTime();
  readonly chance: Chance;
  readonly partition = new Partition(this.time, (offset, text) =>
    this.note(() => `  ${offset}: ${inShort(text)}`),
  );
  readonly history = new History();
  readonly graph = new GraphStore();
  readonly toKafka: Network;
  readonly toGraph: Network;
  readonly recorders: Some<RecorderService>;
  readonly projectors: Some<ProjectorService>;
  readonly group: Group;
  /** How often what happened, by name. */
  readonly happened: Record<string, number> = {};
  isCalm = true;
  private ids = 0;

  constructor(
    seed: number,
    private readonly collaborators: Collaborators,
    private readonly trace: string[] | null,
  ) {
    this.chance = new Chance(seed);
    this.toKafka = new Network(this.time, this.chance);
    this.toGraph = new Network(this.time, this.chance);
    const brokers: Brokers = { network: this.toKafka, partition: this.partition, chance: this.chance };
    const keys = new SimulatedKeys();
    this.recorders = this.chance.several(3, (n) => {
      const skew = this.chance.between(-MOST_SKEW_MS, MOST_SKEW_MS);
      const sources = { now: () => this.wallClock() + skew, newId: () => this.newId() };
      const { log = (given) => given } = collaborators;
      return new RecorderService(`recorder ${n}`, this.time, brokers, keys, sources, log);
    });
    this.group = new Group(this.recorders, this.time, this.chance);
    this.projectors = this.chance.several(2, (n) => {
      const stopped = (name: string, fault: unknown): void =>
        this.note(() => `${name} stops: ${String(fault)}`);
      return new ProjectorService(
        `projector ${n}`,
        this.time,
        brokers,
        (host) => this.graphOf(host),
        stopped,
      );
    });
  }

  get services(): Some<Service> {
    return [...this.recorders, ...this.projectors];
  }

  /** Milliseconds since 1970. */
  wallClock(): number {
    return START + this.time.now * CALENDAR_SPEED;
  }

  /** UUIDv7s, counted up. */
  newId(): Id {
    const time = this.wallClock().toString(16).padStart(12, '0');
    const count = (++this.ids).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`;
  }

  anyRecorder(): RecorderService {
    return this.isCalm || this.chance.happens(0.7) ? this.group.owner : this.chance.oneOf(this.recorders);
  }

  weather(weather: Weather): void {
    this.isCalm = weather === CALM;
    this.toKafka.weather = weather;
    this.toGraph.weather = weather;
  }

  /** A recorder hears at once, or late, whether it is to write. */
  start(service: Service): void {
    service.start();
    if (service instanceof RecorderService)
      this.time.after(this.isCalm ? 0 : this.chance.between(0, 3_000), () => this.group.tell(service));
  }

  /** All trouble is over: whoever is dead is started, whoever is stopped goes on. */
  heal(): void {
    this.weather(CALM);
    for (const network of [this.toKafka, this.toGraph]) {
      network.isDown = false;
      network.cutOff.clear();
    }
    for (const service of this.services) {
      service.wake();
      this.start(service);
    }
    for (const recorder of this.recorders) this.group.tell(recorder);
  }

  count(what: string, times = 1): void {
    this.happened[what] = (this.happened[what] ?? 0) + times;
  }

  note(text: () => string): void {
    this.trace?.push(`${(this.time.now / 1000).toFixed(3).padStart(8)} ${text()}`);
  }

  private graphOf(host: Host): GraphWriter {
    const { graph } = this.collaborators;
    return graph ? graph(this.graph, this.toGraph, host) : new SimulatedGraph(host, this.toGraph, this.graph);
  }
}
