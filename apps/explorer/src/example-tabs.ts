import usualHeaders from '../../../examples/headers.json?raw';

/** One editor tab: an example question, its variables as JSON text (`null` when it takes none), and its headers. */
export interface ExampleTab {
  readonly query: string;
  readonly variables: string | null;
  readonly headers: string;
}

const questions = import.meta.glob<string>('../../../examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../../examples/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const headers = import.meta.glob<string>('../../../examples/*.headers.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The files of `examples/`, in the order of their names. `find-paths.variables.json` belongs to `find-paths.graphql`,
 * and so does `find-paths.headers.json`, where it is not asked as most of them are: see `headers.json`.
 */
export function exampleTabs(): ExampleTab[] {
  return Object.entries(questions).map(([file, query]) => ({
    query,
    variables: variables[file.replace(/\.graphql$/, '.variables.json')] ?? null,
    headers: headers[file.replace(/\.graphql$/, '.headers.json')] ?? usualHeaders,
  }));
}

/** What makes GraphiQL open these tabs: the first takes its texts from the editor's own start, not from its entry. */
export function opened(first: ExampleTab, tabs: ExampleTab[]) {
  const { query, variables: json, headers: lines } = first;
  return {
    defaultTabs: tabs,
    initialQuery: query,
    ...(json !== null && { initialVariables: json }),
    initialHeaders: lines,
  };
}
