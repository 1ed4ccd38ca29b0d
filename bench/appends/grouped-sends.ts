import { type Kafka, Partitioners, type Producer } from 'kafkajs';

interface Waiting {
  readonly value: string;
  readonly sent: () => void;
  readonly failed: (fault: unknown) => void;
}

/** The least that appends can cost through kafkajs: while one request is under way, the next one gathers. */
export class GroupedSends {
  private readonly producer: Producer;
  private waiting: Waiting[] = [];
  private isSending = false;

  constructor(
    kafka: Kafka,
    private readonly topic: string,
  ) {
    this.producer = kafka.producer({
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
  }

  connect(): Promise<void> {
    return this.producer.connect();
  }

  /** How many of the callers' messages were acknowledged while at least so many milliseconds passed. */
  async during(
    least: number,
    callers: number,
    bytes: number,
  ): Promise<{ readonly appends: number; readonly milliseconds: number }> {
    const value = 'x'.repeat(bytes);
    const started = performance.now();
    let appends = 0;
    const caller = async (): Promise<void> => {
      for (; performance.now() - started < least; appends++) await this.append(value);
    };
    await Promise.all(Array.from({ length: callers }, caller));
    return { appends, milliseconds: performance.now() - started };
  }

  close(): Promise<void> {
    return this.producer.disconnect();
  }

  private append(value: string): Promise<void> {
    return new Promise((sent, failed) => {
      this.waiting.push({ value, sent, failed });
      if (!this.isSending) void this.send();
    });
  }

  private async send(): Promise<void> {
    this.isSending = true;
    await Promise.resolve(); // what is asked for in the same turn goes into one request
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      const messages = batch.map(({ value }) => ({ value, partition: 0 }));
      await this.producer.send({ topic: this.topic, acks: -1, messages }).then(
        () => {
          for (const { sent } of batch) sent();
        },
        (fault: unknown) => {
          for (const { failed } of batch) failed(fault);
        },
      );
    }
    this.isSending = false;
  }
}
