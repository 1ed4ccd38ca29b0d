import type { CommandType } from '#domain';
import type { Client } from '../client.js';

/** Bea asks Cid to introduce her to Ada; Cid vouches, besides, for Ada with Bea. */
export interface IntroductionWorld {
  readonly introduction: string;
  readonly vouch: string;
  /** Of Cid's yes to Bea, and of any other vouch of his for her with Ada in that domain. */
  readonly quote: string;
}

export const DOMAIN = 'Text';
const [TARGET, SEEKER, CONNECTOR] = ['ext:ada', 'ext:bea', 'ext:cid'];

/** Makes the introduction that a command of that type is the next step of; by default one that is only asked for. */
export const makeIntroductionWorld = async (
  operator: Client,
  command?: CommandType,
): Promise<IntroductionWorld> => {
  for (const seeker of [TARGET, SEEKER]) {
    const answers = { whoIAm: 'I.', whatIsUnique: 'Much.', whoUsesIt: 'You.', whyMe: 'So.' };
    await operator.give('writeBrief', { seeker, ...answers });
  }
  const asked = { from: SEEKER, connector: CONNECTOR, to: { person: TARGET }, domain: DOMAIN };
  const { introduction } = await operator.give<{ introduction: { id: string } }>(
    'requestIntroduction',
    asked,
    'introduction { id }',
  );
  const besides = { connector: CONNECTOR, seeker: TARGET, withContact: SEEKER };
  const given = { ...besides, knowsPerson: true, knowsFit: true, quote: await quoteFor(operator, besides) };
  const { vouch } = await operator.give<{ vouch: string }>('giveVouch', given, 'vouch');
  const again = { connector: CONNECTOR, seeker: SEEKER, withContact: TARGET, domain: DOMAIN };
  const quote = await quoteFor(operator, again);
  for (const [mutation, by] of (command && stepsBefore[command]) ?? []) {
    const more = { ...(mutation === 'acceptIntroduction' ? { quote } : {}), ...words[mutation] };
    await operator.give(mutation, { introduction: introduction.id, by, ...more });
  }
  return { introduction: introduction.id, vouch, quote };
};

const quoteFor = async (operator: Client, vouch: object): Promise<string> => {
  const { trustAtRisk } = await operator.ask<{ trustAtRisk: { quote: string } }>(
    'query ($vouch: NewVouch!) { trustAtRisk(proposal: { vouch: $vouch }) { quote } }',
    { vouch },
  );
  return trustAtRisk.quote;
};

type Step = readonly [mutation: string, by: string];

const accepted: Step[] = [['acceptIntroduction', CONNECTOR]];
const targetAsked: Step[] = [...accepted, ['askTarget', CONNECTOR]];
const consented: Step[] = [...targetAsked, ['consentToMeet', TARGET]];
const made: Step[] = [...consented, ['makeIntroduction', CONNECTOR]];

const stepsBefore: Partial<Record<CommandType, readonly Step[]>> = {
  SupplyInformation: [['askForInformation', CONNECTOR]],
  AskTarget: accepted,
  ConsentToMeet: targetAsked,
  DeclineToMeet: targetAsked,
  MakeIntroduction: consented,
  RecordTargetAnswer: made,
  RecordOutcome: made,
  BookMeeting: [...made, ['recordTargetAnswer', TARGET]],
  CloseLoop: [['declineIntroduction', CONNECTOR]],
};

const words: Readonly<Record<string, object>> = { askForInformation: { question: 'What for?' } };

/** Whose step a command is: their place among the world's people (Ada, Bea, Cid). */
export const speakerOf = (command: CommandType): 0 | 1 | 2 => speakers[command] ?? 2;

const speakers: Partial<Record<CommandType, 0 | 1 | 2>> = {
  SupplyInformation: 1,
  CloseLoop: 1,
  WithdrawIntroduction: 1,
  ConsentToMeet: 0,
  DeclineToMeet: 0,
  RecordTargetAnswer: 0,
  BookMeeting: 0,
};
