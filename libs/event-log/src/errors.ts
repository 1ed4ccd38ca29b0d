/** The term is no longer current, or a commit of it is missing: nothing of the call counts, now or later. Claim again. */
export class OwnershipLost extends Error {
  constructor(
    readonly partition: number,
    readonly term: number,
    options?: ErrorOptions,
  ) {
    super(`partition ${partition} is no longer written under term ${term}`, options);
    this.name = 'OwnershipLost';
  }
}

/** The commits may or may not be in the log, and may still arrive: claim again, read to the end, and look. */
export class OutcomeUnknown extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OutcomeUnknown';
  }
}

/** Nothing of the call is in the log or will be; term and seq stand, and the same commits may be tried again. */
export class AppendFailed extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppendFailed';
  }
}

/** The log can't be reached now: nothing is known to be wrong with it, and trying again does no harm. */
export class LogUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the log can’t be reached now', options);
    this.name = 'LogUnavailable';
  }
}

/** A record is missing or can't be read: going on past it would answer from a history that never was. */
export class LogDamaged extends Error {
  constructor(
    readonly partition: number,
    readonly offset: number,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`the log is damaged at offset ${offset} of partition ${partition}: ${reason}`, options);
    this.name = 'LogDamaged';
  }
}

/** The log or key store can't be used as it is (held by another process, made by a newer version); says what to do. */
export class CannotOpen extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotOpen';
  }
}

/** A call on a log or key store that was closed. */
export class AlreadyClosed extends Error {
  constructor(what: string) {
    super(`${what} is closed`);
    this.name = 'AlreadyClosed';
  }
}
