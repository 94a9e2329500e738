import { test } from '@playwright/test';

interface Server {
  close(): Promise<void>;
}

export interface ServerKeeper {
  /** Has a server closed when the test has ended, failed or not. */
  readonly keep: <S extends Server>(starting: Promise<S>) => Promise<S>;
  /** Closes a server before its test has ended. */
  readonly stop: (server: Server) => Promise<void>;
}

/** Looks after the servers of a file's tests; to be called where the file begins. */
export function keepServers(): ServerKeeper {
  const running = new Set<Server>();
  const stop = async (server: Server) => {
    running.delete(server);
    await server.close();
  };
  test.afterEach(async () => {
    // What was started last asks what was started first.
    for (const server of [...running].reverse()) await stop(server);
  });
  return {
    keep: async (starting) => {
      const server = await starting;
      running.add(server);
      return server;
    },
    stop,
  };
}
