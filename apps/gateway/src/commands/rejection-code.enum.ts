import type { RejectionCode } from '#domain';
import { enumOf } from '../graphql/words.js';

export const RejectionCodeEnum = enumOf<RejectionCode>(
  'RejectionCode',
  'Why a rule said no: CONCEPT_REASON. Codes are added, never renamed.',
  {
    COMMAND_ID_REUSED: 'The command id was used for another command: a retry repeats its command unchanged.',
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
    INTRODUCTION_BRIEF_INCOMPLETE: 'The seeker’s brief lacks an answer.',
    INTRODUCTION_CONNECTOR_UNAVAILABLE:
      'The connector can’t be asked now; which limit of theirs it is stays theirs.',
    INTRODUCTION_WRONG_STATE: 'This step is not the next one of the introduction.',
    ORGANIZATION_UNKNOWN: 'There is no such organisation in this workspace.',
    PERSON_ALREADY_CLAIMED: 'Another account has claimed the person with this e-mail address.',
    PERSON_EXTERNAL_ID_NOT_YOURS: 'External ids are for operators to give.',
    PERSON_EXTERNAL_ID_TAKEN: 'The external id names somebody else already.',
    PERSON_FORGOTTEN: 'The person asked to be forgotten: nothing can be added.',
    PERSON_UNKNOWN: 'There is no such person in this workspace.',
    POSITION_DATES_REVERSED: 'A position ends after it begins.',
    POSITION_IN_THE_FUTURE: 'A position began at some time up to now.',
    POSITION_UNKNOWN: 'There is no such position of yours to end.',
    QUOTE_OUTDATED: 'The risk has become greater than the figures that were agreed to.',
    RELATIONSHIP_IN_THE_FUTURE: 'What is reported lies in the future.',
    RELATIONSHIP_NOT_AN_END: 'Only an end of a tie speaks for its side.',
    RELATIONSHIP_REPORT_UNKNOWN: 'There is no such report for you to confirm.',
    RELATIONSHIP_WITH_ONESELF: 'A relationship is between two people.',
    VOUCH_KNOWS_TOO_LITTLE:
      'The connector does not know the person and the fit well enough, by their own policy.',
    VOUCH_OVER_BUDGET: 'The vouch would put more at risk than the connector’s budget allows.',
    WORKSPACE_ALREADY_OPEN: 'The workspace is open already, and what is fixed at opening stays.',
  },
);
