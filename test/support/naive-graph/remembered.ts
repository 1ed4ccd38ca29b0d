/** Remembers what a slow function of texts answered: the reference is evaluated from scratch, but only once a question. */
export const remembered = <Keys extends readonly (string | null)[], T>(ask: (...keys: Keys) => T) => {
  const answers = new Map<string, T>();
  return (...keys: Keys): T => {
    const key = keys.join(' ');
    if (!answers.has(key)) answers.set(key, ask(...keys));
    return answers.get(key) as T;
  };
};
