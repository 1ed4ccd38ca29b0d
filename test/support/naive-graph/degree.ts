import type { Id } from '#domain';
import { everyPath, targetOf } from './paths.js';
import type { View } from './view.js';

/** Hops from the viewer's own person along ties that they may see, up to 3; null: further, or nobody. */
export const degreeOf = (view: View, person: Id): number | null => {
  const { person: viewer } = view.viewer;
  if (viewer === null) return null;
  if (viewer === person) return 0;
  const reaches = (hops: number) => everyPath(view, viewer, hops).some((path) => targetOf(path) === person);
  return [1, 2, 3].find(reaches) ?? null;
};
