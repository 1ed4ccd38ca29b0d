import type { ChangeBatch, GraphChange, RecordedChanges } from '#trust-graph';
import { idOf, type Network } from './network.js';
import { PER_PERSON } from './blocks.js';
import { Random } from './random.js';

const DAY = 86_400;
/** 2022-01-01, and how long people have been recording since. */
const BEGIN = 1_640_995_200;
const SPAN = 4 * 365 * DAY;
/** After everything that the network's history speaks of. */
export const NETWORK_END = BEGIN + SPAN + DAY;

const CHANGES_PER_RECORD = 500;
const RECORDS_PER_BATCH = 10;
/** Of the items of evidence, how many have gone wrong. */
const BAD_SHARE = 0.04;
const kinds = ['FRIEND', 'COLLEAGUE', 'FORMER_COLLEAGUE', 'CLIENT', 'OTHER'] as const;
const domains = [null, null, null, 'software', 'finance', 'design'] as const;

/** The history of a network, as batches for a graph's writer, in partition 0 of workspace `mine`. */
export function* batchesOf(network: Network, workspace = 'mine'): Generator<ChangeBatch> {
  let offset = 0;
  let changes: GraphChange[] = [];
  let records: RecordedChanges[] = [];
  const total = network.people * 3 + network.ties.one.length * 1.6;
  let seen = 0;
  const record = (): void => {
    const recordedAt = BEGIN + Math.min(SPAN, Math.floor((seen / total) * SPAN));
    records.push({ workspace, offset: offset + records.length, recordedAt, changes });
    changes = [];
  };
  const batch = (): ChangeBatch => {
    const made = { partition: 0, from: offset, upTo: offset + records.length, records };
    offset += records.length;
    records = [];
    return made;
  };
  for (const change of changesOf(network)) {
    changes.push(change);
    seen++;
    if (changes.length === CHANGES_PER_RECORD) record();
    if (records.length === RECORDS_PER_BATCH) yield batch();
  }
  if (changes.length > 0) record();
  yield batch();
}

function* changesOf(network: Network): Generator<GraphChange> {
  const random = new Random(network.seed + 1);
  yield { change: 'workspace', halfLife: 730.5 * DAY, baseRate: 0.15 };
  yield { change: 'policy', visibilityDefault: 'WORKSPACE', riskBudget: 0.5 };
  yield* organizationsOf(network);
  yield* peopleOf(network, random);
  yield* tiesOf(network, random);
  yield* reservedOf(network, random);
}

function* organizationsOf({ blocks }: Network): Generator<GraphChange> {
  for (let number = 0; number < blocks.employers; number++) {
    const organization = idOf('organization', number);
    const industry = `industry ${String(number % 40)}`;
    yield {
      change: 'organization',
      organization,
      name: `Employer ${String(number)}`,
      industry,
      sector: 'PRIVATE',
      by: null,
    };
  }
}

function* peopleOf({ people, blocks }: Network, random: Random): Generator<GraphChange> {
  for (let number = 0; number < people; number++) {
    const person = idOf('person', number);
    yield { change: 'person', person, account: random.next() < 0.5 ? 'MEMBER' : 'CONTACT' };
    yield {
      change: 'position',
      position: idOf('position', number),
      person,
      organization: idOf('organization', blocks.of[number * PER_PERSON] ?? 0),
      role: `role ${String(random.below(300))}`,
      industry: null,
      from: BEGIN - random.below(SPAN),
      to: null,
      by: null,
    };
  }
}

/** People record their ties in one go, as imports do: at one moment each. */
function* tiesOf({ ties, evidenceShare }: Network, random: Random): Generator<GraphChange> {
  let at = BEGIN;
  for (let i = 0; i < ties.one.length; i++) {
    if (ties.one[i] !== ties.one[i - 1]) at = BEGIN + random.below(SPAN);
    const [a, b] = [idOf('person', ties.one[i] ?? 0), idOf('person', ties.other[i] ?? 0)];
    const [from, to] = random.next() < 0.5 ? [a, b] : [b, a];
    yield {
      change: 'tie',
      from,
      to,
      since: at - random.below(SPAN),
      kind: kinds[random.below(5)] ?? null,
      at,
    };
    if (random.next() < evidenceShare) yield* evidenceOf(a, b, random);
    if (random.next() < evidenceShare) yield* evidenceOf(b, a, random);
  }
}

function* evidenceOf(from: string, to: string, random: Random): Generator<GraphChange> {
  for (let items = 1 + random.below(5); items > 0; items--) {
    const at = BEGIN + random.below(SPAN);
    const domain = domains[random.below(domains.length)] ?? null;
    const drawn = random.next();
    const kind = drawn < BAD_SHARE ? 'OUTCOME' : drawn < 0.4 ? 'INTERACTION' : 'ENDORSEMENT';
    const good = kind === 'OUTCOME' ? 0 : kind === 'INTERACTION' ? 0.5 : (1 + random.below(5)) / 2;
    const bad = kind === 'OUTCOME' ? 3 : 0;
    yield { change: 'evidence', from, to, kind, good, bad, at, domain, slot: null, unconfirmed: false };
  }
}

/** One person in twenty shows their ties to nobody else, one in ten only to contacts. */
function* reservedOf({ people }: Network, random: Random): Generator<GraphChange> {
  for (let number = 0; number < people; number++) {
    const drawn = random.next();
    if (drawn > 0.15) continue;
    const level = drawn < 0.05 ? 'ENDS' : 'CONTACTS';
    yield { change: 'visibility', side: idOf('person', number), other: null, level, initial: false };
  }
}
