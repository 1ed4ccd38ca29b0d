import type { WorkspaceId } from '#domain';

/** The account that a token stands for; lets its holder claim their person. */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly verifiedEmail: string | null;
}

/** Who a request says it is, checked as far as that goes without the graph. */
export interface Identity {
  readonly workspace: WorkspaceId;
  /** A global or an external id (`ext:…`), or nobody. */
  readonly person: string | null;
  readonly operator: boolean;
  readonly account: Account | null;
}

/** What authentication may look at. Header names are lower case. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Decides who a request is from. */
export abstract class Authentication {
  /** @throws Fault UNAUTHENTICATED with what is wrong */
  abstract identify(request: Credentials): Promise<Identity>;
}

/** One value of a header; a repeated one counts as its first. */
export const header = ({ headers }: Credentials, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
};
