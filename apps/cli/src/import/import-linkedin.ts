import { CliFault } from '../cli-fault.js';
import type { Server } from '../server/server.js';
import type { Terminal } from '../terminal.js';
import type { ContactFile } from './contact-file.js';
import { curlLine } from './curl-line.js';
import { beSomebody } from './person.js';
import { questionsFor } from './questions.js';
import { reportOf } from './report.js';
import { upload } from './upload.js';

export interface LinkedInOptions {
  readonly me: string | undefined;
  readonly token?: string;
  readonly share?: true;
  readonly preview?: true;
}

/** Makes the person, imports their contacts as theirs, and shows what can be asked now. */
export const importLinkedIn = async (
  server: Server,
  file: ContactFile,
  options: LinkedInOptions,
  terminal: Terminal,
): Promise<void> => {
  const { me, token, preview } = options;
  if (me === undefined && token === undefined)
    throw new CliFault('Say whose contacts these are: --me "Your Name".', 2);
  const person = await beSomebody(server, me);
  const asPerson = token === undefined ? server.with({ 'x-warmpath-person': person.id }) : server;
  const answer = await upload(
    asPerson.with({ 'x-warmpath-at-least': person.readToken }),
    file,
    { ...options, person: person.id },
    terminal,
  );
  terminal.out(reportOf(answer, options));
  terminal.out(`You are ${person.name ?? me ?? 'the person'} ${person.id}.`);
  if (preview) return;
  const upToDate = asPerson.with({ 'x-warmpath-at-least': answer.readToken ?? person.readToken });
  for (const { title, operation } of await questionsFor(upToDate)) {
    terminal.out(`\n${title}\n${curlLine(asPerson, operation)}`);
  }
};
