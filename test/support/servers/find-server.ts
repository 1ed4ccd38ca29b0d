import { withoutImage } from './docker-container.js';
import { mavenJars, withoutJvm } from './maven-jars.js';

/** Where a server can be had: `open` brings it up, unless something is missing. */
export interface ServerSource<Server> {
  /** What to install or to set; null where nothing is missing. */
  readonly missing: string | null;
  readonly open: () => Promise<Server>;
}

/** What a suite wants of the server that it finds. */
export interface ServerWish {
  /** True: the test stops, kills or pauses it, so that a server which was given by its address won’t do. */
  readonly own?: boolean;
  /** True: it has to be a process of this machine, so that this way stays alive where there is Docker, too. */
  readonly process?: boolean;
  /** The server lets nobody in without it; one that was given won’t do. */
  readonly login?: Login;
}

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** The three ways to a server. */
export interface Ways<Server> {
  /** How its address is given, for whoever has none of them. */
  readonly address: string;
  /** Null where none was given. */
  readonly given: Server | null;
  readonly image: string;
  readonly container: (login: Login | null) => Promise<Server>;
  readonly pom: string;
  readonly process: (login: Login | null) => Promise<Server>;
}

/** A server that was given, else one in a container, else a process of this machine. */
export const findServer = async <Server>(
  ways: Ways<Server>,
  wish: ServerWish,
): Promise<ServerSource<Server>> => {
  const { address, given, image, container, pom } = ways;
  const login = wish.login ?? null;
  if (!wish.process) {
    if (given && !wish.own && !login) return { missing: null, open: async () => given };
    const undockered = await withoutImage(image);
    if (undockered === null) return { missing: null, open: () => container(login) };
    const lacking = await withoutProcess(pom);
    const needs = `it needs ${address}, Docker, or a JDK and Maven: ${undockered}, and ${lacking}`;
    return { missing: lacking && needs, open: () => ways.process(login) };
  }
  const lacking = await withoutProcess(pom);
  return { missing: lacking && `it needs a JDK and Maven: ${lacking}`, open: () => ways.process(login) };
};

const withoutProcess = async (pom: string): Promise<string | null> =>
  (await withoutJvm()) ??
  mavenJars(pom).then(
    () => null,
    (fault: unknown) => (fault as Error).message,
  );
