import type { Client } from './client.js';

/** Every step that an introduction can take, as the mutation that takes it, in the order of `viewerCan`. */
const steps = {
  ASK_FOR_INFORMATION: ['askForInformation', { question: 'What for?' }],
  SUPPLY_INFORMATION: ['supplyInformation', { answer: 'For this.' }],
  ACCEPT: ['acceptIntroduction', {}],
  DECLINE: ['declineIntroduction', {}],
  ASK_TARGET: ['askTarget', {}],
  CONSENT: ['consentToMeet', {}],
  DECLINE_TO_MEET: ['declineToMeet', {}],
  MAKE: ['makeIntroduction', {}],
  RECORD_ANSWER: ['recordTargetAnswer', {}],
  BOOK_MEETING: ['bookMeeting', { at: '2026-06-01T10:00:00Z' }],
  RECORD_OUTCOME: ['recordOutcome', { outcome: 'GOOD' }],
  CLOSE_LOOP: ['closeLoop', {}],
  WITHDRAW: ['withdrawIntroduction', {}],
} as const;
export type Action = keyof typeof steps;

/** What each party can do; null: they don't know of it. */
export type Turns = Readonly<Record<'seeker' | 'connector' | 'target', readonly Action[] | null>>;

/** "connector ACCEPT: INTRODUCTION_WRONG_STATE" for each step that it is not that party's turn to take. */
export const refusalsOf = async (
  introduction: string,
  parties: Readonly<Record<keyof Turns, Client>>,
  turns: Turns,
): Promise<string[]> => {
  const answers: string[] = [];
  for (const party of ['seeker', 'connector', 'target'] as const) {
    for (const action of Object.keys(steps) as Action[]) {
      if (turns[party]?.includes(action)) continue;
      const [mutation, more] = steps[action];
      answers.push(
        `${party} ${action}: ${await answerTo(parties[party], mutation, { introduction, ...more })}`,
      );
    }
  }
  return answers;
};

/**
 * The same by the rule: whoever doesn't know of it hears that there is none; else the step is another's, or nobody's. A
 * word on the outcome is never another's step: it is outranked.
 */
export const refusalsDue = (turns: Turns): string[] =>
  (['seeker', 'connector', 'target'] as const).flatMap((party) =>
    (Object.keys(steps) as Action[])
      .filter((action) => !turns[party]?.includes(action))
      .map((action) => `${party} ${action}: ${codeDue(turns, party, action)}`),
  );

const codeDue = (turns: Turns, party: keyof Turns, action: Action): string => {
  // An acceptance is asked of the graph first, which answers of hidden things as of absent ones.
  if (turns[party] === null) return action === 'ACCEPT' ? 'NOT_FOUND' : 'INTRODUCTION_UNKNOWN';
  if (!Object.values(turns).some((can) => can?.includes(action))) return 'INTRODUCTION_WRONG_STATE';
  return action === 'RECORD_OUTCOME' ? 'OUTCOME_OUTRANKED' : 'INTRODUCTION_NOT_YOURS';
};

/** The code of a refusal or a fault; "taken" where there was neither. */
const answerTo = async (client: Client, mutation: string, input: object): Promise<string> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await client.send<Record<string, { rejection: { code: string } | null } | null>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { rejection { code } } }`,
    { input },
  );
  return errors?.[0]?.extensions.code ?? data?.[mutation]?.rejection?.code ?? 'taken';
};
