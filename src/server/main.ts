/** `npm run serve`: the built dashboard and its proxy, without Vite. */
import { resolve } from 'node:path';
import { readEnvironment } from './readEnvironment.ts';
import { runServer } from './runServer.ts';

const ROOT = resolve(import.meta.dirname, '../..');

void runServer({ root: ROOT, folder: resolve(ROOT, 'dist'), env: readEnvironment(ROOT) });
