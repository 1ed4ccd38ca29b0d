import { describe, expect, it } from '@jest/globals';
import {
  mayOpenIntroduction,
  partiesThatKnow,
  stepsShown,
  tellsOfTarget,
  type IntroductionParties,
} from './introduction-access.js';
import type { Viewer } from './viewer.js';

const viewer = (person: string | null, operator = false): Viewer => ({ workspace: 'mine', person, operator });
const parties = (more: Partial<IntroductionParties> = {}): IntroductionParties => ({
  seeker: 'ada',
  connector: 'bea',
  target: 'cid',
  targetState: 'ASKED',
  ...more,
});

describe('who may open an introduction', () => {
  it('are its parties and operators, and nobody else', () => {
    for (const person of ['ada', 'bea', 'cid'])
      expect(mayOpenIntroduction(viewer(person), parties())).toBe(true);
    expect(mayOpenIntroduction(viewer('eve'), parties())).toBe(false);
    expect(mayOpenIntroduction(viewer(null), parties())).toBe(false);
    expect(mayOpenIntroduction(viewer(null, true), parties({ targetState: 'NOT_ASKED' }))).toBe(true);
  });

  it('is its target once asked, whatever they answer', () => {
    expect(mayOpenIntroduction(viewer('cid'), parties({ targetState: 'NOT_ASKED' }))).toBe(false);
    for (const targetState of ['NEEDS_INFORMATION', 'CONSENTED', 'DECLINED', 'EXPIRED'] as const)
      expect(mayOpenIntroduction(viewer('cid'), parties({ targetState }))).toBe(true);
  });

  it('is no target where nobody is named: not even a viewer who is nobody', () => {
    const openAsk = parties({ target: null, targetState: 'NOT_ASKED' });
    expect(mayOpenIntroduction(viewer(null), openAsk)).toBe(false);
    expect(mayOpenIntroduction(viewer('bea'), openAsk)).toBe(true);
  });
});

describe('who knows of it', () => {
  it('are the two who talk, and the target from when they are asked', () => {
    expect(partiesThatKnow(parties({ targetState: 'NOT_ASKED' }))).toEqual(['ada', 'bea']);
    expect(partiesThatKnow(parties({ target: null }))).toEqual(['ada', 'bea']);
    expect(partiesThatKnow(parties())).toEqual(['ada', 'bea', 'cid']);
  });
});

describe('who is told of by being named', () => {
  const yes = (reportedBy: string | null = null) => ({ type: 'IntroductionAccepted', reportedBy });
  const asked = { type: 'IntroductionRequested', reportedBy: null };
  const openAsk = { target: null };

  it('is whom the connector names for an ask for nobody in particular, by their own yes', () => {
    expect(tellsOfTarget('CONTACT', openAsk, [asked, yes()])).toBe(true);
    expect(tellsOfTarget('CONTACT', openAsk, [asked, yes('ada'), yes()])).toBe(true);
    expect(tellsOfTarget('CONTACT', openAsk, [asked, yes('ada')])).toBe(false);
    expect(tellsOfTarget('CONTACT', openAsk, [asked])).toBe(false);
  });

  it('is nobody who was asked for by name', () => {
    expect(tellsOfTarget('CONTACT', undefined, [asked, yes()])).toBe(false);
    expect(tellsOfTarget('CONTACT', { target: 'bea' }, [asked, yes()])).toBe(false);
  });

  it('is nobody with an account: they show themselves', () => {
    expect(tellsOfTarget('MEMBER', openAsk, [asked, yes()])).toBe(false);
  });
});

describe('which of its steps are shown', () => {
  const types = (...names: string[]) => names.map((type) => ({ type }));
  const before = types(
    'IntroductionRequested',
    'InformationAsked',
    'InformationSupplied',
    'IntroductionAccepted',
  );
  const since = types('TargetAsked', 'InformationAsked', 'MeetingConsented', 'IntroductionMade');
  const ids = parties();

  it('are all, to seeker, connector and operators', () => {
    const all = [...before, ...since, ...types('IntroductionDeclined')];
    for (const one of [viewer('ada'), viewer('bea'), viewer(null, true), viewer('cid', true)])
      expect(stepsShown(one, ids, all)).toEqual(all);
  });

  it('are those since they came in, to the target', () => {
    expect(stepsShown(viewer('cid'), ids, [...before, ...since])).toEqual(since);
    expect(stepsShown(viewer('cid'), ids, before)).toEqual([]);
  });

  it.each(['TargetAsked', 'MeetingConsented', 'MeetingDeclined'])('begin for the target with %s', (type) => {
    expect(stepsShown(viewer('cid'), ids, [...before, ...types(type)])).toEqual(types(type));
  });

  it('are never the connector’s reason to back out, to the target', () => {
    const backedOut = [...before, ...since, ...types('IntroductionDeclined', 'LoopClosed')];
    expect(stepsShown(viewer('cid'), ids, backedOut)).toEqual([...since, ...types('LoopClosed')]);
  });
});
