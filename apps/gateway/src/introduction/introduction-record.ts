import type { Id } from '#domain';
import type { IntroductionRecord } from '#trust-graph';
import { notFound } from '../graphql/faults.js';
import type { RequestContext } from '../graphql/request-context.js';

/** @throws Fault NOT_FOUND where there is no such introduction that the viewer may open */
export const introductionRecord = async (
  introduction: Id,
  { introductions }: RequestContext,
): Promise<IntroductionRecord> => {
  const record = await introductions.load(introduction);
  if (!record) throw notFound('introduction');
  return record;
};
