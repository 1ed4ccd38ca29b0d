import type { BriefAnswer } from '#domain';
import type { AskAroundContact, AskAroundReason, NoPathReason, PathAnswer } from '#trust-graph';
import type { Channel } from '../graphql/enums.js';
import { personRef } from '../person/person.type.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { AskAround, NoPath } from './no-path.type.js';

/** What is left without anybody to ask. */
export interface ColdWay {
  readonly channel: Channel;
  /** Answers that the seeker's brief still lacks. */
  readonly missing: BriefAnswer[];
}

/** No path, with its reason, whom to ask around instead, and the cold way. */
export const noPathOf = async (
  { reason, askAround }: NonNullable<PathAnswer['noPath']>,
  { channel, missing }: ColdWay,
  context: RequestContext,
): Promise<NoPath> => ({
  reason,
  text: sentences[reason],
  contacts: await Promise.all(askAround.map((contact) => askAroundOf(contact, context))),
  cold: {
    channel,
    needsWhyYou: true,
    missing,
  },
});

const sentences: Record<NoPathReason, string> = {
  UNKNOWN_TARGET: 'Nobody here fits what you look for. Somebody you know may know them all the same.',
  NO_CONNECTION: 'Nothing that you may see connects you to them within the hops allowed.',
  ONLY_OPPOSED: 'Only people who, by your own account, are against your change could connect you.',
  NO_CONNECTOR_FREE: 'Everybody who could connect you has reached a limit of theirs for now.',
};

const askAroundOf = async (
  { person, because }: AskAroundContact,
  context: RequestContext,
): Promise<AskAround> => ({
  person: personRef(person),
  because: await Promise.all(
    because.map(async (one) => ({ code: one.code, weight: one.weight, text: await sentence(one, context) })),
  ),
});

const sentence = async (
  { code, organization }: AskAroundReason,
  { organizations }: RequestContext,
): Promise<string> => {
  const place = organization === null ? null : await organizations.load(organization);
  const there = place === null ? 'there' : `at ${place.name}`;
  switch (code) {
    case 'WORKED_THERE':
      return `Used to work ${there}.`;
    case 'SAME_EMPLOYER':
      return `Works or worked ${there} too.`;
    case 'SAME_INDUSTRY':
      return 'Works in the same industry.';
    case 'SAME_ROLE':
      return 'Works in a similar role.';
    case 'CLOSE_CONTACT':
      return 'Is one of your own contacts.';
  }
};
