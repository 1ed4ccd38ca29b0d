import { isDeepStrictEqual } from 'node:util';
import type { Id } from '#domain';
import type { AdmittedCommit } from '#event-log';

/** What a client was told of a command: where it is recorded (`partition:offset`), or which rule said no. */
export type Told = { readonly position: string } | { readonly refused: string };

/**
 * Keeps what clients gave and what they were told, in whatever trouble, and says where the log contradicts it. It may
 * be asked at any time when no answer is under way: after every crash, not only at the end.
 */
export class HistoryChecker {
  private readonly given = new Map<Id, string | null>();
  private readonly told = new Map<Id, Told>();
  private readonly contradictions: string[] = [];

  /** @param partition that all of it is recorded in */
  constructor(private readonly partition = 0) {}

  /**
   * To be called before the command is first sent.
   * @param wants what only one command may get: it may be refused because another one has it, and for nothing else;
   *   null: it must not be refused
   */
  give(commandId: Id, wants: string | null = null): void {
    this.given.set(commandId, wants);
  }

  /** To be called as soon as an answer has arrived, for a retry too. */
  answer(commandId: Id, told: Told): void {
    const before = this.told.get(commandId);
    const mayChange = before === undefined || 'refused' in before; // what was refused is free to succeed another time
    if (!mayChange && !isDeepStrictEqual(before, told))
      this.contradictions.push(`${commandId} was told ${JSON.stringify([before, told])}`);
    this.told.set(commandId, told);
  }

  /** How many commands were told that they are recorded. */
  get acknowledged(): number {
    return [...this.told.values()].filter((told) => 'position' in told).length;
  }

  /** @param commits all that counts in the log, in order */
  faults(commits: readonly AdmittedCommit[]): string[] {
    return [
      ...this.contradictions,
      ...this.lost(commits),
      ...this.unfounded(commits),
      ...repeated(commits),
      ...gaps(commits),
    ];
  }

  private lost(commits: readonly AdmittedCommit[]): string[] {
    const places = new Map(
      commits.map(({ offset, commandId }) => [`${String(this.partition)}:${String(offset)}`, commandId]),
    );
    return [...this.told].flatMap(([id, told]) =>
      'position' in told && places.get(told.position) !== id
        ? [`${id} was acknowledged at ${told.position}, where it is not`]
        : [],
    );
  }

  /** What nobody asked for, what was got twice, and refusals for which nothing in the log is a reason. */
  private unfounded(commits: readonly AdmittedCommit[]): string[] {
    const byClients = commits.filter(({ commandId }) => commandId[14] === '7'); // the clock's own ids are UUIDv5s
    const unasked = byClients.filter(({ commandId }) => !this.given.has(commandId));
    const got = byClients
      .map(({ commandId }) => this.given.get(commandId) ?? null)
      .filter((wants) => wants !== null);
    const recorded = new Set(byClients.map(({ commandId }) => commandId));
    return [
      ...unasked.map(({ commandId }) => `${commandId} is recorded, and nobody gave it`),
      ...twice(got).map((wanted) => `${wanted} was got twice`),
      ...[...this.told].flatMap(([id, told]) => {
        if (!('refused' in told)) return [];
        if (recorded.has(id)) return [`${id} was refused, and is recorded`];
        const wants = this.given.get(id) ?? null;
        return wants !== null && got.includes(wants)
          ? []
          : [`${id} was refused for nothing: ${told.refused}`];
      }),
    ];
  }
}

const repeated = (commits: readonly AdmittedCommit[]): string[] =>
  twice(commits.map(({ workspace, commandId }) => `${workspace}/${commandId}`)).map(
    (id) => `${id} is recorded twice`,
  );

/** Streams count their events from 1 on, without gaps. */
const gaps = (commits: readonly AdmittedCommit[]): string[] => {
  const versions = new Map<string, number>();
  return commits
    .flatMap(({ events }) => events)
    .flatMap(({ workspace, subject, streamversion }) => {
      const stream = `${workspace}/${subject}`;
      const next = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, streamversion);
      return streamversion === next
        ? []
        : [`version ${String(streamversion)} of ${stream} comes where ${String(next)} is due`];
    });
};

const twice = (all: readonly string[]): string[] => {
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(one).size);
};
