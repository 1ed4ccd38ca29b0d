/** A box was not made by `seal` for this workspace and these people, or was changed since. */
export class DataDamaged extends Error {
  constructor(options?: ErrorOptions) {
    super('sealed data is damaged, or was sealed for other people or another workspace', options);
    this.name = 'DataDamaged';
  }
}

/** Nothing can be sealed for a subject without a key: it was erased, or `ensure` was not awaited. */
export class KeyMissing extends Error {
  constructor(
    readonly workspace: string,
    readonly subject: string,
  ) {
    super(`workspace ${workspace} holds no key for ${subject}`);
    this.name = 'KeyMissing';
  }
}

/** The key store could not read or write its keys just now (no room, a failing disk); trying again does no harm. */
export class KeysUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the key store can neither read nor write now', options);
    this.name = 'KeysUnavailable';
  }
}
