import { folded } from '#domain';
import type { GraphChange, RecordedChanges } from '#trust-graph';
import type { WorkspaceGraph } from './workspace-graph.js';

/** Takes up all changes of a record, and then looks again at the past where an import was undone. */
export const applyRecord = (
  graph: WorkspaceGraph,
  { offset, recordedAt, changes }: RecordedChanges,
): void => {
  graph.log.open(offset, recordedAt);
  for (const change of changes) applyChange(graph, change, graph.log.next++);
  const undone = graph.imports.settle(graph.log.current, graph.log.next);
  if (!undone) return;
  graph.levels.lookAgain(undone, graph.ties.lookAgain(undone));
  graph.accounts.lookAgain();
};

const applyChange = (graph: WorkspaceGraph, fact: GraphChange, change: number): void => {
  const person = (id: string) => graph.people.intern(id);
  const speaker = (id: string | null) => (id === null ? null : person(id));
  const organization = (id: string) => graph.organizationIds.intern(id);
  switch (fact.change) {
    case 'workspace':
      graph.open(fact.halfLife, fact.baseRate);
      return;
    case 'policy':
      graph.policies.add(0, {
        visibilityDefault: fact.visibilityDefault,
        riskBudget: fact.riskBudget,
        change,
      });
      return;
    case 'person':
      graph.accounts.add(person(fact.person), fact.account, change);
      return;
    case 'profile':
      graph.profiles.add({ person: person(fact.person), by: speaker(fact.by), sealed: fact.sealed, change });
      return;
    case 'organization': {
      const { name, industry, sector } = fact;
      const by = speaker(fact.by);
      const foldedIndustry = industry === null ? null : folded(industry);
      const described = { name, foldedName: folded(name), industry, foldedIndustry, sector, by, change };
      graph.organizations.add(organization(fact.organization), described);
      return;
    }
    case 'decisionMaker': {
      const word = { person: speaker(fact.person), by: speaker(fact.by), at: fact.at, change };
      graph.decisionMakers.add(organization(fact.organization), word);
      return;
    }
    case 'position': {
      const [held, by] = [person(fact.person), speaker(fact.by)];
      graph.positions.add(
        { ...fact, person: held, organization: organization(fact.organization), by },
        change,
      );
      return;
    }
    case 'positionLeft':
      graph.positions.leave(fact.position, fact.to, change);
      return;
    case 'tie': {
      const { since, kind, at } = fact;
      graph.ties.state(person(fact.from), person(fact.to), since, kind, at, change);
      return;
    }
    case 'evidence':
      graph.ties.addEvidence(person(fact.from), person(fact.to), fact, fact.at, change);
      return;
    case 'evidenceEnd':
      graph.ties.endEvidence(person(fact.from), person(fact.to), fact.slot, fact.until, change);
      return;
    case 'answerTime':
      graph.answerTimes.add(person(fact.person), { seconds: fact.seconds, at: fact.at, change });
      return;
    case 'stance': {
      const { stance, at } = fact;
      const word = { holder: person(fact.holder), by: person(fact.by), stance, at, change };
      graph.stances.add(person(fact.seeker), word);
      return;
    }
    case 'visibility':
      graph.levels.add(person(fact.side), speaker(fact.other), fact.level, fact.initial, change);
      return;
    case 'capacity':
      graph.capacities.add(person(fact.person), {
        free: fact.free,
        freeFrom: fact.freeFrom,
        at: fact.at,
        change,
      });
      return;
    case 'limits': {
      const { budget, at } = fact;
      const noGoPeople = fact.noGoPeople.map(person);
      const noGoOrganizations = fact.noGoOrganizations.map(organization);
      graph.limits.add(person(fact.person), { budget, noGoPeople, noGoOrganizations, at, change });
      return;
    }
    case 'introduction': {
      const { seeker, connector, target, parent, ask, words, step, standing } = fact;
      const asked = { seeker, connector, target, parent, ask, words, at: step.at };
      graph.introductions.ask(fact.introduction, asked, { step, standing }, change);
      return;
    }
    case 'introductionStep':
      graph.introductions.step(fact.introduction, fact, change);
      return;
    case 'vouch': {
      const { item, introduction, stake, breachProbability, domain, acknowledgedBy, at } = fact;
      const parties = {
        connector: person(fact.connector),
        seeker: person(fact.seeker),
        contact: person(fact.contact),
      };
      const frozen = { introduction, stake, breachProbability, domain, acknowledgedBy, at };
      graph.vouches.give(item, { ...parties, ...frozen }, change);
      return;
    }
    case 'vouchEnd':
      graph.vouches.end(fact.item, fact.at, change);
      return;
    case 'vouchOutcome':
      graph.vouches.turnOut(fact.item, { failed: fact.failed, at: fact.at }, change);
      return;
    case 'coefficients':
      graph.coefficients.add(0, { coefficients: fact.coefficients, at: fact.at, change });
      return;
    case 'brief':
      graph.briefs.add(person(fact.person), { sealed: fact.sealed, at: fact.at, change });
      return;
    case 'proof': {
      const { proof, kind, domain, at, sealed } = fact;
      graph.proofs.add(person(fact.person), { proof, kind, domain, at, sealed, change });
      return;
    }
    case 'import':
      graph.imports.mark(fact.import);
      return;
    case 'importUndone':
      graph.imports.undo(fact.import, change);
  }
};
