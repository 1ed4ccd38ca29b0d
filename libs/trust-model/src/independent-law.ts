import { type PlacedLosses, placeLosses } from './loss-grid.js';
import { addItems, type LossLaw, noLoss } from './loss-law.js';
import { type OpenLosses, varianceOf } from './open-losses.js';

/** Law of what some items lose together, on a grid made for them. */
export interface PlacedLaw {
  readonly law: LossLaw;
  readonly placed: PlacedLosses;
}

/** The law where no item's failure says anything about another's. */
export const independentLaw = ({ losses, probabilities, mean }: OpenLosses): PlacedLaw => {
  const placed = placeLosses(losses, probabilities, mean, varianceOf(losses, probabilities));
  const law = noLoss();
  addItems(law, placed, probabilities);
  return { law, placed };
};
