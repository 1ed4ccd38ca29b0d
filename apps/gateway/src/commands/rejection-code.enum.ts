import type { RejectionCode } from '#domain';
import { enumOf } from '../graphql/words.js';

export const RejectionCodeEnum = enumOf<RejectionCode>(
  'RejectionCode',
  'Why a rule said no: CONCEPT_REASON. Codes are added, never renamed.',
  {
    COMMAND_ID_REUSED: 'The command id was used for another command: a retry repeats its command unchanged.',
    COMMAND_TOO_LARGE: 'What the command would record is more than the log takes at once.',
    COMMAND_TOO_OLD:
      'The command id is more than 7 days old: whether this is a retry can’t be told any more.',
    CONTACTS_DEMO_WORKSPACE: 'The sample network takes no imports.',
    CONTACTS_IMPORT_ID_TAKEN: 'The import id was used before, for another file.',
    CONTACTS_IMPORT_UNKNOWN: 'There is no such import of yours.',
    CONTACTS_MATCH_UNKNOWN: 'No such row waits for your decision, or the person is none of its candidates.',
    CONTACTS_NOTHING_USABLE: 'No row of the file could be used.',
    ENDORSEMENT_OF_ONESELF: 'Nobody endorses themself.',
    ENDORSEMENT_UNKNOWN: 'There is no such endorsement of yours to take back.',
    INTRODUCTION_ALREADY_OPEN: 'The same people have an introduction under way.',
    INTRODUCTION_ASK_AGAIN_LATER: 'The same was asked not long ago: a no stands for some days.',
    INTRODUCTION_BRIEF_INCOMPLETE: 'The seeker’s brief lacks an answer.',
    INTRODUCTION_CONNECTOR_UNAVAILABLE:
      'The connector can’t be asked now; which limit of theirs it is stays theirs.',
    INTRODUCTION_NOT_YOURS: 'The step is another party’s, who has an account and speaks for themself.',
    INTRODUCTION_PARENT_NOT_MADE:
      'The introduction that leads to this connector is not made yet, or leads to somebody else.',
    INTRODUCTION_PEOPLE_NEEDED: 'An ask that names nobody is accepted with the people to meet; no other is.',
    INTRODUCTION_UNKNOWN: 'There is no such introduction in this workspace.',
    INTRODUCTION_WITH_ONESELF: 'An introduction is between three people.',
    INTRODUCTION_WRONG_STATE: 'This step is not the next one of the introduction.',
    INTRODUCTION_WRONG_TIME: 'What is told of lies in the future, or before the introduction was there.',
    ORGANIZATION_UNKNOWN: 'There is no such organisation in this workspace.',
    OUTCOME_OUTRANKED: 'Somebody closer to it has said how it ended already.',
    OUTCOME_WRONG_TIME: 'The outcome lies in the future, or before what ended was there.',
    PERSON_ALREADY_CLAIMED: 'Another account has claimed the person with this e-mail address.',
    PERSON_EXTERNAL_ID_NOT_YOURS: 'External ids are for operators to give.',
    PERSON_EXTERNAL_ID_TAKEN: 'The external id names somebody else already.',
    PERSON_FORGOTTEN: 'The person asked to be forgotten: nothing can be added.',
    PERSON_UNKNOWN: 'There is no such person in this workspace.',
    POSITION_DATES_REVERSED: 'A position ends after it begins.',
    POSITION_IN_THE_FUTURE: 'A position began at some time up to now.',
    POSITION_UNKNOWN: 'There is no such position of yours to end.',
    PROOF_IN_THE_FUTURE: 'What is proof was done at some time up to now.',
    QUOTE_OUTDATED: 'The risk has become greater than the figures that were agreed to.',
    QUOTE_UNAVAILABLE: 'What the vouch puts at risk can’t be told now.',
    RELATIONSHIP_IN_THE_FUTURE: 'What is reported lies in the future.',
    RELATIONSHIP_NOT_AN_END: 'Only an end of a tie speaks for its side.',
    RELATIONSHIP_REPORT_UNKNOWN: 'There is no such report for you to confirm.',
    RELATIONSHIP_WITH_ONESELF: 'A relationship is between two people.',
    VOUCH_ALREADY_GIVEN:
      'The connector vouches for the same with the same contact in the same field already.',
    VOUCH_KNOWS_TOO_LITTLE:
      'The connector does not know the person and the fit well enough, by their own policy.',
    VOUCH_OVER_BUDGET: 'The vouch would put more at risk than the connector’s budget allows.',
    VOUCH_UNKNOWN: 'There is no such vouch in this workspace.',
    VOUCH_WITH_ONESELF: 'A vouch is between three people.',
    WORKSPACE_ALREADY_OPEN: 'The workspace is open already, and what is fixed at opening stays.',
  },
);
