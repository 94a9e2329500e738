/** `npm run serve`: the built dashboard and its proxy, without Vite. */
import { resolve } from 'node:path';
import { runCommand } from './runCommand.ts';

const ROOT = resolve(import.meta.dirname, '../..');

await runCommand({ root: ROOT, home: ROOT, args: process.argv.slice(2) });
