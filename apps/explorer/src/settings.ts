/** Where the page sends its questions, and the headers a new tab starts with, as text for the headers editor. */
export interface Settings {
  readonly endpoint: string;
  readonly headers: string;
}

/** Reads the `data-*` attributes of the page's root element; headers are laid out one a line, as a person would type them. */
export function readSettings(attributes: DOMStringMap): Settings {
  const headers: unknown = JSON.parse(attributes['headers'] ?? '{}');
  return {
    endpoint: attributes['endpoint'] ?? '/graphql',
    headers: JSON.stringify(headers, null, 2),
  };
}
