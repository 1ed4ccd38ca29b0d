/** Remembers what a function of a number answered, for as long as one question takes. */
export const remembered = <T>(ask: (number: number) => T): ((number: number) => T) => {
  const answers = new Map<number, T>();
  return (number) => {
    const known = answers.get(number);
    if (known !== undefined) return known;
    const answer = ask(number);
    answers.set(number, answer);
    return answer;
  };
};
