/** The command line: `node build/cli.js`, or `npm run lookup` in the project. */
import { runCli } from './runCli.ts';

process.exitCode = await runCli(process.argv.slice(2));
