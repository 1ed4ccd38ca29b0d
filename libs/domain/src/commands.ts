import type { z } from 'zod';
import { AddProof, WriteBrief } from './brief/brief.commands.js';
import { addProof, writeBrief } from './brief/brief.decider.js';
import { RefitCoefficients } from './calibration/calibration.commands.js';
import { refitCoefficients } from './calibration/calibration.decider.js';
import { SetConnectorPolicy } from './connector-policy/connector-policy.commands.js';
import { setConnectorPolicy } from './connector-policy/connector-policy.decider.js';
import { ImportContacts, ResolveMatch, UndoImport } from './contacts/contacts.commands.js';
import { importContacts, resolveMatch, undoImport } from './contacts/contacts.decider.js';
import { RetryRecord, SkipRecord } from './dead-letter/dead-letter.commands.js';
import { retryRecord, skipRecord } from './dead-letter/dead-letter.decider.js';
import { Endorse, WithdrawEndorsement } from './endorsement/endorsement.commands.js';
import { endorse, withdrawEndorsement } from './endorsement/endorsement.decider.js';
import { acceptIntroduction } from './introduction/accept.decider.js';
import { askTarget, declineIntroduction, makeIntroduction } from './introduction/connector.decider.js';
import { closeLoop, withdrawIntroduction } from './introduction/ending.decider.js';
import { askForInformation, supplyInformation } from './introduction/information.decider.js';
import {
  AcceptIntroduction,
  AskForInformation,
  AskTarget,
  BookMeeting,
  CloseLoop,
  ConsentToMeet,
  DeclineIntroduction,
  DeclineToMeet,
  MakeIntroduction,
  RecordOutcome,
  RecordTargetAnswer,
  RequestIntroduction,
  SupplyInformation,
  WithdrawIntroduction,
} from './introduction/introduction.commands.js';
import { recordOutcome } from './introduction/outcome.decider.js';
import { requestIntroduction } from './introduction/request.decider.js';
import {
  bookMeeting,
  consentToMeet,
  declineToMeet,
  recordTargetAnswer,
} from './introduction/target.decider.js';
import type { CommandContext, Decision } from './kernel/decider.js';
import type { Id } from './kernel/values.js';
import {
  AddOrganization,
  DescribeOrganization,
  NameDecisionMaker,
} from './organization/organization.commands.js';
import {
  addOrganization,
  describeOrganization,
  nameDecisionMaker,
} from './organization/organization.decider.js';
import {
  AddPerson,
  ClaimPerson,
  DescribePerson,
  HoldPosition,
  LeavePosition,
} from './person/person.commands.js';
import { addPerson, claimPerson, describePerson } from './person/person.decider.js';
import { holdPosition, leavePosition } from './person/position.decider.js';
import { confirmReport, logInteraction } from './relationship/interaction.decider.js';
import {
  ConfirmReport,
  DescribeRelationship,
  LogInteraction,
  RateContacts,
  SetVisibility,
  StateStance,
} from './relationship/relationship.commands.js';
import {
  describeRelationship,
  rateContacts,
  setVisibility,
  stateStance,
} from './relationship/relationship.decider.js';
import type { WorkspaceState } from './state.js';
import { GiveVouch, WithdrawVouch } from './vouch/vouch.commands.js';
import { giveVouch, withdrawVouch } from './vouch/vouch.decider.js';
import { OpenWorkspace, SetPolicy } from './workspace/workspace.commands.js';
import { openWorkspace, setPolicy } from './workspace/workspace.decider.js';

/** In whose name a command is given. Null is the workspace itself, for which only an operator speaks. */
// eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- an id is a string too: said for the reader
export type Speaker = Id | null | 'anyone';

/**
 * One command: its schema (every bound of every field), its speaker, and the rule. `anyone`: it needs no speaker beyond
 * being in the workspace.
 */
export interface CommandDefinition<Data = unknown> {
  readonly schema: z.ZodType<Data>;
  readonly speaker: (data: Data) => Speaker;
  readonly decide: (data: Data, state: WorkspaceState, context: CommandContext) => Decision;
}

const command = <Schema extends z.ZodType>(
  schema: Schema,
  decide: (data: z.infer<Schema>, state: WorkspaceState, context: CommandContext) => Decision,
  speaker: (data: z.infer<Schema>) => Speaker,
): CommandDefinition<z.infer<Schema>> => ({
  schema: schema as unknown as z.ZodType<z.infer<Schema>>,
  speaker,
  decide,
});

const by = ({ by: speaker }: { by: Id | null }) => speaker;
const from = ({ from: speaker }: { from: Id }) => speaker;
const seeker = ({ seeker: speaker }: { seeker: Id }) => speaker;
const connector = ({ connector: speaker }: { connector: Id }) => speaker;
const theWorkspace = () => null;
const anyone = () => 'anyone' as const;

/** Every command there is, by name. Adding one here is all it takes to be decided, checked and fuzzed. */
export const commands = {
  OpenWorkspace: command(OpenWorkspace, openWorkspace, theWorkspace),
  SetPolicy: command(SetPolicy, setPolicy, theWorkspace),
  RefitCoefficients: command(RefitCoefficients, refitCoefficients, theWorkspace),
  AddPerson: command(AddPerson, addPerson, by),
  ClaimPerson: command(ClaimPerson, claimPerson, anyone),
  DescribePerson: command(DescribePerson, describePerson, by),
  HoldPosition: command(HoldPosition, holdPosition, by),
  LeavePosition: command(LeavePosition, leavePosition, by),
  AddOrganization: command(AddOrganization, addOrganization, anyone),
  DescribeOrganization: command(DescribeOrganization, describeOrganization, anyone),
  NameDecisionMaker: command(NameDecisionMaker, nameDecisionMaker, by),
  ImportContacts: command(ImportContacts, importContacts, ({ owner }) => owner),
  UndoImport: command(UndoImport, undoImport, by),
  ResolveMatch: command(ResolveMatch, resolveMatch, by),
  DescribeRelationship: command(DescribeRelationship, describeRelationship, from),
  RateContacts: command(RateContacts, rateContacts, from),
  LogInteraction: command(LogInteraction, logInteraction, from),
  ConfirmReport: command(ConfirmReport, confirmReport, by),
  StateStance: command(StateStance, stateStance, by),
  SetVisibility: command(SetVisibility, setVisibility, from),
  Endorse: command(Endorse, endorse, from),
  WithdrawEndorsement: command(WithdrawEndorsement, withdrawEndorsement, from),
  WriteBrief: command(WriteBrief, writeBrief, seeker),
  AddProof: command(AddProof, addProof, seeker),
  SetConnectorPolicy: command(SetConnectorPolicy, setConnectorPolicy, connector),
  RequestIntroduction: command(RequestIntroduction, requestIntroduction, seeker),
  AskForInformation: command(AskForInformation, askForInformation, by),
  SupplyInformation: command(SupplyInformation, supplyInformation, by),
  AcceptIntroduction: command(AcceptIntroduction, acceptIntroduction, by),
  DeclineIntroduction: command(DeclineIntroduction, declineIntroduction, by),
  AskTarget: command(AskTarget, askTarget, by),
  ConsentToMeet: command(ConsentToMeet, consentToMeet, by),
  DeclineToMeet: command(DeclineToMeet, declineToMeet, by),
  MakeIntroduction: command(MakeIntroduction, makeIntroduction, by),
  RecordTargetAnswer: command(RecordTargetAnswer, recordTargetAnswer, by),
  BookMeeting: command(BookMeeting, bookMeeting, by),
  RecordOutcome: command(RecordOutcome, recordOutcome, by),
  CloseLoop: command(CloseLoop, closeLoop, by),
  WithdrawIntroduction: command(WithdrawIntroduction, withdrawIntroduction, by),
  GiveVouch: command(GiveVouch, giveVouch, connector),
  WithdrawVouch: command(WithdrawVouch, withdrawVouch, connector),
  RetryRecord: command(RetryRecord, retryRecord, theWorkspace),
  SkipRecord: command(SkipRecord, skipRecord, theWorkspace),
} as const;

export type CommandType = keyof typeof commands;
export type CommandData<Type extends CommandType> = z.infer<(typeof commands)[Type]['schema']>;

/** A command as it travels: validated data under its name. */
export type Command = {
  [Type in CommandType]: { readonly type: Type; readonly data: CommandData<Type> };
}[CommandType];

export const decide = (given: Command, state: WorkspaceState, context: CommandContext): Decision => {
  const definition = commands[given.type] as unknown as CommandDefinition;
  return definition.decide(given.data, state, context);
};
