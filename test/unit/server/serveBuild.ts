import { runServer } from '../../../src/server/runServer.ts';

/** Run as a process: serves the build in the given folder until it is told to end. */
const folder = process.argv[2] ?? '';
await runServer({ root: folder, folder, env: { PORT: '0' } });
