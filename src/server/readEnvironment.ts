import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { decodeFile } from './decodeFile.ts';
import type { Environment } from './settings.ts';

/**
 * The environment variables of the process; missing ones are taken from `.env.local` and `.env` in a
 * folder, as Vite does for `npm start`. The files can be UTF-8 or UTF-16, as editors on Windows save them.
 */
export function readEnvironment(folder: string): Environment {
  return {
    ...readEnvFile(join(folder, '.env')),
    ...readEnvFile(join(folder, '.env.local')),
    ...process.env,
  };
}

function readEnvFile(path: string): Environment {
  if (!existsSync(path)) return {};
  const entries = Object.entries(parseEnv(decodeFile(readFileSync(path))));
  return Object.fromEntries(entries.map(([name, value]) => [name, value?.replaceAll('\\$', '$')]));
}
