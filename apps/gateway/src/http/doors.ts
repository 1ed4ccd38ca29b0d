/** A way in: its name in metrics, the methods that it answers, and what its bodies must be. */
export interface Door {
  readonly name: string;
  /** Null where that depends on what is found there. */
  readonly methods: readonly string[] | null;
  readonly body: string | null;
}

const page: Door = { name: 'page', methods: null, body: null };

const doors: readonly (readonly [RegExp, Door])[] = [
  [
    /^\/graphql$/,
    { name: 'graphql', methods: ['GET', 'POST'], body: 'Send JSON, with content-type application/json.' },
  ],
  [
    /^\/import\/[^/]+$/,
    {
      name: 'import',
      methods: ['POST'],
      body: 'Send the file as the body, with content-type text/csv or application/zip.',
    },
  ],
  [/^\/(?:live|ready)$/, { name: 'health', methods: ['GET', 'HEAD'], body: null }],
  [/^\/metrics$/, { name: 'metrics', methods: ['GET', 'HEAD'], body: null }],
];

/** @param url as it stands in the request: path and query. What is no door of its own is the page's. */
export const doorOf = (url: string): Door => {
  const [path = ''] = url.split('?', 1);
  return doors.find(([pattern]) => pattern.test(path))?.[1] ?? page;
};
