import type { Label, Link } from './schema.js';

/** Lists of lines that nodes hold. Each is only ever added to. */
export type List = 'facts' | 'visibility' | 'writings' | 'deciders' | 'undone';

export interface NodeDraft {
  readonly key: string;
  /** Properties that it has from its beginning. */
  readonly made: Readonly<Record<string, unknown>>;
  readonly lines: Partial<Record<List, string[]>>;
}

/** The tie between two people, whose keys are in order. */
export interface TieDraft {
  readonly start: string;
  readonly end: string;
  readonly facts: string[];
  /** The earliest time that a fact of it speaks of: before, there is no tie. */
  since: number;
}

export interface LinkDraft {
  readonly from: string;
  readonly to: string;
  /** Tells apart several links of one type between the same two. */
  readonly as: string;
}

export interface Touch {
  readonly import: string;
  readonly key: string;
}

export interface Left {
  readonly position: string;
  readonly place: number;
  readonly line: string;
}

/** What a batch adds, brought together so that each node and tie is written once. */
export class Draft {
  readonly nodes = new Map<Label, Map<string, NodeDraft>>();
  readonly ties = new Map<string, TieDraft>();
  readonly links = new Map<Link, Map<string, LinkDraft>>();
  readonly touched = new Map<Label, Map<string, Touch>>();
  readonly left: Left[] = [];
  /** Keys of imports that end here. */
  readonly undone = new Set<string>();
  /** Nodes whose standing has to be worked out again. */
  readonly again = new Map<Label, Set<string>>();
  /** People of whose ties all have to be: their account or their word on all of them is another. */
  readonly wholly = new Set<string>();
  /** Keys of the imports that the record at hand belongs to. */
  private imports: readonly string[] = [];

  begin(imports: readonly string[]): void {
    this.imports = imports;
  }

  node(label: Label, key: string, made: NodeDraft['made'] = {}): NodeDraft {
    const nodes = within(this.nodes, label);
    const node = nodes.get(key) ?? { key, made, lines: {} };
    nodes.set(key, node);
    for (const id of this.imports) {
      if (label !== 'Import') within(this.touched, label).set(`${id} ${key}`, { import: id, key });
    }
    return node;
  }

  /** Adds a line to a list of a node, and has its standing worked out again. */
  add(label: Label, key: string, list: List, line: string, made: NodeDraft['made'] = {}): void {
    const { lines } = this.node(label, key, made);
    (lines[list] ??= []).push(line);
    this.lookAgain(label, key);
  }

  tie(one: string, other: string, line: string, since: number): void {
    const [start, end] = one < other ? [one, other] : [other, one];
    const id = `${start} ${end}`;
    const tie = this.ties.get(id) ?? { start, end, facts: [], since: Infinity };
    tie.facts.push(line);
    tie.since = Math.min(tie.since, since);
    this.ties.set(id, tie);
  }

  link(type: Link, from: string, to: string, as = ''): void {
    const links = this.links.get(type) ?? new Map<string, LinkDraft>();
    links.set(`${from} ${to} ${as}`, { from, to, as });
    this.links.set(type, links);
  }

  lookAgain(label: Label, key: string): void {
    this.again.set(label, (this.again.get(label) ?? new Set()).add(key));
  }
}

const within = <T>(maps: Map<Label, Map<string, T>>, label: Label): Map<string, T> => {
  const found = maps.get(label) ?? new Map<string, T>();
  maps.set(label, found);
  return found;
};
