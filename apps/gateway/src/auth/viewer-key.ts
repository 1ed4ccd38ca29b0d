import type { Viewer } from '#access';
import type { Account } from './identity.js';

/** Whose use is counted together: one person in one workspace; else one account; else its nameless operators. */
export const viewerKey = ({ workspace, person }: Viewer, account: Account | null): string =>
  JSON.stringify([workspace, person, person === null && account ? [account.issuer, account.subject] : null]);
