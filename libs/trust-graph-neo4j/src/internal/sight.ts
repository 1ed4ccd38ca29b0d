import type { Viewer } from '#access';

/**
 * What a viewer may see, as conditions of a statement: the rules of `access` (`maySeeTie`, `maySeeWord`) where the
 * network lies, since whoever filters afterwards has counted and cut by what is hidden. All is as of now, so the
 * conditions look only at what `nodeStanding` and `tieStanding` have worked out. The statement has bound what `Asked`
 * names: the lists `passes`, `met` and `told`, and `opened`; and passes `$person` and `$prefix`.
 *
 * Alternatives are spelled `CASE`, which is evaluated in order: the planner would multiply out `OR` and `AND`, and plan
 * every subquery many times over.
 */
export class Sight {
  constructor(private readonly viewer: Viewer) {}

  /** Whether the tie `t` between `a` and `b` may be seen, if there is one. */
  tie(t: string, a: string, b: string): string {
    return this.member(
      `CASE WHEN $person IN [${a}.id, ${b}.id] THEN true ELSE ${admits(`${t}.startPass`)} AND ${admits(`${t}.endPass`)} END`,
    );
  }

  /** What `by` says of the person `about`. */
  word(by: string, about: string): string {
    return this.member(`CASE WHEN ${everybodys(by)} THEN true WHEN ${about}.id = $person THEN true
      WHEN ${isTold(by, about)} THEN true
      WHEN ${by} <> ${about}.id THEN EXISTS {
        MATCH (speaker:Person {key: $prefix + ${by}})-[said:TIE {now: true}]-(${about})
        WHERE ${this.tie('said', 'speaker', about)} }
      WHEN ${about}.id IN met THEN true ELSE ${this.anyTie(about)} END`);
  }

  /** Other words on a person than these are heard only by whoever sees a tie of theirs, or has met them. */
  person(p: string): string {
    if (this.isNobody) return 'false';
    const own = this.viewer.operator ? 'true' : `${p}.id = $person`;
    const heard = (by: string): string =>
      this.viewer.operator ? 'true' : `(${own} OR ${everybodys(by)} OR ${isTold(by, p)})`;
    return `CASE WHEN ${own} AND ${p}.account IS NOT NULL THEN true WHEN ${p}.id IN met THEN true
      WHEN EXISTS { MATCH (${p})<-[:OF]-(card:Profile) WHERE card.sealed IS NOT NULL AND ${heard('card.by')} } THEN true
      WHEN EXISTS { MATCH (${p})-[:HOLDS]->(seat:Position) WHERE seat.counts AND ${heard('seat.by')} } THEN true
      ELSE ${this.anyTie(p)} END`;
  }

  /** Named for everybody or by the viewer, or with a position there that the viewer may see. */
  organization(o: string): string {
    return this.member(`CASE WHEN any(speaker IN ${o}.speakers WHERE ${everybodys('speaker')}) THEN true
      ELSE EXISTS { MATCH (${o})<-[:AT]-(seat:Position)<-[:HOLDS]-(sitter:Person) WHERE seat.counts
        WITH sitter, ${this.word('seat.by', 'sitter')} AS heard WHERE heard RETURN sitter } END`);
  }

  private anyTie(p: string): string {
    return `EXISTS { MATCH (${p})-[some:TIE {now: true}]-(somebody:Person) WHERE ${this.tie('some', p, 'somebody')} }`;
  }

  /** Operators see everything, and nobody sees nothing. */
  private member(condition: string): string {
    if (this.viewer.operator) return 'true';
    return this.isNobody ? 'false' : condition;
  }

  private get isNobody(): boolean {
    return !this.viewer.operator && this.viewer.person === null;
  }
}

/** The workspace's own word, or the viewer's. */
const everybodys = (by: string): string => `coalesce(${by}, '') IN ['', $person]`;

/** Whether that connector told the viewer of the person. */
const isTold = (by: string, about: string): string => `${by} + ' ' + ${about}.id IN told`;

/** Whether the viewer has the pass that a side of a tie asks for. */
const admits = (pass: string): string => `(${pass} IN passes OR ${pass} STARTS WITH opened)`;
