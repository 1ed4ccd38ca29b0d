import type { Assigned, EventLog } from '#event-log';
import { KafkaEventLog } from '#event-log-kafka';
import { PersonalData, type KeyStore } from '#personal-data';
import { LocalRecorder, NotTheOwner, type Order, type Outcome, type Sources } from '#recording';
import { simulatedKafka, type Brokers } from '../servers/kafka-client.js';
import type { Host } from '../time/host.js';
import type { VirtualTime } from '../time/virtual-time.js';
import { SimulatedAssignment } from './assignments.js';
import { Service } from './service.js';

export const TOPIC = 'log';
export const LARGEST_CALL = 1_000_000;

/** The product's recorder over the product's log, in a process of its own. */
export class RecorderService extends Service {
  private recorder: LocalRecorder | null = null;
  private assignment: SimulatedAssignment | null = null;

  constructor(
    name: string,
    time: VirtualTime,
    private readonly brokers: Brokers,
    private readonly keys: KeyStore,
    private readonly sources: Sources,
    private readonly disguise: (log: EventLog) => EventLog,
  ) {
    super(name, time);
  }

  protected override begin(host: Host): void {
    const log = new KafkaEventLog(simulatedKafka(host, this.brokers), TOPIC, 1, LARGEST_CALL);
    const personalData = new PersonalData(this.keys);
    const owner = { name: host.name, url: `http://${this.name.replace(' ', '-')}` };
    this.assignment = new SimulatedAssignment(host);
    this.recorder = new LocalRecorder(this.disguise(log), personalData, this.sources, owner, this.assignment);
  }

  /** The word of the group, as it arrives in the process that lives now. */
  assign(word: Assigned): void {
    this.assignment?.say(word);
  }

  /** `told` is called at the moment when the recorder answers, if it does; with null when it says that it does not decide. */
  submit(order: Order, told: (outcome: Outcome | null) => void): void {
    this.host.deliver(
      () =>
        void this.recorder?.submit(order).then(told, (fault: unknown) => {
          if (!(fault instanceof NotTheOwner)) throw fault;
          told(null);
        }),
    );
  }
}
