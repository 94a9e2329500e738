import { spawn } from 'node:child_process';
import { text as readText } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/**
 * Status and text of the dashboard's answer, with a service at this address. Node reads its
 * authorities once, when it starts; so this takes a process of its own.
 */
export async function askInChild(
  url: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const script = `${import.meta.dirname}/askThroughProxy.ts`;
  const child = spawn(process.execPath, ['--import', 'tsx', script, url], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill();
  });
  return readText(child.stdout);
}
