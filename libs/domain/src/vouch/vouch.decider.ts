import { expectOutcome } from '../calibration/calibration.js';
import { capacityAfterEnd, capacityEvents } from '../exposure/capacity.js';
import { agreedRisk } from '../exposure/agreed-risk.js';
import { closeItem, openItem } from '../exposure/exposures.js';
import { policyOf } from '../connector-policy/connector-policies.js';
import { accept, isRefused, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import { unknownOrganization } from '../organization/known-organization.js';
import { unknownPerson } from '../person/known-person.js';
import type { Folds, WorkspaceState } from '../state.js';
import type { GiveVouch, VouchReport, VouchWarning, WithdrawVouch } from './vouch.commands.js';
import { VouchGiven, VouchWithdrawn } from './vouch.events.js';
import { vouchKey } from './vouches.js';

/** Refused where the connector knows the person or the fit too little and their policy is strict; else with a warning. */
export const giveVouch = (data: GiveVouch, state: WorkspaceState, context: CommandContext): Decision => {
  const { quotes, ...given } = data;
  const { connector, seeker, contact } = data;
  if (connector === seeker || connector === contact || seeker === contact) {
    return refuse('VOUCH_WITH_ONESELF', 'A vouch is by one person, for a second, with a third.');
  }
  const unknown =
    unknownPerson(state, connector, seeker, contact) ?? unknownOrganization(state, data.organization);
  if (unknown) return unknown;
  if (state.vouches.standing.has(vouchKey(data))) {
    return refuse(
      'VOUCH_ALREADY_GIVEN',
      'You vouch for them with this contact already: once is as good as ten times.',
    );
  }
  const warnings = warningsOf(data);
  if (warnings.length > 0 && policyOf(state.connectorPolicies, connector).vouchStrictness === 'REFUSE') {
    return refuse('VOUCH_KNOWS_TOO_LITTLE', sentence(data));
  }
  const agreed = agreedRisk(state, {
    connector,
    seeker,
    contacts: [contact],
    quotes,
    at: context.occurredAt,
  });
  if (isRefused(agreed)) return agreed;
  const [risk] = agreed.risks;
  const vouch = context.newId();
  const { acknowledgedBy } = agreed;
  const good = state.workspace.policy.evidence.vouch;
  const report: VouchReport = { warnings };
  return {
    events: [
      VouchGiven(vouch, { ...given, vouch, acknowledgedBy, risk, good }),
      ...capacityEvents(state, connector, context.occurredAt, { opened: [risk] }),
    ],
    answer: { id: vouch, report },
  };
};

/** Its evidence counts no more from now on, and it binds nobody. */
export const withdrawVouch = (
  data: WithdrawVouch,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const vouch = state.vouches.byId.get(data.vouch);
  if (vouch?.connector !== data.connector || vouch.withdrawn) {
    return refuse('VOUCH_UNKNOWN', 'There is no such vouch of yours to take back.');
  }
  const { connector, seeker } = vouch;
  return accept(
    data.vouch,
    VouchWithdrawn(data.vouch, { vouch: data.vouch, connector, seeker }),
    ...capacityAfterEnd(state, data.vouch, occurredAt),
  );
};

const warningsOf = ({ knowsPerson, knowsFit }: GiveVouch): VouchWarning[] => [
  ...(knowsPerson ? [] : (['KNOWS_PERSON_TOO_LITTLE'] as const)),
  ...(knowsFit ? [] : (['KNOWS_FIT_TOO_LITTLE'] as const)),
];

const sentence = ({ knowsPerson, knowsFit }: GiveVouch): string => {
  if (!knowsPerson && !knowsFit)
    return 'You know neither them nor what they can do for this contact well enough.';
  return knowsFit
    ? 'You don’t know them well enough, whatever they can do for this contact.'
    : 'You know them, but not what they can do for this contact.';
};

export const vouchFolds: Folds = {
  ...fold(VouchGiven, ({ vouches, exposures, calibration, dueTimes }, { data, time }) => {
    const { vouch, connector, seeker, contact, domain, risk } = data;
    const given = { vouch, connector, seeker, contact, domain };
    vouches.byId.set(vouch, { ...given, givenAt: time, withdrawn: false, outcome: null });
    vouches.standing.add(vouchKey(given));
    openItem(exposures, vouch, risk);
    expectOutcome(calibration, vouch, risk);
    dueTimes.add({ due: risk.lapsesAt, kind: 'LAPSE', subject: vouch });
  }),
  ...fold(VouchWithdrawn, ({ vouches, exposures }, { data }) => {
    const vouch = vouches.byId.get(data.vouch);
    if (vouch) {
      vouch.withdrawn = true;
      vouches.standing.delete(vouchKey(vouch));
    }
    closeItem(exposures, data.vouch);
  }),
};
