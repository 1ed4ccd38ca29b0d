/** This process does not decide for the workspace now: nothing was decided, and whoever does is worth asking. */
export class NotTheOwner extends Error {
  /** @param url of the process that claimed the partition last; null: not known, or it has none */
  constructor(
    readonly partition: number,
    readonly url: string | null,
  ) {
    super(`partition ${partition} is decided for by ${url ?? 'another process'}`);
    this.name = 'NotTheOwner';
  }
}

/** Nobody who decides for the workspace answers now. Nothing was changed, and trying again does no harm. */
export class RecorderUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RecorderUnavailable';
  }
}
