import { readFileSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that may lie in a file, whose path is then the value of `<name>_FILE`. */
const SECRETS = ['KAFKA_SASL_PASSWORD', 'MASTER_KEY', 'NEO4J_PASSWORD', 'RECORDER_SECRET'];

/** The environment with what such files hold (without the line’s end), and what is wrong with them. */
export const withSecretFiles = (set: Environment): { set: Environment; faults: string[] } => {
  const all: Record<string, string | undefined> = { ...set };
  const faults: string[] = [];
  for (const name of SECRETS) {
    const variable = `${name}_FILE`;
    const file = set[variable];
    if (file === undefined) continue;
    if (set[name] !== undefined) faults.push(`${variable}: can’t be set together with ${name}`);
    const secret = contentOf(file);
    if (secret === null) faults.push(`${variable}: ${file} is no readable file that holds something`);
    else all[name] = secret;
  }
  return { set: all, faults };
};

const contentOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8').trimEnd() || null;
  } catch {
    return null;
  }
};
