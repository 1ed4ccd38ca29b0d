import type { Id } from '#domain';
import type { PathTarget } from '#trust-graph';
import type { View } from './view.js';

/** The people whom a question is after; none where the viewer knows of nobody. The seeker is never one. */
export const targetsOf = (view: View, seeker: Id, to: PathTarget): readonly Id[] =>
  named(view, to).filter((person) => person !== seeker);

const named = (view: View, to: PathTarget): readonly Id[] => {
  if ('person' in to) return view.sight.person(to.person) ? [to.person] : [];
  if ('position' in to) return view.positions.holders(to.position);
  const record = view.organizations.record(to.organization);
  if (record === null) return [];
  if (record.decisionMaker !== null) return [record.decisionMaker];
  return view.positions.holders({ organization: to.organization });
};
