import type { Client } from '../support/client.js';
import type { RealNetwork } from './network.js';

/** Brings a network in as an operator does: three files through the public import. */
export const importNetwork = async (operator: Client, network: RealNetwork): Promise<void> => {
  await upload(operator, 'people', peopleFile(network), network.people.length);
  await upload(operator, 'relationships', relationshipsFile(network), network.ties.length);
  await upload(operator, 'evidence', evidenceFile(network), new Set(evidenceLines(network)).size);
};

const upload = async (operator: Client, source: string, file: string, least: number): Promise<void> => {
  const { status, body } = await operator.upload(source, file);
  if (status !== 201 && status !== 200) throw new Error(`${source}: ${JSON.stringify(body.errors)}`);
  if (body.taken < least)
    throw new Error(`${source}: ${String(body.taken)} of ${String(least)} rows were taken`);
  await operator.send('{ viewer { workspace } }', {}, { 'x-warmpath-at-least': body.readToken ?? '' });
};

const quoted = (text: string | null): string => (text === null ? '' : `"${text.replaceAll('"', '""')}"`);

const peopleFile = ({ people, positions }: RealNetwork): string => {
  const held = Map.groupBy(positions, ({ person }) => person);
  const lines = people.flatMap((id) => {
    const own = held.get(id) ?? [null];
    return own.map((position) =>
      [
        id,
        `Person ${id}`,
        quoted(position?.organization ?? null),
        quoted(position?.role ?? null),
        position?.from ?? '',
      ].join(','),
    );
  });
  return ['id,name,organization,role,from', ...lines].join('\n');
};

const relationshipsFile = ({ ties }: RealNetwork): string =>
  ['a,b,since', ...ties.map(({ a, b, since }) => `${a},${b},${since}`)].join('\n');

const evidenceLines = ({ evidence }: RealNetwork): string[] =>
  evidence.map(({ from, to, good, bad, at, domain }) => [from, to, good, bad, at, domain ?? ''].join(','));

const evidenceFile = (network: RealNetwork): string =>
  ['from,to,good,bad,at,domain', ...evidenceLines(network)].join('\n');
