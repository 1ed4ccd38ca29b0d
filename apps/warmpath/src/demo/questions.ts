import type { PersonKey } from './network/people.js';

/** Something to try: what it asks in words, and in GraphQL. */
export interface Question {
  readonly title: string;
  readonly as: PersonKey;
  readonly query: string;
}

/** Each shows something else: the best path, a path that is kept closed, what a yes would put at risk. */
export const questions: readonly [Question, Question, Question] = [
  {
    title: 'Who can introduce Maya, a teacher, to whoever decides about data people at Tidewind?',
    as: 'maya',
    query: `{
      introductionPaths(to: { organization: "ext:Tidewind" }, asOf: "2026-01-01T00:00:00Z") {
        paths(first: 2) { edges { node { probability tier hops { to { name } kind probability trust { evidence(first: 2) { text } } } why { text } } } }
      }
    }`,
  },
  {
    title: 'Why does nobody introduce her to the director of education, and whom could she ask around?',
    as: 'maya',
    query: `{
      introductionPaths(to: { person: "ext:margaret" }) {
        noPath { reason text askAround(first: 3) { person { name } because { text } } }
      }
    }`,
  },
  {
    title: 'What would Priya put at risk if she vouched for Maya with Ruth, who decides there?',
    as: 'priya',
    query: `{
      trustAtRisk(proposal: { vouch: { seeker: "ext:maya", withContact: "ext:ruth", domain: "data analysis" } }, asOf: "2026-01-01T00:00:00Z") {
        withContact { name } stake breachProbability factors { text } verdict inWords { text }
      }
    }`,
  },
];
