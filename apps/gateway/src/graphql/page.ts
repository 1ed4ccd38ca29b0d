import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Moment } from '#trust-graph';
import type { Cursors } from './cursor.js';
import { badInput } from './faults.js';

export const PAGE_LIMIT = 100;

@ObjectType({ description: 'Where a page stands in the whole answer (Relay).' })
export class PageInfo {
  @Field({ description: 'More follow the last edge.' })
  hasNextPage!: boolean;

  @Field({ description: 'Something comes before the first edge.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

export interface Connection<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: PageInfo;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many to return, 1 to 100.' })
  first!: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which to go on.' })
  after?: string | null;
}

/**
 * A client's `first`; an explicit null is the field's usual number.
 * @throws Fault BAD_USER_INPUT outside 1 to 100
 */
export const checkedFirst = (first: number | null, usual = 20): number => {
  const wanted = first ?? usual;
  if (wanted < 1 || wanted > PAGE_LIMIT) throw badInput('first', `must be 1 to ${String(PAGE_LIMIT)}`);
  return wanted;
};

/** A page of a list that is there whole. */
export const cut = <Item>(
  all: readonly Item[],
  skip: number,
  first: number,
): { readonly items: readonly Item[]; readonly more: boolean } => ({
  items: all.slice(skip, skip + first),
  more: all.length > skip + first,
});

/** Puts items into edges with their cursors. */
export const connection = <Item, Edge extends { readonly cursor: string }>(
  page: { readonly items: readonly Item[]; readonly more: boolean },
  place: { readonly cursors: Cursors; readonly moment: Moment; readonly skip: number },
  edge: (item: Item, cursor: string) => Edge,
): Connection<Edge> => {
  const edges = page.items.map((item, index) =>
    edge(item, place.cursors.write(place.moment, place.skip + index)),
  );
  return {
    edges,
    pageInfo: {
      hasNextPage: page.more,
      hasPreviousPage: place.skip > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

/** A Relay edge type for nodes of one type. */
export const edgeOf = <Node>(node: Type<Node>): Type<{ node: Node; cursor: string }> => {
  @ObjectType({ isAbstract: true })
  class Edge {
    @Field(() => node, { description: 'What this edge leads to.' })
    node!: Node;

    @Field({ description: 'Goes into `after` to go on behind this edge.' })
    cursor!: string;
  }
  return Edge;
};
