import { InvalidArgumentError, type Command } from 'commander';
import { WorkspaceId } from '#domain';
import { Server } from './server.js';

/** Where the server is and as whom to speak to it. */
export interface ConnectionOptions {
  readonly url: string;
  readonly workspace: WorkspaceId;
  readonly token?: string;
}

export const addConnectionOptions = (command: Command): Command =>
  command
    .option('--url <address>', 'where the service runs', address, 'http://127.0.0.1:3000')
    .option('--workspace <name>', 'the workspace to act in; a token names its own', workspace, 'mine')
    .option('--token <jwt>', 'who you are, where the service runs with AUTH=jwt');

/** A token says everything itself; without one the headers of AUTH=open do. */
export const connect = ({ url, workspace, token }: ConnectionOptions): Server =>
  new Server(
    url,
    token === undefined ? { 'x-warmpath-workspace': workspace } : { authorization: `Bearer ${token}` },
  );

const address = (text: string): string => {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('It must be like http://127.0.0.1:3000.');
  }
  return text.replace(/\/+$/, '');
};

export const workspace = (text: string): WorkspaceId => {
  const checked = WorkspaceId.safeParse(text);
  if (!checked.success) throw new InvalidArgumentError('It must be 1 to 64 characters of a-z, 0-9 and -.');
  return checked.data;
};
