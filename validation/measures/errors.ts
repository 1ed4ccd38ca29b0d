/** A value that was predicted, and what it was. */
export interface Prediction {
  readonly predicted: number;
  readonly actual: number;
}

export const rootMeanSquare = (predictions: readonly Prediction[]): number =>
  Math.sqrt(meanOf(predictions.map(({ predicted, actual }) => (predicted - actual) ** 2)));

/** Correlation of predicted and actual, −1 to 1 (Pearson 1895); NaN where either never changes. */
export const correlation = (predictions: readonly Prediction[]): number => {
  const means = [meanOf(predictions.map((p) => p.predicted)), meanOf(predictions.map((p) => p.actual))];
  let [both, one, other] = [0, 0, 0];
  for (const { predicted, actual } of predictions) {
    const [a, b] = [predicted - (means[0] ?? 0), actual - (means[1] ?? 0)];
    both += a * b;
    one += a * a;
    other += b * b;
  }
  return both / Math.sqrt(one * other);
};

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
