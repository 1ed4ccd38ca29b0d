import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber, NOW, Specification } from '../../../../test/support/decider-specification.js';
import { PersonAdded } from '../person/person.events.js';
import { InteractionLogged, ReportConfirmed } from './relationship.events.js';

const ada = idNumber(1);
const bea = idNumber(2);
const cem = idNumber(3);
const world = () =>
  new Specification().given(
    ...[ada, bea, cem].map((person) => PersonAdded(person, { person, account: 'MEMBER' })),
  );
const message = {
  from: ada,
  with: bea,
  startedBy: ada,
  at: '2026-02-01T08:00:00Z',
  answeredAt: '2026-02-15T08:00:00Z',
};
const logged = (more: object, goodHere: number | null, goodThere: number | null, time: string) =>
  InteractionLogged(
    `${ada}/${bea}`,
    { ...message, medium: 'MESSAGE', interaction: fresh(1), goodHere, goodThere, ...more },
    { time },
  );

describe('logging an interaction', () => {
  it('counts whole on the reporter’s side and a quarter on the other when answered within 14 days', () => {
    world()
      .when('LogInteraction', message)
      .then(logged({}, 0.5, 0.125, '2026-02-15T08:00:00Z'));
  });

  it('counts nothing a second later, or unanswered', () => {
    const answeredAt = '2026-02-15T08:00:01Z';
    world()
      .when('LogInteraction', { ...message, answeredAt })
      .then(logged({ answeredAt }, null, null, answeredAt));
    world()
      .when('LogInteraction', { ...message, answeredAt: null })
      .then(logged({ answeredAt: null }, null, null, message.at));
  });

  it('was started by one of the two, who are known', () => {
    world()
      .when('LogInteraction', { ...message, startedBy: cem })
      .thenRefused('RELATIONSHIP_NOT_AN_END');
    world()
      .when('LogInteraction', { ...message, with: idNumber(9) })
      .thenRefused('PERSON_UNKNOWN');
    world()
      .when('LogInteraction', { ...message, with: ada })
      .thenRefused('RELATIONSHIP_WITH_ONESELF');
  });

  it('lies in the past, and the answer after the message', () => {
    const future = '2026-03-01T12:00:01Z';
    for (const times of [
      { at: future, answeredAt: null },
      { at: NOW, answeredAt: future },
      { at: '2026-02-02T00:00:00Z', answeredAt: '2026-02-01T00:00:00Z' },
    ])
      world()
        .when('LogInteraction', { ...message, ...times })
        .thenRefused('RELATIONSHIP_IN_THE_FUTURE');
    expect(
      world()
        .when('LogInteraction', { ...message, at: NOW, answeredAt: NOW })
        .events(),
    ).toHaveLength(1);
  });
});

describe('confirming a report', () => {
  const confirmed = ReportConfirmed(`${bea}/${ada}`, {
    report: fresh(1),
    on: bea,
    about: ada,
    at: message.answeredAt,
    good: 0.5,
  });

  it('is for the end that did not report, or an operator', () => {
    const known = world().given(['LogInteraction', message]);
    known.when('ConfirmReport', { by: bea, report: fresh(1) }).then(confirmed);
    known.when('ConfirmReport', { by: null, report: fresh(1) }).then(confirmed);
    known.when('ConfirmReport', { by: ada, report: fresh(1) }).thenRefused('RELATIONSHIP_REPORT_UNKNOWN');
    known.when('ConfirmReport', { by: cem, report: fresh(1) }).thenRefused('RELATIONSHIP_REPORT_UNKNOWN');
  });

  it('gives the weight of the day of the report, once', () => {
    const known = world().given(['LogInteraction', message], ['SetPolicy', { evidence: { interaction: 1 } }]);
    known.when('ConfirmReport', { by: bea, report: fresh(1) }).then(confirmed);
    known
      .given(['ConfirmReport', { by: bea, report: fresh(1) }])
      .when('ConfirmReport', { by: bea, report: fresh(1) })
      .thenRefused('RELATIONSHIP_REPORT_UNKNOWN');
  });

  it('knows nothing of a report that does not count', () => {
    world()
      .given(['LogInteraction', { ...message, answeredAt: null }])
      .when('ConfirmReport', { by: bea, report: fresh(1) })
      .thenRefused('RELATIONSHIP_REPORT_UNKNOWN');
  });
});
