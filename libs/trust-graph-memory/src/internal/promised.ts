/** Answers at once, and rejects where the function throws: ports promise, memory has nothing to wait for. */
export const promised = <T>(answer: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(answer());
  });
