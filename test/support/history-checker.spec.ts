import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdmittedCommit } from '#event-log';
import { HistoryChecker } from './history-checker.js';

const idOf = (name: string): string =>
  `01900000-0000-7000-8000-${Buffer.from(name).toString('hex').padStart(12, '0')}`;
/** A commit of one event, the `version`-th of its stream; the clock's ids are UUIDv5s. */
const commit = (offset: number, name: string, version = offset, commandId = idOf(name)): AdmittedCommit => ({
  ...{ kind: 'COMMIT', offset, term: 0, seq: offset - 1, workspace: 'mine', commandId },
  ...{ payloadMac: '', answer: {}, recordedAt: '2026-03-01T12:00:00Z' },
  events: [
    { workspace: 'mine', subject: 'one', streamversion: version },
  ] as unknown as AdmittedCommit['events'],
});

let checker: HistoryChecker;
beforeEach(() => {
  checker = new HistoryChecker();
  for (const name of ['a', 'b']) checker.give(idOf(name));
  for (const name of ['x', 'y', 'z']) checker.give(idOf(name), 'the seat');
});
const faults = (...commits: AdmittedCommit[]) =>
  checker.faults(commits).map((fault) => fault.replaceAll('01900000-0000-7000-8000-0000000000', ''));

describe('a history', () => {
  it('is sound where everything is where it was said to be, and once', () => {
    checker.answer(idOf('a'), { position: '0:1' });
    checker.answer(idOf('a'), { position: '0:1' });
    checker.answer(idOf('x'), { position: '0:3' });
    checker.answer(idOf('y'), { refused: 'TAKEN' });
    const byClock = commit(2, 'clock', 2, '30dd348f-a780-52c9-b534-e06c54712efc');
    expect(faults(commit(1, 'a'), byClock, commit(3, 'x'))).toEqual([]);
    expect(checker.acknowledged).toBe(2);
  });

  it('may hold what nobody was told of, and lack what was never answered', () => {
    expect(faults(commit(1, 'b'))).toEqual([]);
    expect(checker.acknowledged).toBe(0);
  });

  it('is found out when what was acknowledged is lost, or is elsewhere', () => {
    checker.answer(idOf('a'), { position: '0:1' });
    expect(faults()).toEqual(['61 was acknowledged at 0:1, where it is not']);
    expect(faults(commit(2, 'a', 1))).toEqual(['61 was acknowledged at 0:1, where it is not']);
    expect(faults(commit(1, 'b'))).toEqual(['61 was acknowledged at 0:1, where it is not']);
  });

  it('when a command counts twice, or nobody gave it', () => {
    expect(faults(commit(1, 'a'), commit(2, 'a'))).toEqual([`mine/61 is recorded twice`]);
    expect(faults(commit(1, 'c'))).toEqual(['63 is recorded, and nobody gave it']);
  });

  it('when a retry is told something else', () => {
    checker.answer(idOf('a'), { position: '0:1' });
    checker.answer(idOf('a'), { position: '0:2' });
    expect(faults(commit(1, 'b'), commit(2, 'a'))[0]).toMatch(/^61 was told .*0:1.*0:2/);
  });

  it('when a refusal rests on what is not there, or was none', () => {
    checker.answer(idOf('y'), { refused: 'TAKEN' });
    expect(faults(commit(1, 'a'))).toEqual(['79 was refused for nothing: TAKEN']);
    expect(faults(commit(1, 'x'), commit(2, 'y'))).toEqual([
      'the seat was got twice',
      '79 was refused, and is recorded',
    ]);
    checker.answer(idOf('a'), { refused: 'WHY' });
    expect(faults(commit(1, 'x'))).toEqual(['61 was refused for nothing: WHY']);
  });

  it('when a stream does not count its events from one on', () => {
    expect(faults(commit(1, 'a', 2))).toEqual(['version 2 of mine/one comes where 1 is due']);
    expect(faults(commit(1, 'a'), commit(2, 'b', 1))).toEqual(['version 1 of mine/one comes where 2 is due']);
  });
});
