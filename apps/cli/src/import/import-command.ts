import type { Command } from 'commander';
import { addConnectionOptions, connect, type ConnectionOptions } from '../server/connection-options.js';
import type { Terminal } from '../terminal.js';
import { readContactFile } from './contact-file.js';
import { importLinkedIn } from './import-linkedin.js';
import { reportOf } from './report.js';
import { upload } from './upload.js';

interface ImportOptions extends ConnectionOptions {
  readonly share?: true;
  readonly preview?: true;
}

/** `warmpath import <source> <file>`: one command per source. */
export const addImportCommand = (warmpath: Command, terminal: Terminal): void => {
  const all = warmpath.command('import').description('bring a file into the running service');

  importing(all, 'linkedin', 'your LinkedIn connections: Connections.csv, or the ZIP that holds it')
    .option('--me <name>', 'your own name; needed unless a token says who you are')
    .action(async (path: string, { me, ...options }: ImportOptions & { readonly me?: string }) => {
      const file = await readContactFile('linkedin', path);
      await importLinkedIn(connect(options), file, { me, ...options }, terminal);
    });

  for (const [source, description] of operatorFiles) {
    importing(all, source, description).action(async (path: string, options: ImportOptions) => {
      const file = await readContactFile(source, path);
      terminal.out(reportOf(await upload(connect(options), file, options, terminal), options));
    });
  }
};

const operatorFiles = [
  ['people', 'people and their positions: id,name,email,organization,role,industry,from,to'],
  ['relationships', 'who knows whom: a,b,kind,since,closenessA,closenessB'],
  ['evidence', 'dated reasons for trust: from,to,good,bad,at,domain'],
] as const;

const importing = (all: Command, source: string, description: string): Command =>
  addConnectionOptions(all.command(source).argument('<file>').description(description))
    .option('--share', 'let the whole workspace see the ties')
    .option('--preview', 'only say what would be taken');
