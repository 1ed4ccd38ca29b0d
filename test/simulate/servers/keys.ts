import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { KeyStore } from '#personal-data';

/** Keys that are there as soon as anybody asks for them: what a key store does in trouble its own tests try. */
export class SimulatedKeys extends KeyStore {
  private readonly keys = new Map<string, KeyObject>();

  override async ensure(workspace: string, subjects: readonly string[]): Promise<KeyObject[]> {
    return subjects.map((subject) => this.find(workspace, subject));
  }

  override find(workspace: string, subject: string): KeyObject {
    const name = `${workspace}/${subject}`;
    const key = this.keys.get(name) ?? createSecretKey(createHash('sha256').update(name).digest());
    this.keys.set(name, key);
    return key;
  }

  override async caughtUp(): Promise<void> {
    return Promise.resolve();
  }

  override async erase(): Promise<void> {
    throw new Error('nobody is forgotten in a simulation');
  }

  override async close(): Promise<void> {
    return Promise.resolve();
  }
}
