/** The Neo4j that keeps the trust graph. */
export interface Neo4jSettings {
  readonly url: string;
  /** Null: the server asks for no password. */
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Null: the server's default database. */
  readonly database: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SCHEMES = ['bolt:', 'bolt+s:', 'neo4j:', 'neo4j+s:'];
const DEFAULT_USER = 'neo4j';

export const neo4jSettings = (set: Environment): Neo4jSettings => ({
  url: set['NEO4J_URL'] ?? '',
  login:
    set['NEO4J_PASSWORD'] === undefined
      ? null
      : { user: set['NEO4J_USER'] ?? DEFAULT_USER, password: set['NEO4J_PASSWORD'] },
  database: set['NEO4J_DATABASE'] ?? null,
});

/** What is wrong with how the server is to be reached, whatever else is wrong. */
export const neo4jFaults = (set: Environment): string[] => {
  const { NEO4J_URL, NEO4J_USER, NEO4J_PASSWORD } = set;
  return [
    ...(NEO4J_URL === undefined ? ['NEO4J_URL: is needed with TRUST_GRAPH=neo4j'] : urlFaults(NEO4J_URL)),
    ...(NEO4J_USER !== undefined && NEO4J_PASSWORD === undefined
      ? ['NEO4J_PASSWORD: is needed with NEO4J_USER']
      : []),
  ];
};

const urlFaults = (url: string): string[] => {
  const { protocol, hostname, username, password } = URL.parse(url) ?? {};
  if (!SCHEMES.includes(protocol ?? '') || !hostname)
    return [`NEO4J_URL: must be an address like neo4j://host:7687 (${SCHEMES.join(' ')})`];
  // An address is logged and shown; a password is not.
  return username || password ? ['NEO4J_URL: user and password go into NEO4J_USER and NEO4J_PASSWORD'] : [];
};
