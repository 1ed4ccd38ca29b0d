import type { Id } from '#domain';
import { commands, type Command, type CommandDefinition } from '#domain';
import type { Viewer } from './viewer.js';

/**
 * Who may give a command: the person in whose name it is given, or an operator. What is the workspace's own word
 * (no speaker) is an operator's alone.
 */
export const mayCommand = (viewer: Viewer, command: Command): boolean => {
  const definition = commands[command.type] as unknown as CommandDefinition;
  const speaker = definition.speaker(command.data);
  return speaker === 'anyone' || maySpeakFor(viewer, speaker);
};

/** Operators speak for the workspace and for everybody in it; a person speaks for themself. */
export const maySpeakFor = (viewer: Viewer, person: Id | null): boolean =>
  viewer.operator || (person !== null && person === viewer.person);

/** Who may ask questions as if they were this person: their paths, their reach, their mutual contacts. */
export const mayAskAs = maySpeakFor;
