import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lowerBoundOf } from '#trust-model';
import type { Client } from '../support/client.js';
import { describeWhere } from '../support/not-run.js';
import { openService, type Service } from '../support/service.js';
import { egoFacebook, emailEuCore, ldbc, missing } from './data-sets.js';
import { importNetwork } from './import-network.js';
import { NaiveSearch, type NaivePath } from './naive-search.js';
import type { RealNetwork, RealPosition } from './network.js';
import { drawnPairs } from './pairs.js';
import { integer, seeded } from './seeded.js';

const PAIRS = 500;
const POSITIONS_ASKED = 30;
const SHOWN = 10;
const MOMENTS = ['2019-07-01T00:00:00Z', '2023-01-01T12:00:00Z', '2026-01-10T00:00:00Z'];
const DOMAINS = [null, 'engineering'];
const RANKINGS = ['PROBABILITY', 'LOWER_BOUND'] as const;
const RANKED_BY_BOUND = 1_000;
const BASE_RATE = 0.15;

const PATHS = /* GraphQL */ `
  query ($from: ID!, $to: PathTarget!, $options: PathOptions, $asOf: DateTime) {
    introductionPaths(from: $from, to: $to, options: $options, asOf: $asOf) {
      paths(first: 10) {
        edges {
          node {
            probability
            hops {
              to {
                name
              }
            }
          }
        }
      }
    }
  }
`;

interface Found {
  readonly introductionPaths: {
    readonly paths: { readonly edges: readonly { readonly node: FoundPath }[] };
  };
}
interface FoundPath {
  readonly probability: number;
  readonly hops: readonly { readonly to: { readonly name: string } }[];
}

/** The service's paths and the naive ones, in one form: who, and the probability to the last digit. */
const asked = async (operator: Client, variables: Readonly<Record<string, unknown>>): Promise<string[]> => {
  const { introductionPaths } = await operator.ask<Found>(PATHS, variables);
  return introductionPaths.paths.edges.map(
    ({ node }) =>
      `${node.hops.map(({ to }) => to.name.replace('Person ', '')).join(' > ')} ${String(node.probability)}`,
  );
};

const expected = (paths: readonly NaivePath[], ranking: (typeof RANKINGS)[number]): string[] => {
  const ranked =
    ranking === 'PROBABILITY'
      ? paths
      : paths
          .slice(0, RANKED_BY_BOUND)
          .map((path) => ({ path, bound: lowerBoundOf(path.hops, BASE_RATE) }))
          .sort((one, other) => other.bound - one.bound)
          .map(({ path }) => path);
  return ranked
    .slice(0, SHOWN)
    .map(({ people, probability }) => `${people.slice(1).join(' > ')} ${String(probability)}`);
};

/** People who hold such a position at that moment. */
const holders = (
  { positions }: RealNetwork,
  asOf: string,
  fits: (position: RealPosition) => boolean,
): Set<string> =>
  new Set(
    positions
      .filter((position) => (position.from === null || position.from <= asOf) && fits(position))
      .map(({ person }) => person),
  );

const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

const isRole = (role: string, asked: string): boolean =>
  words(asked).every((begin) => words(role).some((word) => word.startsWith(begin)));

const realInput = (name: string, folder: string, read: () => RealNetwork, hasPositions: boolean): void => {
  describeWhere(`${name}: paths equal a naive search`, missing(folder), () => {
    let service: Service;
    let network: RealNetwork;
    let order: Map<string, string>;
    beforeAll(async () => {
      service = await openService();
      network = read();
      await importNetwork(service.as(null), network);
      order = new Map(network.people.map((id, index) => [id, String(index).padStart(8, '0')]));
    }, 300_000);
    afterAll(() => service.close());

    describe.each(MOMENTS)('as of %s', (asOf) => {
      it.each(DOMAINS)(
        'in the domain %s, person to person, by both rankings',
        async (domain) => {
          const naive = new NaiveSearch(network, asOf, domain);
          const operator = service.as(null);
          let withPaths = 0;
          for (const { from, to } of drawnPairs(network, PAIRS, 7)) {
            const paths = naive.paths(from, new Set([to]), (id) => order.get(id) ?? '');
            if (paths.length > 0) withPaths += 1;
            for (const rankBy of RANKINGS) {
              const options = { rankBy, ...(domain === null ? {} : { domain }) };
              const variables = { from: `ext:${from}`, to: { person: `ext:${to}` }, options, asOf };
              expect(await asked(operator, variables)).toEqual(expected(paths, rankBy));
            }
          }
          expect(withPaths).toBeGreaterThan(PAIRS / 4);
        },
        600_000,
      );

      if (!hasPositions) return;
      it('to organisations, and to roles', async () => {
        const naive = new NaiveSearch(network, asOf, null);
        const operator = service.as(null);
        const random = seeded(11);
        const plain = network.positions.filter(({ role }) => /^[A-Za-z0-9 ]+$/.test(role ?? ''));
        for (const { from } of drawnPairs(network, POSITIONS_ASKED, 13)) {
          const { organization, role } = plain[integer(random, plain.length)] ?? {
            organization: '',
            role: '',
          };
          const targets = [
            [
              { organization: `ext:${organization}` },
              (held: RealPosition) => held.organization === organization,
            ],
            [{ role: { role } }, (held: RealPosition) => isRole(held.role ?? '', role ?? '')],
          ] as const;
          for (const [to, fits] of targets) {
            const there = holders(network, asOf, fits);
            there.delete(from);
            const paths = naive.paths(from, there, (id) => order.get(id) ?? '');
            const variables = { from: `ext:${from}`, to, asOf };
            expect(await asked(operator, variables)).toEqual(expected(paths, 'PROBABILITY'));
          }
        }
      }, 600_000);
    });
  });
};

realInput('ego-Facebook', 'ego-facebook', egoFacebook, false);
realInput('email-Eu-core', 'email-eu-core', emailEuCore, true);
realInput('LDBC SNB data', 'ldbc-sf0.1', ldbc, true);
