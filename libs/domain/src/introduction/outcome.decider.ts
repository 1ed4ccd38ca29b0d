import { capacityAfterEnd } from '../exposure/capacity.js';
import { accept, isRefused, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { Rejection } from '../kernel/rejection.js';
import type { Id, Instant } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import { mayReplace, roleOf } from './introduction-actions.js';
import type { RecordOutcome } from './introduction.commands.js';
import { OutcomeRecorded, type OutcomeEvidence, type Standing } from './introduction.events.js';
import type { PartyRole } from './introduction.vocabulary.js';
import type { IntroductionState } from './introductions.js';
import { outcomeEvidence, silencedBy, type Parties } from './outcome-evidence.js';
import { after, takeStep } from './take-step.js';

/** What has ended, and what was said of it so far. */
interface Ended extends Parties {
  readonly subject: Id;
  readonly introduction: Id | null;
  readonly domain: string | null;
  readonly since: Instant;
  readonly saidBefore: readonly OutcomeEvidence[];
  /** Of whoever says how it ended. */
  readonly role: PartyRole;
  readonly now: Standing | null;
}

/** How it ended, on the word of one of its parties: a better placed one replaces it. */
export const recordOutcome = (
  data: RecordOutcome,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  const ended =
    data.introduction === null
      ? endedVouch(data, state)
      : endedIntroduction(data, data.introduction, state, context);
  if (isRefused(ended)) return ended;
  const { subject, introduction, connector, domain, role, now } = ended;
  const { by, outcome, severity, at } = data;
  if (at !== null && (at > context.occurredAt || at < ended.since)) {
    return refuse('OUTCOME_WRONG_TIME', 'It ended after it was asked for, and not in the future.');
  }
  const evidence = outcomeEvidence(data, role, ended);
  const silenced = silencedBy(evidence, ended.saidBefore);
  const said = {
    subject,
    introduction,
    connector,
    by,
    role,
    outcome,
    severity,
    domain,
    evidence,
    silenced,
    now,
  };
  return accept(
    subject,
    OutcomeRecorded(subject, said, { time: at ?? context.occurredAt }),
    ...capacityAfterEnd(state, subject, context.occurredAt),
  );
};

interface Refusal {
  readonly rejection: Rejection;
}

const endedIntroduction = (
  { by }: RecordOutcome,
  introduction: Id,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Ended | Refusal => {
  const step = takeStep(state, { introduction, by }, 'RECORD_OUTCOME');
  if (isRefused(step)) return step.rejection.code === 'INTRODUCTION_NOT_YOURS' ? outranked() : step;
  const { known, role } = step;
  const { target, outcome, requestedAt: since, ask, standing } = known;
  if (target === null) return outranked();
  const stays = standing.phase === 'CLOSED' || standing.phase === 'OUTCOME_RECORDED';
  return {
    ...known,
    target,
    subject: introduction,
    domain: ask.domain,
    since,
    role,
    witnesses: connectorsBefore(state, known),
    saidBefore: outcome?.evidence ?? [],
    now: stays ? standing : after(state, known, { phase: 'OUTCOME_RECORDED' }, occurredAt),
  };
};

const endedVouch = ({ vouch: id, by }: RecordOutcome, { vouches }: WorkspaceState): Ended | Refusal => {
  const vouch = vouches.byId.get(id ?? '');
  const parties = vouch && { ...vouch, target: vouch.contact };
  const role = parties && roleOf(parties, by);
  if (!parties || !role) return refuse('VOUCH_UNKNOWN', 'There is no such vouch of yours.');
  const { vouch: subject, outcome, givenAt: since } = parties;
  if (!mayReplace(role, outcome?.by ?? null)) return outranked();
  return {
    ...parties,
    subject,
    introduction: null,
    since,
    role,
    witnesses: [],
    saidBefore: outcome?.evidence ?? [],
    now: null,
  };
};

const outranked = (): Refusal =>
  refuse('OUTCOME_OUTRANKED', 'Somebody closer to it has said how it ended: their word stands.');

/** The connectors of the introductions that led to this one: its parent's, and so on. */
const connectorsBefore = (
  { introductions }: WorkspaceState,
  { parent, connector, target }: IntroductionState,
): Id[] => {
  const before: Id[] = [];
  for (let id = parent; id !== null;) {
    const known = introductions.byId.get(id);
    if (!known) break;
    if (known.connector !== connector && known.connector !== target) before.push(known.connector);
    id = known.parent;
  }
  return [...new Set(before)];
};
