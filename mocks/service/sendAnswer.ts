import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type { ScenarioAnswer } from '../scenario.ts';

/** An answer with its text, or with cached bytes. */
export type SentAnswer = Omit<ScenarioAnswer, 'body'> & {
  readonly body: ScenarioAnswer['body'] | readonly Buffer[];
};

/**
 * Sends an answer with back-pressure. A text is sent with its length, pieces without. Resolves when the
 * answer has been sent or broken off.
 *
 * @throws Error if the client disconnects
 */
export async function sendAnswer(
  response: ServerResponse,
  answer: SentAnswer,
  gzip: boolean,
): Promise<void> {
  const { status, headers, body } = answer;
  if (typeof body === 'string' && !gzip && !answer.breaksOff) {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  response.writeHead(status, gzip ? { ...headers, 'content-encoding': 'gzip' } : headers);
  response.flushHeaders();
  const pieces = Readable.from(pauseAndBreak(answer, response), { objectMode: true });
  const steps: Writable[] = gzip ? [createGzip(), response] : [response];
  await pipeline([pieces, ...steps]);
}

/** The pieces with their pauses; for an answer that breaks off, the socket is closed before the end. */
async function* pauseAndBreak(
  { body, pauseMs, breaksOff }: SentAnswer,
  response: ServerResponse,
): AsyncGenerator<string | Buffer> {
  for await (const piece of typeof body === 'string' ? [body] : body) {
    yield piece;
    if (pauseMs !== undefined) await sleep(pauseMs);
  }
  if (breaksOff) {
    const closed = once(response, 'close');
    response.socket?.destroySoon();
    await closed;
  }
}
