import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  commands,
  decide,
  evolve,
  initialState,
  isRefused,
  OrganizationAdded,
  PersonAdded,
  timed,
  type Command,
  type CommandDefinition,
  type Id,
  type NewEvent,
} from '#domain';
import type { Commit } from '#event-log';
import { project } from '#projection';
import type { GraphChange } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { UNCONFIRMED_CAP } from '#trust-model';
import { fresh, NOW } from '../support/decider-specification.js';
import { GraphHistory, day, workspace } from '../support/graph-history.js';
import { of, type Drawn } from '../support/drawn.js';
import { commandsAbout } from '../support/random-commands.js';
import { Game } from '../support/introduction-machine/game.js';
import { play, turn } from '../support/introduction-machine/turns.js';
import { castOf } from '../support/recorded-cast.js';

const cast = castOf();
const LATER = day(10_000);
/** Stand for what each of the people reported last. */
const reports = cast.people.map((_, n) => fresh(9_000 + n));

const anybody = fc.constantFrom(...cast.people);
/** Anybody confirms what was reported, and says how a vouch ended. */
const anybodysWords = fc.oneof(
  of(
    'LogInteraction',
    fc
      .shuffledSubarray([...cast.people], { minLength: 2, maxLength: 2 })
      .map(([from = '', other = '']) => ({ from, with: other, startedBy: from, at: NOW, answeredAt: NOW })),
  ),
  of('ConfirmReport', fc.record({ by: anybody, report: fc.constantFrom(...reports) })),
  of(
    'RecordOutcome',
    fc.record({
      by: anybody,
      vouch: fc.constantFrom(...cast.vouches),
      outcome: fc.constantFrom('GOOD' as const, 'BAD' as const),
    }),
  ),
);

/** What stands for what a command brings about. */
const placeholderOf = ({ type, data }: Command): Id | undefined => {
  switch (type) {
    case 'RequestIntroduction':
      return cast.introductions[cast.people.indexOf(data.seeker)];
    case 'GiveVouch':
      return cast.vouches[cast.people.indexOf(data.seeker)];
    case 'LogInteraction':
      return reports[cast.people.indexOf(data.from)];
    default:
      return undefined;
  }
};

/** Somebody's own word on how far others may trust them. */
interface OwnWord {
  readonly speaker: Id;
  readonly said: Extract<GraphChange, { change: 'evidence' }>;
}

/** Everybody speaks for themself, nobody for the workspace: what of it would be evidence about the speaker? */
class OwnWords {
  readonly found: OwnWord[] = [];
  readonly aboutOthers: GraphChange[] = [];
  readonly accepted: Command[] = [];
  private readonly state = initialState();
  private readonly known = new Map<string, Id>();
  private made = 0;

  constructor() {
    for (const person of cast.people) this.happened(PersonAdded(person, { person, account: 'MEMBER' }));
    for (const [n, organization] of cast.organizations.entries())
      this.happened(
        OrganizationAdded(organization, {
          organization,
          name: `O${String(n)}`,
          industry: null,
          sector: null,
        }),
      );
  }

  give({ type, data }: Drawn): void {
    const named = JSON.parse(
      JSON.stringify(data),
      (_, value: unknown) => this.known.get(String(value)) ?? value,
    ) as object;
    const { schema, speaker } = commands[type] as unknown as CommandDefinition;
    const command = { type, data: schema.parse(named) } as Command;
    const by = speaker(command.data);
    if (by === null || by === 'anyone') return;
    const decision = decide(command, this.state, {
      actor: { person: by, operator: false },
      occurredAt: NOW,
      newId: () => fresh(++this.made),
    });
    if (isRefused(decision)) return;
    this.accepted.push(command);
    const placeholder = placeholderOf(command);
    if (placeholder !== undefined) this.known.set(placeholder, decision.answer.id);
    for (const event of decision.events) this.hear(by, this.happened(event));
  }

  private happened(event: NewEvent): readonly GraphChange[] {
    const happened = timed(event, NOW);
    evolve(this.state, happened);
    const commit = { workspace: 'mine', recordedAt: NOW, events: [happened], offset: 0 };
    return project(commit as unknown as Commit & { offset: number }).changes;
  }

  private hear(speaker: Id, changes: readonly GraphChange[]): void {
    for (const said of changes) {
      if (said.change !== 'evidence') continue;
      if (said.to === speaker) this.found.push({ speaker, said });
      else this.aboutOthers.push(said);
    }
  }
}

describe('what people say of themselves', () => {
  it('raises nobody’s trust in them by more than unconfirmed reports can together', async () => {
    let [own, others, confirmed, ended] = [0, 0, 0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof({ weight: 3, arbitrary: commandsAbout(cast) }, { weight: 1, arbitrary: anybodysWords }),
          { minLength: 80, maxLength: 160, size: 'max' },
        ),
        async (drawn) => {
          const words = new OwnWords();
          for (const one of drawn) words.give(one);
          for (const { said } of words.found)
            expect([said.kind, said.good === 0 || said.unconfirmed]).toEqual([said.kind, true]);
          own += words.found.filter(({ said }) => said.good > 0).length;
          others += words.aboutOthers.length;
          for (const { type, data } of words.accepted) {
            if (type === 'ConfirmReport') confirmed += 1;
            if (type === 'RecordOutcome' && data.vouch !== null) ended += 1;
          }
          // Said a hundred times over, so that nothing replaces anything, they still weigh no more together.
          const all = words.found.map(({ said }) => ({ ...said, kind: 'ACCEPTED' as const, slot: null }));
          const often = Array.from({ length: 100 }, () => all).flat();
          const history = new GraphHistory().say(workspace(), ...often);
          const graph = await history.writeTo(createMemoryTrustGraph({ profileTerms: () => null }));
          const viewer = { workspace: 'mine', person: null, operator: true };
          for (const { from, to, at } of all) {
            for (const asOf of [at, LATER]) {
              const trust = await graph.trustBetween.ask({
                viewer,
                from,
                to,
                moment: { asOf, knownAt: LATER },
                evidence: 0,
              });
              expect(trust?.sums.good ?? 0).toBeLessThanOrEqual(UNCONFIRMED_CAP);
            }
          }
        },
      ),
      { seed: 20_260_131, numRuns: 30 },
    );
    expect(own).toBeGreaterThan(20);
    expect(others).toBeGreaterThan(200);
    expect(confirmed).toBeGreaterThan(20);
    expect(ended).toBeGreaterThan(20);
  });

  it('is no evidence of them in whatever introductions come to', () => {
    let outcomes = 0;
    fc.assert(
      fc.property(fc.array(turn, { minLength: 60, maxLength: 120, size: 'max' }), (turns) => {
        const game = new Game();
        for (const one of turns) play(game, one);
        for (const event of game.player.events) {
          const { by = null } = event.data as { by?: Id | null };
          const teller = event.reportedby ?? by;
          const commit = { workspace: 'mine', recordedAt: event.time, events: [event], offset: 0 };
          for (const change of project(commit as unknown as Commit & { offset: number }).changes) {
            if (change.change !== 'evidence') continue;
            if (event.type === 'OutcomeRecorded.v1') outcomes += 1;
            const isOwn = change.to === teller && change.good + change.bad > 0 && !change.unconfirmed;
            expect([event.type, isOwn]).toEqual([event.type, false]);
          }
        }
      }),
      { seed: 20_260_131, numRuns: 60, endOnFailure: true },
    );
    expect(outcomes).toBeGreaterThan(50);
  });
});
