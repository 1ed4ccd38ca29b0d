/** 1: refused or failed, by the server or on the way to it; 2: the command line itself is wrong. */
export type ExitCode = 1 | 2;

/** Why a command stops. `message` is all the person gets to see, so it says what to do. */
export class CliFault extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode = 1,
  ) {
    super(message);
    this.name = 'CliFault';
  }
}

/** The service can't say yet: what is sent again with the same command id is answered soon. */
export class NotYet extends CliFault {}
