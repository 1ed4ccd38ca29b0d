import type { NewEvent } from '../kernel/event.js';
import type { Instant } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import { IntroductionRequested, type AskWords, type Standing } from './introduction.events.js';
import type { IntroductionState } from './introductions.js';
import { standing } from './standing.js';

type Asked = Pick<IntroductionState, 'introduction' | 'seeker' | 'connector' | 'target' | 'parent' | 'ask'>;

/** An introduction's first event, of the time `time`, and where it stands from now on. */
export const requested = (
  { workspace }: WorkspaceState,
  asked: Asked,
  words: AskWords | null,
  at: Instant,
  time: Instant,
): readonly [NewEvent, Standing] => {
  const { introduction, seeker, connector, target } = asked;
  const place = { connector: 'ASKED', target: 'NOT_ASKED', phase: 'REQUESTED' } as const;
  const now = standing(place, target, at, workspace.policy.introductions);
  const people = [seeker, connector, target].filter((person) => person !== null);
  const personal = words === null ? {} : { personal: [{ people, fields: words }] };
  return [IntroductionRequested(introduction, { ...asked, by: seeker, now }, { ...personal, time }), now];
};
