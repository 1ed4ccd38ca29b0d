import { done } from './cast.js';
import type { Client } from './client.js';

type Variables = Readonly<Record<string, unknown>>;
interface Named {
  readonly name: string | null;
}

/** Whoever asks first writes a brief: the same four answers for everybody, unless the test says otherwise. */
export const wholeBrief = {
  whoIAm: 'A teacher of physics.',
  whatIsUnique: 'I make data speak to anybody.',
  whoUsesIt: 'Teams whose readers are no engineers.',
  whyMe: 'I have done it for ten years.',
};

export const writeBrief = async (seeker: Client, answers: Variables = wholeBrief): Promise<void> => {
  await done(seeker, 'writeBrief', answers);
};

/** Asks for an introduction that must be taken; returns its id. People by one word: `{ connector: 'ext:con', … }`. */
export const ask = async (seeker: Client, input: Variables): Promise<string> => {
  const { introduction } = await done<{ introduction: { id: string } }>(
    seeker,
    'requestIntroduction',
    input,
    'introduction { id }',
  );
  return introduction.id;
};

/** Takes a step that must be taken. */
export const take = async (
  client: Client,
  mutation: string,
  introduction: string,
  more: Variables = {},
): Promise<void> => {
  await done(client, mutation, { introduction, ...more });
};

/** From a yes of the connector's to the target's answer, each by their own word. */
export const lead = async (introduction: string, connector: Client, target: Client): Promise<void> => {
  await take(connector, 'acceptIntroduction', introduction);
  await take(connector, 'askTarget', introduction);
  await take(target, 'consentToMeet', introduction);
  await take(connector, 'makeIntroduction', introduction);
  await take(target, 'recordTargetAnswer', introduction);
};

export interface Introduction {
  readonly id: string;
  readonly phase: string;
  readonly connectorState: string;
  readonly targetState: string;
  readonly waitingFor: string | null;
  readonly due: string | null;
  readonly viewerCan: readonly string[];
  readonly forwardable: string | null;
  readonly seeker: Named;
  readonly connector: Named;
  readonly target: Named | null;
  readonly parent: { readonly id: string } | null;
  readonly ask: {
    readonly kind: string;
    readonly role: string | null;
    readonly industry: string | null;
    readonly domain: string | null;
    readonly message: string | null;
    readonly whyMe: string | null;
  };
  readonly history: readonly Step[];
}

/** One event of an introduction's life, people by name. */
export interface Step {
  readonly type: string;
  readonly at: string;
  readonly by: string | null;
  readonly reportedBy: string | null;
  readonly reason: string | null;
}

const INTRODUCTION = /* GraphQL */ `
  fragment Whole on Introduction {
    id
    phase
    connectorState
    targetState
    waitingFor
    due
    viewerCan
    forwardable
    seeker {
      name
    }
    connector {
      name
    }
    target {
      name
    }
    parent {
      id
    }
    ask {
      kind
      role
      industry
      domain
      message
      whyMe
    }
    history(first: 40) {
      edges {
        node {
          type
          at
          by {
            name
          }
          reportedBy {
            name
          }
          reason
        }
      }
    }
  }
`;

type Raw = Omit<Introduction, 'history'> & {
  readonly history: {
    readonly edges: readonly {
      readonly node: Omit<Step, 'by' | 'reportedBy'> & {
        readonly by: Named | null;
        readonly reportedBy: Named | null;
      };
    }[];
  };
};

const plain = ({ history, ...rest }: Raw): Introduction => ({
  ...rest,
  history: history.edges.map(({ node }) => ({
    ...node,
    by: node.by?.name ?? null,
    reportedBy: node.reportedBy?.name ?? null,
  })),
});

/** An introduction as the client sees it; null where they may not. */
export const introduction = async (client: Client, id: string): Promise<Introduction | null> => {
  const { data } = await client.send<{ introduction: Raw | null }>(
    `${INTRODUCTION} query ($id: ID!) { introduction(id: $id) { ...Whole } }`,
    { id },
  );
  return data?.introduction ? plain(data.introduction) : null;
};

/** The client's introductions, the latest first. */
export const introductions = async (client: Client, variables: Variables = {}): Promise<Introduction[]> => {
  const found = await client.ask<{ introductions: { edges: { node: Raw }[] } }>(
    `${INTRODUCTION} query ($role: PartyRole, $phase: [IntroductionPhase!], $first: Int! = 20) {
      introductions(role: $role, phase: $phase, first: $first) { edges { node { ...Whole } } } }`,
    variables,
  );
  return found.introductions.edges.map(({ node }) => plain(node));
};
