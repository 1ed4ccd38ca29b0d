import { emptyBrief, missingAnswers, whyMeFor } from '../brief/briefs.js';
import { refuse } from '../kernel/decider.js';
import type { Rejection } from '../kernel/rejection.js';
import type { WorkspaceState } from '../state.js';
import type { RequestIntroduction } from './introduction.commands.js';
import type { AskFacts, AskWords } from './introduction.events.js';

/** The brief as it is now, with the ask's own "why me", or the one for where the ask leads. */
export const askWords = (
  { seeker, purpose, message, whyMe, towards }: RequestIntroduction,
  { organization }: AskFacts,
  state: WorkspaceState,
): AskWords | { readonly rejection: Rejection } => {
  const brief = state.briefs.get(seeker) ?? emptyBrief;
  const own = whyMe ?? whyMeFor(brief, organization === null ? towards : [organization]);
  const missing = missingAnswers({ ...brief, whyMe: own, whyMeAt: [] });
  const { whoIAm, whatIsUnique, whoUsesIt } = brief;
  if (whoIAm === null || whatIsUnique === null || whoUsesIt === null || own === null) {
    const names = missing.map((answer) => QUESTIONS[answer]).join(' ');
    return refuse('INTRODUCTION_BRIEF_INCOMPLETE', `Your brief does not say yet: ${names}`, { missing });
  }
  return { purpose, message, whyMe: own, whoIAm, whatIsUnique, whoUsesIt };
};

const QUESTIONS = {
  WHO_I_AM: 'Who am I?',
  WHAT_IS_UNIQUE: 'What is unique about me?',
  WHO_USES_IT: 'Who would use it, and for what?',
  WHY_ME: 'Why me?',
} as const;
