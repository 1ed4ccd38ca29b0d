import { getContainerRuntimeClient, ImageName, type StartedTestContainer } from 'testcontainers';
import type { ControlledServer } from './controlled-server.js';

/**
 * The container that removes others after a test run comes from an image of its own, which not every machine can have.
 * What a killed run leaves here has the label `org.testcontainers=true`.
 */
process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';

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

/** @param answers resolves once the server in it does, which is later than its port does */
export const controlsOf = async (
  container: StartedTestContainer,
  answers: () => Promise<void>,
): Promise<ControlledServer> => {
  const docker = await getContainerRuntimeClient();
  const controlled = docker.container.getById(container.getId());
  return {
    stop: async () => {
      await controlled.stop();
    },
    start: async () => {
      await controlled.start();
      await answers();
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
    end: async () => {
      await controlled.remove({ force: true, v: true });
    },
  };
};
