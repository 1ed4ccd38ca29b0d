import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Admission, type AdmissionState, type Verdict } from './admission.js';
import { LogDamaged } from './errors.js';
import type { Claim, Commit } from './event-log.js';

const claim = (nonce: string): Claim => ({ kind: 'CLAIM', nonce, owner: 'me', url: null, partitionCount: 1 });
const commit = (term: number, seq: number): Commit => ({
  kind: 'COMMIT',
  term,
  seq,
  workspace: 'alumni',
  commandId: '01900000-0000-7000-8000-000000000000',
  payloadMac: '',
  answer: null,
  recordedAt: '2026-03-01T12:00:00Z',
  events: [],
});

/** A log given record by record from offset 0, and the verdict on each. */
const given = (...records: (Claim | Commit)[]) => {
  const admission = new Admission(0);
  const verdicts = records.map((record, offset): Verdict => admission.admit(offset, record));
  return {
    when: (record: Claim | Commit) => ({
      then: (verdict: Verdict, state: Partial<AdmissionState> = {}): void => {
        expect(admission.admit(records.length, record)).toBe(verdict);
        expect(admission.state).toMatchObject({ ...state, next: records.length + 1 });
      },
    }),
    thenEach: (...expected: Verdict[]): void => {
      expect(verdicts).toEqual(expected);
    },
  };
};

describe('a claim', () => {
  it('starts a term at its own offset, before any commit', () => {
    given().when(claim('a')).then('CLAIMED', { term: 0, seq: -1, nonce: 'a' });
  });

  it('with a new nonce supersedes the term in force', () => {
    given(claim('a'), commit(0, 0)).when(claim('b')).then('CLAIMED', { term: 2, seq: -1, nonce: 'b' });
  });

  it('with the nonce in force changes nothing: a retry wrote it twice', () => {
    given(claim('a'), commit(0, 0)).when(claim('a')).then('CLAIM_REPEATED', { term: 0, seq: 0, nonce: 'a' });
  });

  it('that comes late, after another one, starts a term that nobody writes under', () => {
    given(claim('a'), claim('b')).when(claim('a')).then('CLAIMED', { term: 2, seq: -1 });
  });
});

describe('a commit', () => {
  it('counts when its term is in force and its seq the next one', () => {
    given(claim('a')).when(commit(0, 0)).then('COUNTS', { seq: 0, voided: 0 });
    given(claim('a'), commit(0, 0)).when(commit(0, 1)).then('COUNTS', { seq: 1, voided: 0 });
  });

  it('is void before any claim', () => {
    given().when(commit(0, 0)).then('VOID', { term: null, seq: -1, voided: 1 });
  });

  it('is void under a superseded term', () => {
    given(claim('a'), commit(0, 0), claim('b'))
      .when(commit(0, 1))
      .then('VOID', { term: 2, seq: -1, voided: 1 });
  });

  it('is void under a term that is no claim', () => {
    given(claim('a')).when(commit(1, 0)).then('VOID', { voided: 1 });
  });

  it('is void the second time: a retry wrote it twice', () => {
    given(claim('a'), commit(0, 0)).when(commit(0, 0)).then('VOID', { seq: 0, voided: 1 });
  });

  it('is void after a lost one, and so are all later ones until the next claim', () => {
    given(claim('a'), commit(0, 0), commit(0, 2), commit(0, 3), claim('b'), commit(4, 0)).thenEach(
      'CLAIMED',
      'COUNTS',
      'VOID',
      'VOID',
      'CLAIMED',
      'COUNTS',
    );
  });

  it('counts after a void one of somebody else came between', () => {
    given(claim('a'), claim('b'), commit(1, 0), commit(0, 0))
      .when(commit(1, 1))
      .then('COUNTS', { voided: 1 });
  });
});

describe('an offset', () => {
  it.each([
    ['skips one', 2],
    ['is repeated', 0],
  ])('that %s halts the reader, and leaves the state as it was', (_, offset) => {
    const admission = new Admission(3);
    admission.admit(0, claim('a'));
    const before = admission.state;
    expect(() => admission.admit(offset, commit(0, 0))).toThrow(LogDamaged);
    expect(admission.state).toEqual(before);
  });

  it('and the partition are named by the error', () => {
    expect(() => new Admission(3).admit(7, claim('a'))).toThrow(
      expect.objectContaining({ partition: 3, offset: 0, message: expect.stringContaining('offset 7') }),
    );
  });
});

describe('the state', () => {
  it('goes on from a snapshot as if nothing had happened', () => {
    const admission = new Admission(0);
    [claim('a'), commit(0, 0), commit(0, 9)].forEach((record, offset) => admission.admit(offset, record));
    const resumed = new Admission(0, JSON.parse(JSON.stringify(admission.state)) as AdmissionState);
    expect(resumed.admit(3, commit(0, 1))).toBe('COUNTS');
    expect(resumed.state).toEqual({ next: 4, term: 0, seq: 1, nonce: 'a', voided: 1 });
  });

  it('of a copy moves alone', () => {
    const admission = new Admission(0);
    const copy = admission.copy();
    copy.admit(0, claim('a'));
    expect(admission.state.next).toBe(0);
    expect(copy.state.next).toBe(1);
  });
});

/** The rule said differently: look back over the whole log instead of remembering a state. */
const countsNaively = (log: readonly (Claim | Commit)[], at: number): boolean => {
  const record = log[at];
  if (record?.kind !== 'COMMIT') return false;
  const claims = [...log.entries()].flatMap(([offset, one]) =>
    one.kind === 'CLAIM' ? [{ offset, ...one }] : [],
  );
  const starts = claims.filter(({ nonce }, index) => nonce !== claims[index - 1]?.nonce);
  const term = starts.findLast(({ offset }) => offset < at)?.offset;
  if (term === undefined || record.term !== term) return false;
  const earlier = [...log.keys()].filter(
    (offset) => offset > term && offset < at && countsNaively(log, offset),
  );
  return record.seq === earlier.length;
};

describe('any log', () => {
  const record = fc.oneof(
    fc.constantFrom('a', 'b').map(claim),
    fc.tuple(fc.nat(6), fc.nat(3)).map(([term, seq]) => commit(term, seq)),
  );

  it('is judged as by looking back over the whole of it', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 9 }), (log) => {
        const admission = new Admission(0);
        const counts = log.map((one, offset) => admission.admit(offset, one) === 'COUNTS');
        expect(counts).toEqual(log.map((_, offset) => countsNaively(log, offset)));
      }),
      { numRuns: 500 },
    );
  });
});
