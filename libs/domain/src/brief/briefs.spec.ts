import { describe, expect, it } from '@jest/globals';
import { emptyBrief, missingAnswers, whyMeFor } from './briefs.js';

const ACME = '019bbf00-0000-7000-8000-00000000000a';
const BOLT = '019bbf00-0000-7000-8000-00000000000b';
const words = {
  whoIAm: 'A bus driver.',
  whatIsUnique: 'I know the timetable.',
  whoUsesIt: null,
  whyMe: null,
  whyMeAt: [{ organization: ACME, text: 'I drove for them.' }],
};

describe('“why me”', () => {
  it('is the organisation’s own answer, else the general one, else none', () => {
    expect(whyMeFor(words, [ACME])).toBe('I drove for them.');
    expect(whyMeFor(words, [BOLT])).toBeNull();
    expect(whyMeFor({ ...words, whyMe: 'I learn fast.' }, [BOLT])).toBe('I learn fast.');
    expect(whyMeFor({ ...words, whyMe: 'I learn fast.' }, [])).toBe('I learn fast.');
    expect(whyMeFor({ ...words, whyMe: 'I learn fast.' }, [ACME])).toBe('I drove for them.');
    expect(whyMeFor(words, [BOLT, ACME])).toBe('I drove for them.');
    expect(whyMeFor(emptyBrief, [ACME])).toBeNull();
  });
});

describe('what a brief lacks', () => {
  it('is told for the organisation that is meant', () => {
    expect(missingAnswers(words, [ACME])).toEqual(['WHO_USES_IT']);
    expect(missingAnswers(words, [BOLT])).toEqual(['WHO_USES_IT', 'WHY_ME']);
    expect(missingAnswers({ ...words, whoUsesIt: 'Planners.', whyMe: 'I learn fast.' }, [])).toEqual([]);
  });

  it('is everything where there is none', () => {
    expect(missingAnswers(emptyBrief, [])).toEqual(['WHO_I_AM', 'WHAT_IS_UNIQUE', 'WHO_USES_IT', 'WHY_ME']);
  });
});
