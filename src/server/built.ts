/** `node build/server.js`: the server of `npm run serve` with its dependencies in one file. */
import { resolve } from 'node:path';
import { runCommand } from './runCommand.ts';

const HOME = import.meta.dirname;

await runCommand({ root: resolve(HOME, '..'), home: HOME, args: process.argv.slice(2) });
