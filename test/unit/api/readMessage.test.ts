import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage } from '../../../src/api/readMessage.ts';

test.each([
  ['{"message": "The licence has run out"}', 'The licence has run out'],
  ['{"error": "denied", "message": "Ask for a role"}', 'Ask for a role'],
  ['{"error": {"code": 7, "message": "Ask for a role"}}', 'Ask for a role'],
  ['{"message": "", "error": "denied"}', 'denied'],
  ['"just words"', 'just words'],
  ['Plain words,\n on two lines', 'Plain words, on two lines'],
  ['<!doctype html><title> Blocked by\nthe gateway </title><p>x', 'Blocked by the gateway'],
  ['<html><body>no title</body>', undefined],
  ['{"message": 5}', undefined],
  ['{"message": "cut', undefined],
  ['[]', undefined],
  ['null', undefined],
  ['404', undefined],
  ['', undefined],
  ['  \n', undefined],
  ['\u0000\u0001binary', undefined],
])('%j says %j', async (body, message) => {
  expect(await readMessage(new Response(body, { status: 400 }))).toBe(message);
});

test('an answer without a body says nothing', async () => {
  expect(await readMessage(new Response(null, { status: 400 }))).toBeUndefined();
});

test('a body that breaks off says what came of it', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('Try later'));
    },
    pull(controller) {
      controller.error(new TypeError('broken'));
    },
  });
  expect(await readMessage(new Response(body))).toBe('Try later');
});

test('an endless body is not read to its end', async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled++;
      controller.enqueue(new TextEncoder().encode('word '.repeat(1_000)));
    },
  });
  const message = await readMessage(new Response(body));
  expect(message).toMatch(/^word word .*…$/);
  expect(pulled).toBeLessThan(20);
});

test('whatever comes, a message is one line of bounded length', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })),
      async (body) => {
        const message = await readMessage(new Response(body));
        if (message === undefined) return;
        expect(message).not.toMatch(/[\r\n\t]/);
        expect(message.length).toBeLessThanOrEqual(301);
        expect(message).not.toBe('');
      },
    ),
  );
});
