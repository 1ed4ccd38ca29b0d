import { statusOf } from '../graphql/faults.js';

const codeOf = new Map<number, string>(
  Object.entries(statusOf)
    .map(([code, status]): [number, string] => [status, code])
    .reverse(),
);

/** How requests ended, for whoever counts them: a GraphQL answer has status 200 also where one of its fields failed. */
export class Outcomes {
  private readonly noted = new WeakMap<object, string>();

  note(request: object, code: string): void {
    this.noted.set(request, code);
  }

  /** One of few words, since each makes a series of its own: OK, or the code of the first fault. */
  of(request: object, status: number): string {
    return this.noted.get(request) ?? (status < 400 ? 'OK' : (codeOf.get(status) ?? 'OTHER'));
  }
}
