import { LogUnavailable } from '#event-log';
import { KafkaEventLog } from '#event-log-kafka';
import { Projector } from '#projection';
import { GraphUnavailable, type GraphWriter } from '#trust-graph';
import { simulatedKafka, type Brokers } from '../servers/kafka-client.js';
import type { Host } from '../time/host.js';
import type { VirtualTime } from '../time/virtual-time.js';
import { LARGEST_CALL, TOPIC } from './recorder-service.js';
import { Service } from './service.js';

const LOOKED_AFTER_MS = 1_000;

/** The product's projector over the product's log, in a process of its own that is started anew when it stops. */
export class ProjectorService extends Service {
  constructor(
    name: string,
    time: VirtualTime,
    private readonly brokers: Brokers,
    private readonly graphOf: (host: Host) => GraphWriter,
    private readonly stopped: (name: string, fault: unknown) => void,
  ) {
    super(name, time);
  }

  protected override begin(host: Host): void {
    const log = new KafkaEventLog(simulatedKafka(host, this.brokers), TOPIC, 1, LARGEST_CALL);
    const projector = new Projector(log, this.graphOf(host), 0);
    projector.start();
    this.lookAfter(host, projector);
  }

  private lookAfter(host: Host, projector: Projector): void {
    host.after(LOOKED_AFTER_MS, () => {
      const { fault } = projector.progress;
      if (fault === undefined || fault instanceof GraphUnavailable || fault instanceof LogUnavailable) {
        this.lookAfter(host, projector);
        return;
      }
      this.stopped(host.name, fault);
      this.kill();
      this.time.after(0, () => this.start());
    });
  }
}
