import { Inject, Injectable } from '@nestjs/common';
import { SOURCES, type Sources } from '#runtime';
import { Directory, Introductions } from '#trust-graph';
import { Authentication, header, type Credentials } from '../auth/identity.js';
import { Viewers } from '../auth/viewers.js';
import { ReadNow } from './read-now.js';
import { RequestContext } from './request-context.js';

/** Makes the context of a request, whichever door it came through. */
@Injectable()
export class ContextFactory {
  constructor(
    private readonly authentication: Authentication,
    private readonly viewers: Viewers,
    private readonly readNow: ReadNow,
    private readonly directory: Directory,
    private readonly introductions: Introductions,
    @Inject(SOURCES) private readonly sources: Sources,
  ) {}

  /** @throws Fault UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT for a bad read token, or STALE */
  async create(request: Credentials): Promise<RequestContext> {
    const identity = await this.authentication.identify(request);
    const atLeast = header(request, 'x-warmpath-at-least');
    if (atLeast !== undefined) await this.readNow.atLeast(identity, atLeast);
    const viewer = await this.viewers.resolve(identity);
    const { directory, introductions } = this;
    return new RequestContext(viewer, identity.account, { directory, introductions }, () =>
      this.nowSeconds(),
    );
  }

  private nowSeconds(): number {
    return Math.floor(this.sources.now() / 1000);
  }
}
