import type { Client, ImportAnswer } from './client.js';
import { linkedInExport, type ExportedContact } from './linkedin-export.js';
import type { Service } from './service.js';

export * from './network-questions.js';
export * from './path-questions.js';

type Input = Readonly<Record<string, unknown>>;

/** Gives a command that must be accepted; returns its payload. */
export const done = async <Payload = object>(
  client: Client,
  mutation: string,
  input: Input,
  fields = '',
): Promise<Payload> => {
  const payload = await client.give<{ rejection: { message: string } | null }>(mutation, input, fields);
  if (payload.rejection) throw new Error(payload.rejection.message);
  return payload as Payload;
};

/** Gives a command that a rule must refuse; returns the refusal's code, or null where there was none. */
export const refusal = async (client: Client, mutation: string, input: Input): Promise<string | null> => {
  const { rejection } = await client.give(mutation, input);
  return rejection?.code ?? null;
};

/** Adds people by one word each, as an operator: `ada` is named "Ada", and `ext:ada` names them. */
export const addPeople = async (operator: Client, ...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await done(operator, 'addPerson', {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      externalIds: [name],
    });
  }
};

/** Lets people rate others: `['bea', 'ada', 4]` is Bea's closeness to Ada. */
export const rate = async (
  operator: Client,
  ...ratings: readonly [string, string, number][]
): Promise<void> => {
  for (const [from, to, closeness] of ratings) {
    await done(operator, 'describeRelationship', { from: `ext:${from}`, with: `ext:${to}`, closeness });
  }
};

/** Adds an organisation; returns its id. */
export const addOrganization = async (operator: Client, name: string, more: Input = {}): Promise<string> => {
  const { organization } = await done<{ organization: { id: string } }>(
    operator,
    'addOrganization',
    { name, ...more },
    'organization { id }',
  );
  return organization.id;
};

/** Gives somebody a position; `more` as `holdPosition` takes it: role, industry, from, to. */
export const employ = async (
  client: Client,
  person: string,
  organization: string,
  more: Input = {},
): Promise<void> => {
  await done(client, 'holdPosition', { person: `ext:${person}`, organization, ...more });
};

/** The id of somebody known by one word; null where the client sees nobody. */
export const idOf = async (client: Client, name: string): Promise<string | null> => {
  const { person } = await client.ask<{ person: { id: string } | null }>(
    'query ($id: ID!) { person(by: { externalId: $id }) { id } }',
    { id: name },
  );
  return person?.id ?? null;
};

/** Joins a workspace as a new user of it does, by name; returns their own client, and their id. */
export const join = async (
  service: Service,
  name: string,
  workspace = 'mine',
): Promise<{ client: Client; id: string }> => {
  const { person } = await done<{ person: { id: string } }>(
    service.as(null, workspace),
    'claimPerson',
    { name },
    'person { id }',
  );
  return { client: service.as(person.id, workspace), id: person.id };
};

/** Uploads a file that must be taken, and waits until queries show it. */
export const imported = async (
  client: Client,
  source: string,
  file: string | Uint8Array,
  query: Readonly<Record<string, string>> = {},
): Promise<ImportAnswer> => {
  const { status, body } = await client.upload(source, file, query);
  if (status >= 300) throw new Error(`the import was answered ${JSON.stringify(body.errors)}`);
  if (body.readToken !== null) await shown(client, body.readToken);
  return body;
};

/** Waits until queries show what a read token names: a graph may take longer for a large import than one query waits. */
const shown = async (client: Client, readToken: string): Promise<void> => {
  for (;;) {
    const { errors } = await client.send(
      '{ viewer { readToken } }',
      {},
      { 'x-warmpath-at-least': readToken },
    );
    if (!errors) return;
    if (errors.some(({ extensions }) => extensions.code !== 'STALE'))
      throw new Error(`the service answered ${JSON.stringify(errors)}`);
  }
};

/** A Connections.csv of these contacts and no others. */
export const connections = (...include: readonly ExportedContact[]): string =>
  linkedInExport({ rows: include.length, include, preamble: false });

/** A file of one header and these rows. */
export const csv = (header: string, ...rows: readonly string[]): string =>
  [header, ...rows].map((line) => `${line}\n`).join('');
