import { Injectable } from '@nestjs/common';
import { foldedOrganization, Id } from '#domain';
import { Directory } from '#trust-graph';
import { badInput, notFound } from './faults.js';
import { GlobalIds, type NodeKind } from './global-ids.js';
import type { RequestContext } from './request-context.js';

const EXTERNAL = 'ext:';
/** How many names that begin alike are looked through for the one meant. */
const SAME_BEGINNING = 1_000;

/**
 * Turns the ids that clients give into ours: global ones, `ext:<id>` for people, and `ext:<name>` for organisations,
 * which are told apart by their names.
 */
@Injectable()
export class Ids {
  constructor(
    private readonly directory: Directory,
    private readonly globalIds: GlobalIds,
  ) {}

  /** @throws Fault NOT_FOUND for another workspace's, a hidden or an unknown person; BAD_USER_INPUT for no id at all */
  async person(context: RequestContext, field: string, text: string): Promise<Id> {
    const id = await this.personIfKnown(context, field, text);
    if (id === null || !(await context.people.load(id))) throw notFound('person');
    return id;
  }

  /** Null for an unknown external id, and for an id of another workspace; an id of this one may name nobody. */
  async personIfKnown(context: RequestContext, field: string, text: string): Promise<Id | null> {
    if (!text.startsWith(EXTERNAL)) return this.ofKind('Person', context, field, text);
    return this.directory.lookUp(
      context.viewer,
      { externalId: text.slice(EXTERNAL.length) },
      context.moment(),
    );
  }

  async people(context: RequestContext, field: string, texts: readonly string[]): Promise<Id[]> {
    return Promise.all(texts.map((text) => this.person(context, field, text)));
  }

  /** The person named, else the viewer's own. @throws Fault BAD_USER_INPUT when there is neither */
  async personOrViewer(context: RequestContext, field: string, text: string | null | undefined): Promise<Id> {
    const id = await this.personOrNobody(context, field, text);
    if (id === null) throw badInput(field, 'say who, since you act as nobody in particular');
    return id;
  }

  /** The person named, else the viewer's own, else null: the workspace itself. */
  async personOrNobody(
    context: RequestContext,
    field: string,
    text: string | null | undefined,
  ): Promise<Id | null> {
    return this.personOr(context, field, text, context.viewer.person);
  }

  /** The person named, else what stands for nobody named. An empty text is no id, and no absence of one. */
  async personOr<Otherwise>(
    context: RequestContext,
    field: string,
    text: string | null | undefined,
    otherwise: Otherwise,
  ): Promise<Id | Otherwise> {
    return text === null || text === undefined ? otherwise : this.person(context, field, text);
  }

  /** @throws Fault NOT_FOUND for another workspace's, a hidden or an unknown one; BAD_USER_INPUT for no id at all */
  async organization(context: RequestContext, field: string, text: string): Promise<Id> {
    const id = await this.organizationIfKnown(context, field, text);
    if (id === null || !(await context.organizations.load(id))) throw notFound('organization');
    return id;
  }

  async organizations(context: RequestContext, field: string, texts: readonly string[]): Promise<Id[]> {
    return Promise.all(texts.map((text) => this.organization(context, field, text)));
  }

  /** Null for an unknown name, and for an id of another workspace; an id of this one may name nothing. */
  async organizationIfKnown(context: RequestContext, field: string, text: string): Promise<Id | null> {
    if (!text.startsWith(EXTERNAL)) return this.ofKind('Organization', context, field, text);
    const name = foldedOrganization(text.slice(EXTERNAL.length));
    const { viewer } = context;
    const question = { viewer, search: name, moment: context.moment(), skip: 0, first: SAME_BEGINNING };
    const { items } = await this.directory.searchOrganizations(question);
    const found = await this.directory.organizations(viewer, items, question.moment);
    return found.find((record) => record && foldedOrganization(record.name) === name)?.organization ?? null;
  }

  /** @throws Fault NOT_FOUND for an id of another workspace; BAD_USER_INPUT for what is no such id */
  other(
    kind: Exclude<NodeKind, 'Person' | 'Organization'>,
    context: RequestContext,
    field: string,
    text: string,
  ): Id {
    const id = this.ofKind(kind, context, field, text);
    if (id === null) throw notFound(kind.toLowerCase());
    return id;
  }

  /** Null for another workspace's, and for most that were made up: they open to nothing that an id can be. */
  private ofKind(kind: NodeKind, { viewer }: RequestContext, field: string, text: string): Id | null {
    const parsed = this.globalIds.parse(text);
    if (parsed?.kind !== kind) throw badInput(field, `is not the id of ${withArticle(kind)}`);
    return parsed.workspace === viewer.workspace && Id.safeParse(parsed.id).success ? parsed.id : null;
  }
}

const withArticle = (kind: NodeKind): string => `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind.toLowerCase()}`;
