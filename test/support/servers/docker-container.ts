import { randomUUID } from 'node:crypto';
import { GenericContainer, getContainerRuntimeClient, ImageName, Wait } from 'testcontainers';
import { afterThisProcess } from './after-this-process.js';
import type { ControlledServer } from './controlled-server.js';

/** Its own cleaner needs an image more, which not every machine can have: `afterThisProcess` does that here. */
process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';

const UP_MS = 60_000;

/** What to run, and how to tell that it is up. */
export interface ContainedServer {
  readonly image: string;
  /** The port inside of the container and the one of this machine, which stays when it starts again. */
  readonly port: { readonly container: number; readonly host: number };
  readonly environment: Readonly<Record<string, string>>;
  /** Is part of the line that it prints once it serves. */
  readonly up: string;
  /** Fails until it serves: after it was started again, older lines say nothing. */
  readonly ask: () => Promise<unknown>;
}

/** Why no container of an image can run here, in words that tell what to do; null where Docker answers and has it. */
export const withoutImage = async (image: string): Promise<string | null> => {
  const docker = await getContainerRuntimeClient().catch(() => null);
  if (!docker) return 'no Docker daemon answers';
  const name = ImageName.fromString(image);
  if (await docker.image.exists(name)) return null;
  return docker.image.pull(name).then(
    () => null,
    () => `Docker can’t pull ${image}`,
  );
};

/** Resolves once the server in it serves; it ends with the process that started it, however that ends. */
export const startContainer = async (server: ContainedServer): Promise<ControlledServer> => {
  const { image, port, environment, up, ask } = server;
  const docker = await getContainerRuntimeClient();
  const name = `warmpath-test-${randomUUID()}`;
  const guard = afterThisProcess('docker', 'rm', '--force', '--volumes', name);
  const controlled = docker.container.getById(name);
  const end = async (): Promise<void> => {
    await controlled.remove({ force: true, v: true });
    guard.kill('SIGKILL');
  };
  await new GenericContainer(image)
    .withName(name)
    .withExposedPorts(port)
    .withEnvironment(environment)
    .withWaitStrategy(Wait.forLogMessage(up))
    .withStartupTimeout(UP_MS)
    .start()
    .catch(async (fault: unknown) => {
      await end().catch(() => undefined); // it may never have been there
      throw fault;
    });
  return {
    stop: async () => {
      await controlled.stop();
    },
    start: async () => {
      await controlled.start();
      await untilAnswered(ask);
    },
    kill: async () => {
      await controlled.kill({ signal: 'SIGKILL' });
      await controlled.wait();
    },
    pause: async () => {
      await controlled.pause();
    },
    resume: async () => {
      await controlled.unpause();
    },
    end,
  };
};

const untilAnswered = async (ask: () => Promise<unknown>): Promise<void> => {
  const until = performance.now() + UP_MS;
  for (;;) {
    try {
      await ask();
      return;
    } catch (fault) {
      if (performance.now() > until) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};
