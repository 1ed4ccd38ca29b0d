import type { Commit } from '#event-log';

const RECORDED_AT = '2026-03-01T12:00:00Z';
const PERSON = '01900000-0000-7000-8000-00000000000a';

/** What a logged conversation writes: one event without personal text. */
export const smallCommit = (term: number, seq: number): Commit => {
  const digits = seq.toString(16).padStart(11, '0');
  const commandId = `01900000-0000-7000-8000-1${digits}`;
  const tie = `${PERSON}/01900000-0000-7000-8000-3${digits}`;
  return {
    kind: 'COMMIT',
    term,
    seq,
    workspace: 'mine',
    commandId,
    payloadMac: 'fC0rR3ctH0rseB4tterySt4ple-fC0rR3ctH0rseB4t',
    answer: { id: tie },
    recordedAt: RECORDED_AT,
    events: [
      {
        specversion: '1.0',
        id: `01900000-0000-7000-8000-2${digits}`,
        source: '/workspaces/mine',
        type: 'warmpath.relationship.interaction-logged.v1',
        subject: `relationship/${tie}`,
        time: RECORDED_AT,
        datacontenttype: 'application/json',
        workspace: 'mine',
        streamversion: 3,
        actor: PERSON,
        commandid: commandId,
        correlationid: commandId,
        causationid: commandId,
        recordedat: RECORDED_AT,
        data: { medium: 'VIDEO', minutes: 30 },
      },
    ],
  };
};
