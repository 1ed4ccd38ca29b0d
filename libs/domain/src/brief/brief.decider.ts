import { accept, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import type { Id } from '../kernel/values.js';
import { unknownOrganization } from '../organization/known-organization.js';
import { unknownPerson } from '../person/known-person.js';
import type { Folds, WorkspaceState } from '../state.js';
import type { AddProof, WriteBrief } from './brief.commands.js';
import { BriefWritten, ProofAdded, type BriefWords } from './brief.events.js';
import { emptyBrief } from './briefs.js';

export const writeBrief = (data: WriteBrief, state: WorkspaceState): Decision => {
  const { seeker, organization } = data;
  const refused = unknownPerson(state, seeker) ?? unknownOrganization(state, organization);
  if (refused) return refused;
  const words = rewritten(state.briefs.get(seeker) ?? emptyBrief, data);
  return accept(
    seeker,
    BriefWritten(brief(seeker), { seeker }, { personal: [{ people: [seeker], fields: words }] }),
  );
};

export const addProof = (
  data: AddProof,
  state: WorkspaceState,
  { occurredAt, newId }: CommandContext,
): Decision => {
  const { seeker, kind, domain, text, at } = data;
  if (at !== null && at > occurredAt) {
    return refuse('PROOF_IN_THE_FUTURE', 'A proof is something that was done up to now.');
  }
  const personal = [{ people: [seeker], fields: { text } }];
  return (
    unknownPerson(state, seeker) ??
    accept(
      seeker,
      ProofAdded(
        brief(seeker),
        { proof: newId(), seeker, kind, domain },
        { personal, time: at ?? occurredAt },
      ),
    )
  );
};

const brief = (seeker: Id): string => `brief/${seeker}`;

const rewritten = (before: BriefWords, given: WriteBrief): BriefWords => {
  const { organization, whyMe } = given;
  const there = whyMe !== undefined && organization !== undefined ? [{ organization, text: whyMe }] : [];
  const others = before.whyMeAt.filter((one) => there.every((now) => now.organization !== one.organization));
  return {
    whoIAm: given.whoIAm ?? before.whoIAm,
    whatIsUnique: given.whatIsUnique ?? before.whatIsUnique,
    whoUsesIt: given.whoUsesIt ?? before.whoUsesIt,
    whyMe: organization === undefined ? (whyMe ?? before.whyMe) : before.whyMe,
    whyMeAt: [...others, ...there],
  };
};

/** The words of a forgotten seeker stay shut: their brief is empty again. */
export const briefFolds: Folds = {
  ...fold(BriefWritten, ({ briefs }, { data, personal = [] }) =>
    briefs.set(data.seeker, (personal[0]?.fields as BriefWords | undefined) ?? emptyBrief),
  ),
  ...fold(ProofAdded, () => undefined),
};
