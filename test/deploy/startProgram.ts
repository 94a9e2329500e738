import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A port of this machine on which nobody listens at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  server.close();
  await once(server, 'close');
  return address.port;
}

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Asked again and again until it resolves to true. */
  readonly isReady: (output: string) => boolean | Promise<boolean>;
}

/**
 * Starts a program, until the test has finished. Resolves, once it is ready, to what it has written.
 *
 * @throws Error when it is missing, or ends before it is ready.
 */
export async function startProgram(options: ProgramOptions): Promise<() => string> {
  const { command, args, env = {}, cwd, isReady } = options;
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  let output = '';
  let failure: string | undefined;
  child.stdout.on('data', (piece) => {
    output += piece;
  });
  child.stderr.on('data', (piece) => {
    output += piece;
  });
  child.once('error', ({ message }) => {
    failure = `${message}: install ${command}, for example with apt-get install ${command}.`;
  });
  child.once('exit', (code) => {
    failure ??= `${command} ended with ${code}:\n${output}`;
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  while (!(await isReady(output))) {
    if (failure !== undefined) throw new Error(failure);
    await sleep(50);
  }
  return () => output;
}
