import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from './settings.ts';

/**
 * The environment variables of the process; missing ones are taken from `.env.local` and `.env` in a
 * folder, as Vite does for `npm start`.
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
  const entries = Object.entries(parseEnv(readFileSync(path, 'utf8')));
  return Object.fromEntries(entries.map(([name, value]) => [name, value?.replaceAll('\\$', '$')]));
}
