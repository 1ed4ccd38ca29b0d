import { readSettings, verifyLog } from '#runtime';
import type { Terminal } from '../terminal.js';
import { LongWork } from './long-work.js';
import { inCliWords } from './operator-fault.js';
import { heldBy, tellFaults } from './replay.js';

export const verifyCommand = async (terminal: Terminal): Promise<void> =>
  inCliWords(async () => {
    const works = {
      records: new LongWork(terminal, 'records'),
      questions: new LongWork(terminal, 'questions'),
    };
    const all = await verifyLog(readSettings(undefined, 'tool'), {
      warn: terminal.err,
      told: (what, done, of) => {
        works[what].to(done, of);
      },
    }).finally(() => {
      works.records.end();
      works.questions.end();
    });
    for (const partition of all) {
      const { closed, asked } = partition;
      const compared =
        asked === null
          ? 'the graph is made of the log at every start, so there is none to compare'
          : `${asked.toLocaleString('en')} questions asked of both graphs`;
      terminal.out(`${heldBy(partition)}; ${closed} sealed parts are closed for good; ${compared}`);
    }
    tellFaults(all, terminal);
    terminal.out('All is as it should be.');
  });
