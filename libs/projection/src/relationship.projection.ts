import {
  InteractionLogged,
  RelationshipDescribed,
  ReportConfirmed,
  StanceStated,
  VisibilitySet,
  toSeconds,
  type Id,
} from '#domain';
import type { GraphChange } from '#trust-graph';
import { projecting, type Projections } from './projections.js';

export const relationshipProjections: Projections = {
  ...projecting(RelationshipDescribed, ({ data, time }) => {
    const at = toSeconds(time);
    const { from, to, kind, since, good } = data;
    return [
      { change: 'tie', from, to, since: since === null ? at : toSeconds(since), kind, at },
      ...(good === null ? [] : [closeness(from, to, good, at)]),
    ];
  }),
  ...projecting(InteractionLogged, ({ data, time }) => {
    const { from, with: other, interaction, answeredAt, goodHere, goodThere } = data;
    const at = toSeconds(time);
    const answerer = data.startedBy === from ? other : from;
    return [
      { change: 'tie', from, to: other, since: toSeconds(data.at), kind: null, at },
      ...(answeredAt === null
        ? []
        : [{ change: 'answerTime', person: answerer, seconds: at - toSeconds(data.at), at } as const]),
      ...(goodHere === null ? [] : [interactionItem(from, other, goodHere, at, null)]),
      ...(goodThere === null ? [] : [interactionItem(other, from, goodThere, at, interaction)]),
    ];
  }),
  ...projecting(ReportConfirmed, ({ data }) => [
    { change: 'evidenceEnd', from: data.on, to: data.about, slot: reportSlot(data.report), until: null },
    interactionItem(data.on, data.about, data.good, toSeconds(data.at), null),
  ]),
  ...projecting(StanceStated, ({ data, time }) => [{ change: 'stance', ...data, at: toSeconds(time) }]),
  ...projecting(VisibilitySet, ({ data }) =>
    (data.with ?? [null]).map((other) => ({
      change: 'visibility',
      side: data.side,
      other,
      level: data.level,
      initial: false,
    })),
  ),
};

/** One statement per directed tie: how close `from` feels to `to`, until `from` says otherwise. */
export const closeness = (from: Id, to: Id, good: number, at: number): GraphChange => ({
  change: 'evidence',
  from,
  to,
  kind: 'CLOSENESS',
  good,
  bad: 0,
  at,
  domain: null,
  slot: 'closeness',
  unconfirmed: false,
});

/** `report` names an item that the other end has not confirmed. */
const interactionItem = (from: Id, to: Id, good: number, at: number, report: Id | null): GraphChange => ({
  change: 'evidence',
  from,
  to,
  kind: 'INTERACTION',
  good,
  bad: 0,
  at,
  domain: null,
  slot: report === null ? null : reportSlot(report),
  unconfirmed: report !== null,
});

const reportSlot = (report: Id): string => `report:${report}`;
