/** What the client leaves pending for ever when the brokers are gone ends here after `limit` ms, as a failure. */
export const within = async <Result>(limit: number, work: Promise<Result>): Promise<Result> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`no answer within ${limit} ms`));
  }, limit);
  work.catch(() => undefined); // after the limit nobody else looks at how it ends
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
};
