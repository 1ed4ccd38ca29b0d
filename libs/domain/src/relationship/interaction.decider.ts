import { accept, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import { toSeconds, type Id, type Instant } from '../kernel/values.js';
import type { Folds, WorkspaceState } from '../state.js';
import type { ConfirmReport, LogInteraction } from './relationship.commands.js';
import { InteractionLogged, ReportConfirmed } from './relationship.events.js';
import { notTwoPeople, tie } from './relationship.decider.js';

const ANSWERED_IN_TIME_SECONDS = 14 * 86_400;

/** What one end reported and the other has not confirmed yet. */
export interface Report {
  readonly by: Id;
  readonly about: Id;
  readonly at: Instant;
  readonly good: number;
}
export type Reports = Map<Id, Report>;

export const logInteraction = (
  data: LogInteraction,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  const refused = notTwoPeople(state, data.from, data.with);
  if (refused) return refused;
  if (data.startedBy !== data.from && data.startedBy !== data.with) {
    return refuse('RELATIONSHIP_NOT_AN_END', 'One of the two people started the interaction.');
  }
  if ((data.answeredAt ?? data.at) > context.occurredAt || (data.answeredAt ?? data.at) < data.at) {
    return refuse(
      'RELATIONSHIP_IN_THE_FUTURE',
      'An answer comes after what it answers, and neither lies in the future.',
    );
  }
  const inTime =
    data.answeredAt !== null && toSeconds(data.answeredAt) - toSeconds(data.at) <= ANSWERED_IN_TIME_SECONDS;
  const { interaction: weight, unconfirmed } = state.workspace.policy.evidence;
  const interaction = context.newId();
  return accept(
    interaction,
    InteractionLogged(
      tie(data.from, data.with),
      {
        ...data,
        interaction,
        goodHere: inTime ? weight : null,
        goodThere: inTime ? weight * unconfirmed : null,
      },
      { time: data.answeredAt ?? data.at },
    ),
  );
};

/** Only the end that did not report, or an operator for it, can confirm; twice changes nothing. */
export const confirmReport = (data: ConfirmReport, { reports }: WorkspaceState): Decision => {
  const report = reports.get(data.report);
  if (!report || (data.by !== null && data.by !== report.about)) {
    return refuse('RELATIONSHIP_REPORT_UNKNOWN', 'There is no such report waiting for this confirmation.');
  }
  return accept(
    data.report,
    ReportConfirmed(tie(report.about, report.by), {
      report: data.report,
      on: report.about,
      about: report.by,
      at: report.at,
      good: report.good,
    }),
  );
};

export const interactionFolds: Folds = {
  ...fold(InteractionLogged, ({ reports }, { data }) => {
    if (data.goodHere === null || data.answeredAt === null) return;
    reports.set(data.interaction, {
      by: data.from,
      about: data.with,
      at: data.answeredAt,
      good: data.goodHere,
    });
  }),
  ...fold(ReportConfirmed, ({ reports }, { data }) => reports.delete(data.report)),
};
